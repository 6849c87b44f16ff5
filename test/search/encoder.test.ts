import { openEncoderFiles } from '../../src/corpus/encoder-files';
import { Encoder } from '../../src/search/encoder';
import fc from '../support/fast-check';
import { tinyEncoder } from '../support/tiny-encoder';

const WORDS = ['elite', 'exit', 'mission', 'peace', 'police', 'troops', '-', '2007'];
const tiny = tinyEncoder(WORDS);

const anyWords = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 });

/** A text and the same one in another order. */
const inTwoOrders = anyWords.chain((words) =>
  fc.tuple(
    fc.constant(words.join(' ')),
    fc.shuffledSubarray(words, { minLength: words.length }).map((shuffled) => shuffled.join(' ')),
  ),
);

/** A text and the same one with capitals, and with accents written both ways. */
const inTwoSpellings = fc
  .array(
    fc.constantFrom(['elite', 'Élite'], ['elite', 'e\u0301lite'], ['peace', 'PEACE'], ['police', 'PÓLICÉ']),
    { minLength: 1, maxLength: 8 },
  )
  .map((pairs) => [0, 1].map((at) => pairs.map((pair) => pair[at]).join(' ')) as [string, string]);

function cosine(encoder: Encoder, one: string, other: string): number {
  const [a, b] = [encoder.encode(one), encoder.encode(other)];
  return a?.reduce((sum, number, at) => sum + number * (b?.[at] ?? Number.NaN), 0) ?? Number.NaN;
}

describe('the vector of a text', () => {
  it('has length 1', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        expect(Math.hypot(...(tiny.encode(words.join(' ')) ?? []))).toBeCloseTo(1, 5);
      }),
    );
  });

  it.each(['', ' ', 'zebra', 'zebras, ¿?', '維和', '\ud800'])('is none without a known token: %j', (text) => {
    expect(tiny.tokensOf(text)).toEqual([]);
    expect(tiny.encode(text)).toBeNull();
  });

  it('is not changed by words that are not known', () => {
    expect(tiny.encode('zebra peace, zebras')).toEqual(tiny.encode('peace'));
  });

  it('does not depend on the order of words', () => {
    fc.assert(
      fc.property(inTwoOrders, ([one, other]) => {
        expect(cosine(tiny, one, other)).toBeCloseTo(1, 5);
      }),
    );
  });

  it('does not depend on capitals or accents', () => {
    fc.assert(
      fc.property(inTwoSpellings, ([one, other]) => {
        expect(tiny.encode(other)).toEqual(tiny.encode(one));
      }),
    );
  });
});

describe('the encoder that comes with PeaceOps', () => {
  const encoder = new Encoder(openEncoderFiles().table);

  it('has army nearer to soldiers than to budget', () => {
    expect(cosine(encoder, 'army', 'soldiers')).toBeGreaterThan(cosine(encoder, 'army', 'budget') + 0.2);
  });

  it('gives every text with a known token a vector of length 1', () => {
    for (const text of ['army', 'Who pays for the blue helmets?', 'd’Ivoire 2007', '!', 'xx '.repeat(500)])
      expect(Math.hypot(...(encoder.encode(text) ?? []))).toBeCloseTo(1, 5);
  });
});
