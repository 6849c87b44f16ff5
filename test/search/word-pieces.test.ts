import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ENCODER_DIRECTORY } from '../../src/corpus/encoder-files';
import { piecesOf, wordsIn } from '../../src/search/word-pieces';
import fc from '../support/fast-check';

/** What the teacher's own tokenizer made of these texts. */
const OF_THE_TEACHER = readFileSync(path.join(__dirname, '..', 'data', 'word-pieces.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as { text: string; pieces: string[] });

const vocabulary = new Set(readFileSync(path.join(ENCODER_DIRECTORY, 'tokens.txt'), 'utf8').split('\n'));
const has = (piece: string) => vocabulary.has(piece);
const wordPieces = (text: string, known: typeof has) =>
  wordsIn(text).flatMap((word) => piecesOf(word, known));

/** Any UTF-16 unit, lone surrogates among them, and now and then what the rules are about. */
const anyUnit = fc.oneof(
  fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  fc.constantFrom(...'aeimnst ÉİßﬁΣ-’.$#\t\n\0\u0301\u200b\ufffd', 'peace', '##s', '維和', '🙂'),
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(anyUnit).map((units) => units.join('')),
);

describe('word pieces', () => {
  it.each(OF_THE_TEACHER)('of $text are those of the teacher', ({ text, pieces }) => {
    expect(wordPieces(text, has)).toEqual(pieces);
  });

  it('of any text are in the vocabulary', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(wordPieces(text, has).filter((piece) => !has(piece))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('are none where nothing is known', () => {
    fc.assert(fc.property(anyText, (text) => expect(wordPieces(text, () => false)).toEqual([])));
  });

  it('of a longer text are those of its parts', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        expect(wordPieces(`${one} ${other}`, has)).toEqual([
          ...wordPieces(one, has),
          ...wordPieces(other, has),
        ]);
      }),
    );
  });
});
