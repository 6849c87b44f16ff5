import fc from 'fast-check';
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
