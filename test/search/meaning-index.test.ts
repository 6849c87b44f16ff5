import fc from 'fast-check';
import { Encoder } from '../../src/search/encoder';
import { MeaningIndex } from '../../src/search/meaning-index';
import { type DocumentTexts, packMeaning } from '../../src/search/pack-meaning';
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
const anyQuestion = textOf(...WORDS).filter(Boolean);

const vectorOf = (text: string) => encoder.encode(text) ?? new Float32Array(encoder.table.dimensions);

function nearnessTo(question: string, documents: readonly DocumentTexts[]) {
  return new MeaningIndex(packMeaning(encoder, documents)).nearnessTo(vectorOf(question));
}

/** The cosines of a question with the texts of a document, one after the other. */
function plainCosines(question: string, { own, indexEntries }: DocumentTexts): number[] {
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
      fc.property(anyQuestion, anyDocuments, (question, documents) => {
        const { nearness, leading, cosines } = nearnessTo(question, documents);
        expect([nearness, leading, cosines].map(({ length }) => length)).toEqual(
          Array(3).fill(documents.length),
        );
        documents.forEach((document, at) => {
          const plain = plainCosines(question, document);
          const sum = plain.reduce((total, cosine) => total + Math.exp(20 * cosine), 0);
          expectNear(nearness[at], Math.log(sum) / 20);
          expectNear(cosines[at], Math.max(...plain));
          expectNear(plain[(leading[at] as number) + 1], Math.max(...plain));
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
    const index = new MeaningIndex(packMeaning(encoder, documents));
    const before = index.nearnessTo(vectorOf('police'));
    expect(index.packed).toEqual(packMeaning(encoder, documents));
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
    expect([...leading]).toEqual([-1, 1]);
    for (const cosine of cosines) expect(cosine).toBeCloseTo(1, 3);
  });

  it('is led by a document’s own text where an index entry has the same words', () => {
    const documents = [{ own: 'exit of troops', indexEntries: ['troops of exit', 'exit of troops'] }];
    expect([...nearnessTo('troops', documents).leading]).toEqual([-1]);
  });

  it('is not harmed by texts without a known token', () => {
    const documents = [
      { own: 'zebra', indexEntries: ['zebra', 'exit'] },
      { own: '', indexEntries: [] },
    ];
    const { nearness, leading, cosines } = nearnessTo('exit', documents);
    expect([...leading]).toEqual([1, -1]);
    expect(cosines[0]).toBeCloseTo(1, 3);
    expect(cosines[1]).toBe(0);
    expect([...nearness].every(Number.isFinite)).toBe(true);
  });

  it('is 0 where no text has a known token', () => {
    const { nearness, leading } = nearnessTo('exit', [{ own: 'zebra', indexEntries: [] }]);
    expect([...nearness]).toEqual([0]);
    expect([...leading]).toEqual([-1]);
  });
});

describe('what does not fit into two bytes is refused, and does not wrap', () => {
  it('more index entries of a document', () => {
    const own = 'peace';
    expect(() => packMeaning(encoder, [{ own, indexEntries: Array(0xffff).fill('') }])).toThrow(
      new RangeError('65536 does not fit into two bytes.'),
    );
  });

  it('more tokens', () => {
    const row = { numbers: new Int8Array(16).fill(1), scale: 1 };
    const numbers = new Encoder({ dimensions: 16, numberOf: Number, rowOf: () => row });
    const documents = Array.from({ length: 0x10001 }, (_, at) => ({ own: String(at), indexEntries: [] }));
    expect(packMeaning(numbers, documents.slice(1)).scales).toHaveLength(0x10000);
    expect(() => packMeaning(numbers, documents)).toThrow(
      new RangeError('65536 does not fit into two bytes.'),
    );
  });

  it('but of a text only the first 256 tokens count', () => {
    const [long, cut] = [300, 256].map((count) => ({ own: 'peace '.repeat(count), indexEntries: [] }));
    expect(packMeaning(encoder, [long as DocumentTexts])).toEqual(
      packMeaning(encoder, [cut as DocumentTexts]),
    );
  });
});
