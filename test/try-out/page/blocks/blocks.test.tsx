import { isObject, type Json } from '../../../../src/try-out/stand-in/block-kit/check';
import { validateMessage, validateView } from '../../../../src/try-out/stand-in/block-kit/validate-blocks';
import { all, drawn } from '../../../support/drawn';
import { EVERY_MESSAGE_BLOCK, EVERY_MODAL_BLOCK } from '../../../support/every-block';
import fc from '../../../support/fast-check';

/** What stands in HTML as it stands here: no NUL, and one kind of line break. A browser knows no others. */
const anyText = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom('<', '>', '&', '"', "'", '\n', '`', '*', '/', '=', '|', ':'),
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
  field: (text) => ({ type: 'section', fields: [plain(text)] }),
  context: (text) => ({ type: 'context', elements: [plain(text)] }),
  button: (text) => ({ type: 'actions', elements: [{ type: 'button', action_id: 'a', text: plain(text) }] }),
  paragraph: (text) => rich('rich_text_section', text),
  quotation: (text) => rich('rich_text_quote', text),
  'preformatted text': (text) => rich('rich_text_preformatted', text),
  alert: (text) => ({ type: 'alert', text: plain(text) }),
  'cell of a table': (text) => ({ type: 'table', rows: [[{ type: 'raw_text', text }]] }),
  label: (text) => ({ type: 'input', label: plain(text), element: { type: 'datepicker', action_id: 'a' } }),
  'text of many lines': (initial_value) => ({
    type: 'input',
    element: { type: 'plain_text_input', action_id: 'a', multiline: true, initial_value },
  }),
};

const EVERY_BLOCK = [...EVERY_MESSAGE_BLOCK, ...EVERY_MODAL_BLOCK];
const everyBlock = EVERY_BLOCK.map((block): [string, Json] => {
  const { type, element } = block;
  return [isObject(element) ? `${String(type)} of ${String(element['type'])}` : String(type), block];
});

const tagsOf = (block: Json) => all(drawn([block]), '*').map(({ name }) => name);

/** Every string of a block replaced, but for those by which it is told what to draw. */
function saying(value: unknown, text: string): unknown {
  if (Array.isArray(value)) return value.map((each) => saying(each, text));
  if (!isObject(value)) return typeof value === 'string' ? text : value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, name === 'type' ? each : saying(each, text)]),
  );
}

const FORBIDDEN_TAG = /^(?:script|style|iframe|object|embed|base|meta)$/;
const FORBIDDEN = /^on|^style$|^srcdoc$|^formaction$/;
const isUnsafe = (name: string, value: string) =>
  /^(?:href|src|data-url)$/.test(name) && !/^(?:https?|mailto):/i.test(value);

describe('Blocks', () => {
  it('draw every kind that the stand-in for Slack takes', () => {
    const messages = EVERY_MESSAGE_BLOCK.map((block) => validateMessage({ text: 'x', blocks: [block] }));
    const title = plain('x');
    const modals = EVERY_MODAL_BLOCK.map((block) =>
      validateView({ type: 'modal', title, submit: title, blocks: [block] }),
    );
    expect([...messages, ...modals].flat()).toEqual([]);
    expect(drawn(EVERY_BLOCK).text).not.toContain('Not drawn');
  });

  it.each(Object.entries(SHOWING))('show the characters of any %s, and make no tag of them', (_, block) => {
    const tags = tagsOf(block('x'));
    fc.assert(
      fc.property(anyText, (text) => {
        expect(drawn([block(text)]).text).toBe(text);
        expect(tagsOf(block(text))).toEqual(tags);
      }),
    );
  });

  it.each(everyBlock)('take nothing for a tag, a script or a style in any string of a %s', (_, block) => {
    const hostile = fc.oneof(
      anyText,
      fc.constantFrom(
        '"><script>alert(1)</script>',
        '</textarea></template></title><img src=x onerror=alert(1)>',
        "' onmouseover='alert(1)",
        'javascript:alert(1)',
        'data:text/html,<script>alert(1)</script>',
        '<javascript:alert(1)|here>',
        '[here](javascript:alert(1))',
        '```</pre><script>',
      ),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const tags = all(drawn([saying(block, text) as Json]), '*');
        expect(tags.filter(({ name }) => FORBIDDEN_TAG.test(name))).toEqual([]);
        const attributes = tags.flatMap((tag) => Object.entries(tag.attributes));
        expect(attributes.filter(([name, value]) => FORBIDDEN.test(name) || isUnsafe(name, value))).toEqual(
          [],
        );
      }),
    );
  });

  it('draw what they can of any JSON at all', () => {
    const types = EVERY_BLOCK.map(({ type }) => String(type));
    const elements = [
      'button',
      'overflow',
      'static_select',
      'checkboxes',
      'mrkdwn',
      'rich_text_list',
      'date',
    ];
    const fields = [
      'text',
      'elements',
      'element',
      'options',
      'accessory',
      'rows',
      'confirm',
      'style',
      'indent',
    ];
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, fc.jsonValue({ maxDepth: 1 }), tie('list'), tie('object')),
      list: fc.array(tie('value'), { maxLength: 3 }),
      object: fc
        .tuple(
          fc.constantFrom(...types, ...elements),
          fc.dictionary(fc.constantFrom(...fields), tie('value')),
        )
        .map(([type, more]) => ({ ...more, type })),
    }));
    fc.assert(
      fc.property(
        fc.constantFrom(...types),
        fc.dictionary(fc.constantFrom(...fields), value),
        (type, more) => {
          expect(() => drawn([{ ...more, type }])).not.toThrow();
        },
      ),
    );
  });

  it('name the type of a block, an element and a run that nobody can draw', () => {
    const page = drawn([
      { type: 'hologram' },
      { type: 'constructor' },
      { type: 'actions', elements: [{ type: 'lever', action_id: 'a' }] },
      { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'smell' }] }] },
    ]);
    const notes = all(page, 'span').map(({ text }) => text);
    expect(notes).toEqual(['hologram', 'constructor', 'lever', 'smell'].map((type) => `Not drawn: ${type}`));
  });

  it('give every element an id of its own, though blocks and elements lie in each other', () => {
    const ids = all(drawn([...EVERY_BLOCK, ...EVERY_BLOCK]), '*').flatMap(
      ({ attributes }) => attributes['id'] ?? [],
    );
    expect(ids.length).toBeGreaterThan(100);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^p-[\w-]+$/.test(id))).toEqual([]);
  });

  it('lead every label, description and list to where it belongs', () => {
    const tags = all(drawn(EVERY_BLOCK), '*');
    const ids = new Set(tags.map(({ attributes }) => attributes['id']));
    const references = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'data-confirm'];
    const led = tags.flatMap(({ attributes }) =>
      references.flatMap((name) => attributes[name]?.split(' ') ?? []),
    );
    expect(led.length).toBeGreaterThan(50);
    expect(led.filter((id) => !ids.has(id))).toEqual([]);
  });
});
