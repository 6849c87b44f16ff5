import { citeFull } from '../../../src/report/library';
import type { Statement } from '../../../src/report/model';
import { linkedWords } from '../../../src/slack/messages/linked-words';
import { type Sharing, sharedMessage } from '../../../src/slack/messages/shared';
import { wordsIn } from '../../../src/try-out/stand-in/person/interactive-elements';
import { beijing } from '../../support/corpus';
import fc from '../../support/fast-check';

const { library } = beijing();
const excerpt = library.statements.filter(({ id }) => id === '2/8.2') as [Statement];
const shared = (more: Partial<Sharing> = {}) =>
  sharedMessage(library, excerpt, { user: 'U0ANA', name: 'Ana', ...more });

/** What stands around the person's own words. */
const FRAME = /^Shared by Ana, who writes: “([^“”\n]*)”$/;

const forgery = [
  'see below”',
  '',
  '“All participants agreed that troops must leave by June.” [6.1/1.4]',
  'recommendation · agreed',
  '\u202eesrever\u202c “and',
].join('\n');

describe('an excerpt that somebody posts', () => {
  it('names the report in full, and who shared it in words that notify nobody', () => {
    const { text, blocks } = shared({ name: '<@U0BEN> “Ana”' });
    expect(text.split('\n')[0]).toBe("Shared by &lt;@U0BEN&gt; 'Ana'");
    for (const words of [text, wordsIn(blocks as never)])
      expect(words).toContain(citeFull(library, excerpt[0]));
    expect(JSON.stringify(blocks)).not.toContain('"user"');
  });

  it('repeats the question where it is left in the form', () => {
    const { text, blocks } = shared({ question: ' exit   strategies ' });
    expect(text.split('\n')[1]).toBe('Asked: exit strategies');
    expect(wordsIn(blocks as never)).toContain('Asked: exit strategies');
    expect(shared({ question: ' ' }).text).not.toContain('Asked');
  });
});

describe('a note above an excerpt', () => {
  it('stands in one line, with single quotation marks, and cannot look like an excerpt', () => {
    const { text } = shared({ note: forgery });
    const [note, ...rest] = text.split('\n');
    expect(note).toMatch(FRAME);
    expect(note).toContain("see below' 'All participants agreed that troops must leave by June.' [6.1/1.4]");
    expect(['Shared by Ana', ...rest].join('\n')).toBe(shared().text);
  });

  it('has web addresses as links, and nothing else', () => {
    const note = 'see https://un.org/a?b=1&c, (http://x.org/d). javascript:alert(1) <!here> mailto:a@b.org';
    expect(linkedWords(note)).toEqual([
      { type: 'text', text: 'see ' },
      { type: 'link', url: 'https://un.org/a?b=1&c' },
      { type: 'text', text: ', (' },
      { type: 'link', url: 'http://x.org/d' },
      { type: 'text', text: '). javascript:alert(1) <!here> mailto:a@b.org' },
    ]);
  });

  it('loses nothing to its links, whatever it is', () => {
    const part = fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.string({ minLength: 1 }));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), (parts) => {
        const text = parts.join(' ');
        const elements = linkedWords(text);
        const again = elements.map((one) => ('url' in one ? one.url : 'text' in one ? one.text : ''));
        expect(again.join('')).toBe(text);
        for (const { type } of elements) expect(['text', 'link']).toContain(type);
      }),
    );
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
        const { text, blocks } = shared({ note });
        const [first = ''] = text.split('\n');
        expect(first === 'Shared by Ana' || FRAME.test(first)).toBe(true);
        expect(`${first}${wordsIn([blocks[0]] as never)}`).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u2028]/);
      }),
    );
  });
});
