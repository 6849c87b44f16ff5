import fc from 'fast-check';
import type { Json } from '../../../../src/try-out/stand-in/block-kit/check';
import { all, drawn } from '../../../support/drawn';

/** A text as it can stand in HTML: no NUL, and one kind of line break, as the browser knows no others. */
const anyText = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom('<', '>', '&', '"', "'", '\n', '`', '*', '/', '='),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
    minLength: 1,
  })
  .map((text) => text.replace(/[\r\0]/g, ''));

const plain = (text: string): Json => ({ type: 'plain_text', text, emoji: false });
const rich = (part: string, text: string): Json => ({
  type: 'rich_text',
  elements: [{ type: part, elements: [{ type: 'text', text }] }],
});

/** Blocks that show one text, and nothing else that has characters. */
const SHOWING: Readonly<Record<string, (text: string) => Json>> = {
  header: (text) => ({ type: 'header', text: plain(text) }),
  section: (text) => ({ type: 'section', text: plain(text) }),
  fields: (text) => ({ type: 'section', fields: [plain(text)] }),
  context: (text) => ({ type: 'context', elements: [plain(text)] }),
  button: (text) => ({ type: 'actions', elements: [{ type: 'button', action_id: 'a', text: plain(text) }] }),
  paragraph: (text) => rich('rich_text_section', text),
  quote: (text) => rich('rich_text_quote', text),
  preformatted: (text) => rich('rich_text_preformatted', text),
  alert: (text) => ({ type: 'alert', text: plain(text) }),
  table: (text) => ({ type: 'table', rows: [[{ type: 'raw_text', text }]] }),
};

describe('Blocks', () => {
  it.each(Object.entries(SHOWING))(
    'show the characters of any %s, and no tag comes out of them',
    (_, block) => {
      const tags = all(drawn([block('x')]), '*').map(({ name }) => name);
      fc.assert(
        fc.property(anyText, (text) => {
          const page = drawn([block(text)]);
          expect(page.text).toBe(text);
          expect(all(page, '*').map(({ name }) => name)).toEqual(tags);
        }),
      );
    },
  );
});
