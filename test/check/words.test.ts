import { wordsOf } from '../../src/check/words';
import fc from '../support/fast-check';

const keys = (text: string) => wordsOf(text).map(({ key }) => key);

describe('the words by which quotations are compared', () => {
  it.each<[string, string, string]>([
    ['curly and straight quotation marks', '“form” must ‘follow’', '"form" must \'follow\''],
    ['quotation marks left out', 'the “civilian nature” of', 'the civilian nature of'],
    ['apostrophes', 'the UN’s role isn’t', "the UN's role isn't"],
    ['hyphens and dashes', 'peace‑building – a “dual-track”', 'peace-building — a "dual‐track"'],
    ['dashes without blanks', 'peace — building', 'peace—building'],
    ['a hyphen typed twice', 'exits -- early', 'exits – early'],
    ['white space and line ends', 'exits  have\n\tbeen', 'exits have been'],
    ['ligatures', 'the ﬁnal oﬃce', 'the final office'],
    ['composed letters', 'élan', 'e\u0301lan'],
    ['soft hyphens and blanks of no width', 'coop\u00aderation\u200b works', 'cooperation works'],
    ['forms of an ellipsis', 'exits … early', 'exits [. . .] early'],
  ])('are the same over %s', (_, one, other) => {
    expect(keys(one)).toEqual(keys(other));
  });

  it.each<[string, string, string]>([
    ['a word', 'most cases', 'all cases'],
    ['a number', '2.5 per cent', '3.5 per cent'],
    ['a point in a number', '2.5', '25'],
    ['a sign', '-5', '5'],
    ['a raised figure', '10²', '102'],
    ['a capital', 'the Commission', 'the commission'],
    ['a comma', 'cases, exits', 'cases exits'],
    ['a hyphen', 'peace-building', 'peacebuilding'],
    ['an apostrophe inside a word', "it's", 'its'],
    ['an accent', 'résumé', 'resume'],
  ])('differ by %s', (_, one, other) => {
    expect(keys(one)).not.toEqual(keys(other));
  });

  it('lie one behind the other in the text, and no letter or digit is outside', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let end = 0;
        for (const word of wordsOf(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.end).toBeGreaterThan(word.start);
          expect(text.slice(end, word.start)).not.toMatch(/[\p{L}\p{N}]/u);
          end = word.end;
        }
        expect(text.slice(end)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });
});
