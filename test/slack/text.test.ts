import { pieces } from '../../src/slack/text';
import fc from '../support/fast-check';

describe('a text in pieces', () => {
  it('leaves nothing out, and no piece is too long or ends inside a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-composite', maxLength: 100 }),
        fc.integer({ min: 2, max: 20 }),
        (text, longest) => {
          const all = pieces(text, longest);
          expect(all.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
          for (const piece of all) {
            expect(piece.length).toBeLessThanOrEqual(longest);
            expect(piece).not.toMatch(/\p{Cs}/u);
          }
        },
      ),
    );
  });
});
