import { ACTOR_NAMES } from '../../support/actors';
import fc from '../../support/fast-check';
import { label, labelItem } from './label-sentence';

/** Pieces that rules look for, so that random texts come near to them. */
const pieces = fc.constantFrom(
  'It was ',
  'not ',
  'agreed ',
  'stressed ',
  'by some ',
  'participants ',
  'several ',
  'of the ',
  'that ',
  'the UN ',
  'Member States ',
  'mission ',
  'should ',
  'must ',
  'be ',
  'given ',
  'need ',
  'to ',
  'importance of ',
  'is ',
  'essential ',
  'for ',
  ', ',
  '; ',
  ': ',
  '“',
  '”',
  '"',
  '(',
  ')',
  'although ',
  'was ',
  'discussed ',
  'and ',
  'who ',
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
);
const closedList = ACTOR_NAMES;

describe('any text', () => {
  it('is labelled with words of its own or of its lead-in, and actors of the closed list', () => {
    fc.assert(
      fc.property(text, text, (leadIn, sentence) => {
        const own = label(sentence);
        expect(sentence).toContain(own.support.words);
        const item = labelItem(leadIn, sentence);
        expect(sentence.includes(item.support.words) || leadIn.includes(item.support.words)).toBe(true);
        for (const { support, actors, addressees, type } of [own, item]) {
          expect(support.words === '').toBe(support.level === 'none');
          for (const actor of [...actors, ...addressees]) expect(closedList).toContain(actor);
          expect(new Set(actors).size).toBe(actors.length);
          if (type !== 'recommendation') expect(addressees).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is labelled the same every time', () => {
    fc.assert(fc.property(text, (sentence) => expect(label(sentence)).toEqual(label(sentence))));
  });

  it.each([
    'a',
    ' ',
    'should ',
    'the ',
    'was ',
    'participants ',
    'some of the ',
    'only ',
    'need to ',
    ', and ',
    '“',
    '(',
    'it was ',
    'not agreed ',
    'UN ',
    'report on a ',
    'that ',
    'by ',
    'be ly ',
    'is essential ',
    'although ',
  ])('of ten thousand characters of "%s" is labelled', (part) => {
    expect(label(part.repeat(10_000 / part.length))).toHaveProperty('type');
  });
});
