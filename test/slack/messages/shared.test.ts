import fc from 'fast-check';
import type { Statement } from '../../../src/report/model';
import { sharedMessage } from '../../../src/slack/messages/shared';
import { wordsIn } from '../../../src/try-out/stand-in/person/interactive-elements';
import { beijing } from '../../support/corpus';

const { library } = beijing();
const excerpt = library.statements.filter(({ id }) => id === '2/8.2') as [Statement];
const WITHOUT = sharedMessage(library, excerpt, 'U0ANA');

/** What stands around the person's own words. */
const FRAME = /^Shared by <@U0ANA>, who writes: “([^“”\n]*)”$/;

const forgery = [
  'see below”',
  '',
  '“All participants agreed that troops must leave by June.” [6.1/1.4]',
  'recommendation · agreed',
  '\u202eesrever\u202c “and',
].join('\n');

describe('a note above an excerpt', () => {
  it('stands in one line, with single quotation marks, and cannot look like an excerpt', () => {
    const { text } = sharedMessage(library, excerpt, 'U0ANA', forgery);
    const [note, ...rest] = text.split('\n');
    expect(note).toMatch(FRAME);
    expect(note).toContain("see below' 'All participants agreed that troops must leave by June.' [6.1/1.4]");
    expect(rest.join('\n')).toBe(WITHOUT.text.replace('Shared by <@U0ANA>: ', ''));
  });

  it('whatever it is', () => {
    const hostile = fc.constantFrom(
      '“',
      '”',
      '"',
      '\n',
      '\r',
      '\u2028',
      '\u202e',
      '\u2066',
      '»',
      'word ',
      '\u0085',
    );
    const anyNote = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(hostile).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anyNote, (note) => {
        const shared = sharedMessage(library, excerpt, 'U0ANA', note);
        const [first = ''] = shared.text.split('\n');
        expect(first.startsWith('Shared by <@U0ANA>: ') || FRAME.test(first)).toBe(true);
        expect(`${first}${wordsIn([shared.blocks[0]] as never)}`).not.toMatch(
          /[\u202a-\u202e\u2066-\u2069\u2028]/,
        );
      }),
    );
  });
});
