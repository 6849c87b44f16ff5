import { Encoder } from '../../src/search/encoder';
import { packLists } from '../../src/search/index-entry-lists';
import { MeaningIndex } from '../../src/search/meaning-index';
import { packMeaning } from '../../src/search/pack-meaning';
import fc from '../support/fast-check';
import { tinyEncoder } from '../support/tiny-encoder';

const WORDS = ['exit', 'force', 'mission', 'of', 'peace', 'police', 'strategy', 'troops'];
const encoder = tinyEncoder(WORDS);

const textOf = (...words: string[]) =>
  fc.array(fc.constantFrom(...words), { maxLength: 5 }).map((few) => few.join(' '));
/** Some are empty, some have no known token. */
const anyText = textOf(...WORDS, 'zebra');
const anyDocuments = fc.array(
  fc.record({ own: anyText, indexEntries: fc.array(anyText, { maxLength: 4 }) }),
  {
    maxLength: 8,
  },
);
const anyShared = fc.array(anyText, { maxLength: 4 });
const anyQuestion = textOf(...WORDS).filter(Boolean);

const vectorOf = (text: string) => encoder.encode(text) ?? new Float32Array(encoder.table.dimensions);

interface Document {
  own: string;
  indexEntries: readonly string[];
}

/** Documents of which each has a list of its own, and all together one more. */
function packed(documents: readonly Document[], shared: readonly string[] = []) {
  const listOf = (texts: readonly string[]) => texts.map((text) => ({ text, by: 'editor' as const }));
  const list = listOf(shared);
  const { packed: ofLists, lists } = packLists(documents.map((one) => [listOf(one.indexEntries), list]));
  const own = documents.map((one) => one.own);
  const indexEntries = lists.flat().map(({ text }) => text);
  return { own, indexEntries, meaning: { ...packMeaning(encoder, { own, indexEntries }), ...ofLists } };
}

function nearnessTo(question: string, documents: readonly Document[], shared: readonly string[] = []) {
  const { own, indexEntries, meaning } = packed(documents, shared);
  const { nearness, leading, cosines } = new MeaningIndex(meaning).nearnessTo(vectorOf(question));
  const texts = Array.from(leading, (at, document) => (at < 0 ? own[document] : indexEntries[at]));
  return { nearness, leading: texts, cosines };
}

/** The cosines of a question with the texts of a document, one after the other. */
function plainCosines(question: string, { own, indexEntries }: Document): number[] {
  const asked = vectorOf(question);
  return [own, ...indexEntries].map((text) =>
    vectorOf(text).reduce((sum, number, at) => sum + number * (asked[at] as number), 0),
  );
}

function expectNear(found: number | undefined, plain: number | undefined) {
  expect(Math.abs((found ?? Number.NaN) - (plain ?? Number.NaN))).toBeLessThan(0.001);
}

describe('nearness by meaning', () => {
  it('is that of the texts of each document, computed one by one', () => {
    fc.assert(
      fc.property(anyQuestion, anyDocuments, anyShared, (question, documents, shared) => {
        const { nearness, leading, cosines } = nearnessTo(question, documents, shared);
        expect([nearness, leading, cosines].map(({ length }) => length)).toEqual(
          Array(3).fill(documents.length),
        );
        documents.forEach((document, at) => {
          const texts = { ...document, indexEntries: [...document.indexEntries, ...shared] };
          const plain = plainCosines(question, texts);
          const sum = plain.reduce((total, cosine) => total + Math.exp(20 * cosine), 0);
          expectNear(nearness[at], Math.log(sum) / 20);
          expectNear(cosines[at], Math.max(...plain));
          const led = plain[[texts.own, ...texts.indexEntries].indexOf(leading[at] as string)];
          expectNear(led, Math.max(...plain));
        });
      }),
    );
  });

  it('ranks documents as their vectors do, one by one', () => {
    fc.assert(
      fc.property(anyQuestion, anyDocuments, (question, documents) => {
        const alone = documents.map(({ own }) => ({ own, indexEntries: [] }));
        const { nearness } = nearnessTo(question, alone);
        const plain = alone.map((document) => plainCosines(question, document)[0] as number);
        for (const [one, cosine] of plain.entries())
          for (const [other, another] of plain.entries())
            if (cosine > another + 0.001)
              expect(nearness[one] as number).toBeGreaterThan(nearness[other] as number);
      }),
    );
  });

  it('stays the same, and what is packed as well, once a question was asked', () => {
    const documents = [{ own: 'peace police', indexEntries: ['exit', 'troops'] }];
    const index = new MeaningIndex(packed(documents).meaning);
    const before = index.nearnessTo(vectorOf('police'));
    expect(index.packed).toEqual(packed(documents).meaning);
    index.nearnessTo(vectorOf('troops'));
    expect(new MeaningIndex(index.packed).nearnessTo(vectorOf('police'))).toEqual(before);
  });

  it('does not depend on the other documents', () => {
    fc.assert(
      fc.property(anyQuestion, anyDocuments, (question, documents) => {
        const together = nearnessTo(question, documents);
        const alone = documents.map((document) => nearnessTo(question, [document]));
        expect([...together.nearness]).toEqual(alone.map(({ nearness }) => nearness[0]));
      }),
    );
  });

  it('is the very same for the same words in another order', () => {
    const inTwoOrders = fc
      .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 })
      .chain((words) =>
        fc.tuple(fc.constant(words), fc.shuffledSubarray(words, { minLength: words.length })),
      );
    fc.assert(
      fc.property(anyQuestion, inTwoOrders, (question, orders) => {
        const documents = orders.map((words) => ({ own: words.join(' '), indexEntries: [] }));
        expect(new Set(nearnessTo(question, documents).nearness).size).toBe(1);
      }),
    );
  });

  it('is led by the text that says the same', () => {
    const documents = [
      { own: 'peace police', indexEntries: ['exit', 'troops'] },
      { own: 'troops', indexEntries: ['exit', 'police peace', 'mission'] },
    ];
    const { leading, cosines } = nearnessTo('peace police', documents);
    expect(leading).toEqual(['peace police', 'police peace']);
    for (const cosine of cosines) expect(cosine).toBeCloseTo(1, 3);
  });

  it('is led by a document’s own text where an index entry has the same words', () => {
    const documents = [{ own: 'exit of troops', indexEntries: ['troops of exit'] }];
    expect(nearnessTo('troops', documents).leading).toEqual(['exit of troops']);
  });

  it('is not harmed by texts without a known token', () => {
    const documents = [
      { own: 'zebra', indexEntries: ['zebra', 'exit'] },
      { own: '', indexEntries: [] },
    ];
    const { nearness, leading, cosines } = nearnessTo('exit', documents);
    expect(leading).toEqual(['exit', '']);
    expect(cosines[0]).toBeCloseTo(1, 3);
    expect(cosines[1]).toBe(0);
    expect([...nearness].every(Number.isFinite)).toBe(true);
  });

  it('is 0 where no text has a known token', () => {
    const { nearness, leading } = nearnessTo('exit', [{ own: 'zebra', indexEntries: [] }]);
    expect([...nearness]).toEqual([0]);
    expect(leading).toEqual(['zebra']);
  });
});

describe('what does not fit into two bytes is refused, and does not wrap', () => {
  it('more index entries in a list', () => {
    const list = Array(0x10000).fill({ text: 'peace', by: 'editor' });
    expect(packLists([[list.slice(1)]]).packed.listLengths).toEqual(Uint16Array.of(0xffff));
    expect(() => packLists([[list]])).toThrow(new RangeError('65536 does not fit into two bytes.'));
  });

  it('more tokens', () => {
    const row = { numbers: new Int8Array(16).fill(1), scale: 1 };
    const numbers = new Encoder({ dimensions: 16, numberOf: Number, rowOf: () => row });
    const own = Array.from({ length: 0x10001 }, (_, at) => String(at));
    expect(packMeaning(numbers, { own: own.slice(1), indexEntries: [] }).scales).toHaveLength(0x10000);
    expect(() => packMeaning(numbers, { own, indexEntries: [] })).toThrow(
      new RangeError('65536 does not fit into two bytes.'),
    );
  });

  it('but of a text only the first 256 tokens count', () => {
    const [long, cut] = [300, 256].map((count) =>
      packMeaning(encoder, { own: ['peace '.repeat(count)], indexEntries: [] }),
    );
    expect(long).toEqual(cut);
  });
});
