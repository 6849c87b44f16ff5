import { validateMessage, validateView } from '../../../src/try-out/stand-in/block-kit/validate-blocks';
import fc from '../../support/fast-check';

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const section = (text: string) => ({ type: 'section', text: mrkdwn(text) });
const button = (more: object = {}) => ({ type: 'button', action_id: 'more', text: plain('More'), ...more });
const actions = (...elements: unknown[]) => ({ type: 'actions', elements });
const option = (value: string) => ({ text: plain(value), value });
const quote = (...elements: unknown[]) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_quote', elements }],
});
const message = (...blocks: unknown[]) => ({ text: 'An answer', blocks });
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

describe('validateMessage', () => {
  it('has nothing against an answer with quotations, a citation and buttons', () => {
    const answer = message(
      { type: 'header', text: plain('Local ownership') },
      quote({ type: 'text', text: 'Local ownership is key.', style: { bold: true } }),
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [{ type: 'link', url: 'https://example.org', text: 'Report' }],
          },
          {
            type: 'rich_text_list',
            style: 'bullet',
            indent: 1,
            elements: [{ type: 'rich_text_section', elements: [{ type: 'emoji', name: 'dove_of_peace' }] }],
          },
          { type: 'rich_text_preformatted', elements: [{ type: 'text', text: '6.1/1.3' }], border: 0 },
        ],
      },
      { type: 'context', elements: [mrkdwn('Beijing 2007, 6.1 Local Ownership, para. 1')] },
      { type: 'divider' },
      { ...section('More'), fields: [plain('one')], accessory: button({ value: 'v', style: 'primary' }) },
      actions(button({ action_id: 'a' }), button({ action_id: 'b', accessibility_label: 'Show more' })),
      {
        type: 'table',
        rows: [
          [
            { type: 'raw_text', text: 'a' },
            { type: 'raw_number', value: 1, text: '1' },
          ],
        ],
      },
    );
    expect(validateMessage(answer)).toEqual([]);
    expect(validateMessage({ text: 'Only text' })).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    [
      'no text beside blocks',
      { blocks: [section('x')] },
      'missing required field: text [json-pointer:/text]',
    ],
    ['a blank text', { text: ' \n' }, 'missing required field: text [json-pointer:/text]'],
    ['a text that is none', { text: 7 }, 'must provide a string [json-pointer:/text]'],
    [
      'too long a text',
      { text: 'x'.repeat(40_001) },
      'must be less than 40001 characters [json-pointer:/text]',
    ],
    ['blocks that are no array', { text: 'x', blocks: {} }, 'must provide an array [json-pointer:/blocks]'],
    [
      '51 blocks',
      message(...times(51, () => ({ type: 'divider' }))),
      'no more than 50 items allowed [json-pointer:/blocks]',
    ],
    [
      'an unknown block',
      message({ type: 'sction' }),
      'unsupported type: sction [json-pointer:/blocks/0/type]',
    ],
    [
      'a type that every object has',
      message({ type: 'constructor' }),
      'unsupported type: constructor [json-pointer:/blocks/0/type]',
    ],
    ['a block without type', message({}), 'missing required field: type [json-pointer:/blocks/0]'],
    [
      'a block of modals only',
      message({ type: 'alert', text: plain('x') }),
      'unsupported type: alert [json-pointer:/blocks/0/type]',
    ],
    [
      'an unknown field',
      message({ ...section('x'), colour: 1 }),
      'invalid additional property: colour [json-pointer:/blocks/0]',
    ],
    [
      'an empty section',
      message({ type: 'section' }),
      'must define either `text` or `fields` [json-pointer:/blocks/0]',
    ],
    [
      'an empty text object',
      message(section('')),
      'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'a section of 3001',
      message(section('x'.repeat(3001))),
      'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      '11 fields',
      message({ type: 'section', fields: times(11, () => plain('x')) }),
      'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
    ],
    [
      'a field of 2001',
      message({ type: 'section', fields: [plain('x'.repeat(2001))] }),
      'must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]',
    ],
    [
      'a header of 151',
      message({ type: 'header', text: plain('x'.repeat(151)) }),
      'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'a header in mrkdwn',
      message({ type: 'header', text: mrkdwn('x') }),
      'unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]',
    ],
    [
      '11 context elements',
      message({ type: 'context', elements: times(11, () => mrkdwn('x')) }),
      'no more than 10 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      'a button in a context',
      message({ type: 'context', elements: [button()] }),
      'unsupported type: button [json-pointer:/blocks/0/elements/0/type]',
    ],
    ['no actions', message(actions()), 'no fewer than 1 items allowed [json-pointer:/blocks/0/elements]'],
    [
      '26 actions',
      message(actions(...times(26, (i) => button({ action_id: `a${i}` })))),
      'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      'a text input among actions',
      message(actions({ type: 'plain_text_input' })),
      'unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]',
    ],
    [
      'a button in mrkdwn',
      message(actions(button({ text: mrkdwn('x') }))),
      'unsupported type: mrkdwn [json-pointer:/blocks/0/elements/0/text/type]',
    ],
    [
      'a button of 76',
      message(actions(button({ text: plain('x'.repeat(76)) }))),
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
    ],
    [
      'a button value of 2001',
      message(actions(button({ value: 'x'.repeat(2001) }))),
      'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
    ],
    [
      'a button URL of 3001',
      message(actions(button({ url: `https://x.org/${'x'.repeat(2987)}` }))),
      'must be less than 3001 characters [json-pointer:/blocks/0/elements/0/url]',
    ],
    [
      'a button URL that is none',
      message(actions(button({ url: 'here' }))),
      'must be a valid URL [json-pointer:/blocks/0/elements/0/url]',
    ],
    [
      'an accessibility label of 76',
      message(actions(button({ accessibility_label: 'x'.repeat(76) }))),
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/accessibility_label]',
    ],
    [
      'a button style of its own',
      message(actions(button({ style: 'default' }))),
      'must be one of: primary, danger [json-pointer:/blocks/0/elements/0/style]',
    ],
    [
      'the same action_id twice',
      message(actions(button(), button())),
      '`action_id` "more" already exists [json-pointer:/blocks/0/elements/1/action_id]',
    ],
    [
      'an action_id of 256',
      message(actions(button({ action_id: 'x'.repeat(256) }))),
      'must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]',
    ],
    [
      'the same block_id twice',
      message({ type: 'divider', block_id: 'b' }, { type: 'divider', block_id: 'b' }),
      '`block_id` "b" already exists [json-pointer:/blocks/1/block_id]',
    ],
    [
      '6 overflow options',
      message(actions({ type: 'overflow', options: times(6, (i) => option(`${i}`)) })),
      'no more than 5 items allowed [json-pointer:/blocks/0/elements/0/options]',
    ],
    [
      '11 checkboxes',
      message(actions({ type: 'checkboxes', options: times(11, (i) => option(`${i}`)) })),
      'no more than 10 items allowed [json-pointer:/blocks/0/elements/0/options]',
    ],
    [
      '101 options',
      message(actions({ type: 'static_select', options: times(101, (i) => option(`${i}`)) })),
      'no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]',
    ],
    [
      'an option text of 76',
      message(actions({ type: 'static_select', options: [{ text: plain('x'.repeat(76)), value: 'v' }] })),
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/text/text]',
    ],
    [
      'an option value of 151',
      message(actions({ type: 'static_select', options: [{ text: plain('x'), value: 'v'.repeat(151) }] })),
      'must be less than 151 characters [json-pointer:/blocks/0/elements/0/options/0/value]',
    ],
    [
      'a menu without options',
      message(actions({ type: 'static_select' })),
      'must define either `options` or `option_groups` [json-pointer:/blocks/0/elements/0]',
    ],
    [
      'an image without alt_text',
      message({ type: 'image', image_url: 'https://x.org/a.png' }),
      'missing required field: alt_text [json-pointer:/blocks/0]',
    ],
    [
      'an image from nowhere',
      message({ type: 'image', alt_text: 'x' }),
      'must define either `image_url` or `slack_file` [json-pointer:/blocks/0]',
    ],
    [
      'a rich text without elements',
      message({ type: 'rich_text', elements: [] }),
      'no fewer than 1 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      'an empty quote',
      message(quote()),
      'no fewer than 1 items allowed [json-pointer:/blocks/0/elements/0/elements]',
    ],
    [
      'an empty run of text',
      message(quote({ type: 'text', text: '' })),
      'must be more than 0 characters [json-pointer:/blocks/0/elements/0/elements/0/text]',
    ],
    [
      'a text object in a quote',
      message(quote(mrkdwn('x'))),
      'unsupported type: mrkdwn [json-pointer:/blocks/0/elements/0/elements/0/type]',
    ],
    [
      'a bare run in rich text',
      message({ type: 'rich_text', elements: [{ type: 'text', text: 'x' }] }),
      'unsupported type: text [json-pointer:/blocks/0/elements/0/type]',
    ],
    [
      'an emoji in preformatted text',
      message({
        type: 'rich_text',
        elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'emoji', name: 'x' }] }],
      }),
      'unsupported type: emoji [json-pointer:/blocks/0/elements/0/elements/0/type]',
    ],
    [
      'a list item that is no section',
      message({
        type: 'rich_text',
        elements: [
          { type: 'rich_text_list', style: 'bullet', elements: [{ type: 'rich_text_quote', elements: [] }] },
        ],
      }),
      'unsupported type: rich_text_quote [json-pointer:/blocks/0/elements/0/elements/0/type]',
    ],
    [
      'a broadcast to nobody known',
      message(quote({ type: 'broadcast', range: 'all' })),
      'must be one of: here, channel, everyone [json-pointer:/blocks/0/elements/0/elements/0/range]',
    ],
    [
      '101 table rows',
      message({ type: 'table', rows: times(101, () => [{ type: 'raw_text', text: 'x' }]) }),
      'no more than 100 items allowed [json-pointer:/blocks/0/rows]',
    ],
    [
      '21 table columns',
      message({ type: 'table', rows: [times(21, () => ({ type: 'raw_text', text: 'x' }))] }),
      'no more than 20 items allowed [json-pointer:/blocks/0/rows/0]',
    ],
    [
      'two tables',
      message(...times(2, () => ({ type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]] }))),
      'only_one_table_allowed [json-pointer:/blocks]',
    ],
    [
      'a data_table without caption',
      message({ type: 'data_table', rows: times(2, () => [{ type: 'raw_text', text: 'x' }]) }),
      'missing required field: caption [json-pointer:/blocks/0]',
    ],
    [
      'blocks in an attachment',
      { text: 'x', attachments: [{ blocks: [{ type: 'x' }] }] },
      'unsupported type: x [json-pointer:/attachments/0/blocks/0/type]',
    ],
    ['no object', 'x', 'must provide an object [json-pointer:]'],
  ])('refuses %s', (_, payload, problem) => {
    expect(validateMessage(payload)).toContain(problem);
  });

  it('counts all blocks together, structure included', () => {
    const long = times(5, () => section('x'.repeat(2700)));
    expect(validateMessage(message(...long.slice(0, 4)))).toEqual([]);
    expect(validateMessage(message(...long))).toEqual([expect.stringContaining('of 13200 characters')]);
    const many = times(50, () => section('x'.repeat(140)));
    expect(validateMessage(message(...many))).toEqual([expect.stringContaining('of 13200 characters')]);
  });

  it('takes what is exactly at the limit', () => {
    const options = (count: number) => times(count, (index) => option(`${index}`.padEnd(75, 'x')));
    const atTheLimit = [
      section('x'.repeat(3000)),
      { type: 'section', fields: times(10, () => mrkdwn('x')) },
      { type: 'section', fields: [mrkdwn('x'.repeat(2000))] },
      { type: 'header', text: plain('x'.repeat(150)), block_id: 'x'.repeat(255) },
      { type: 'context', elements: times(10, () => plain('x')) },
      actions(...times(25, (index) => button({ action_id: `${index}`.padEnd(255, 'x') }))),
      actions(button({ text: plain('x'.repeat(75)), accessibility_label: 'x'.repeat(75) })),
      actions(button({ value: 'x'.repeat(2000) })),
      actions(button({ url: `https://x.org/${'x'.repeat(2986)}` })),
      actions({ type: 'overflow', options: options(5) }),
      actions({ type: 'checkboxes', options: options(10) }),
      actions({ type: 'static_select', options: times(100, (index) => option(`${index}`)) }),
      actions({
        type: 'static_select',
        option_groups: [{ label: plain('x'.repeat(75)), options: options(2) }],
      }),
      { type: 'table', rows: times(100, () => [{ type: 'raw_text', text: 'x' }]) },
      { type: 'table', rows: [times(20, () => ({ type: 'raw_text', text: 'x' }))] },
      { type: 'markdown', text: 'x'.repeat(12_000) },
    ];
    for (const block of atTheLimit) expect(validateMessage(message(block))).toEqual([]);
    expect(
      validateMessage({ text: 'x'.repeat(40_000), blocks: times(50, () => ({ type: 'divider' })) }),
    ).toEqual([]);
  });

  it('counts all markdown blocks together', () => {
    const markdown = (length: number) => ({ type: 'markdown', text: 'x'.repeat(length) });
    expect(validateMessage(message(markdown(6000), markdown(6000)))).toEqual([]);
    expect(validateMessage(message(markdown(6000), markdown(6001)))).toContain(
      'all markdown blocks: more than 12000 characters [json-pointer:/blocks]',
    );
  });

  it('never throws and always answers in sentences with a place, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), fc.array(fc.anything(), { maxLength: 3 }), (text, blocks) => {
        for (const problem of validateMessage({ text, blocks: blocks.map(jsonOnly) })) {
          expect(problem).toMatch(/ \[json-pointer:.*\]$/s);
        }
      }),
    );
  });

  it('takes any text that is neither blank nor too long in any block that shows text', () => {
    const shown = fc.string({ minLength: 1, maxLength: 75, unit: 'binary' });
    fc.assert(
      fc.property(shown, (text) => {
        const { length } = validateMessage({
          text: `Answer: ${text}`,
          blocks: [
            section(text),
            quote({ type: 'text', text }),
            actions(button({ text: plain(text), value: text })),
          ],
        });
        expect(length).toBe(0);
      }),
    );
  });

  it('finds one broken block among good ones, at its place', () => {
    fc.assert(
      fc.property(fc.nat({ max: 20 }), fc.nat({ max: 20 }), (before, after) => {
        const good = (count: number) => times(count, () => ({ type: 'divider' }));
        const problems = validateMessage(message(...good(before), section(''), ...good(after)));
        expect(problems).toEqual([
          `must be more than 0 characters [json-pointer:/blocks/${before}/text/text]`,
        ]);
      }),
    );
  });
});

describe('validateView', () => {
  const modal = { type: 'modal', title: plain('In context'), blocks: [section('x')] };
  const asking = {
    type: 'input',
    label: plain('Query'),
    element: { type: 'plain_text_input', action_id: 'q' },
  };

  it('has nothing against a modal, a form and a home tab', () => {
    expect(validateView({ ...modal, close: plain('Close'), private_metadata: 'x'.repeat(3000) })).toEqual([]);
    expect(validateView({ ...modal, submit: plain('Ask'), blocks: [asking] })).toEqual([]);
    expect(validateView({ type: 'home', blocks: times(100, () => ({ type: 'divider' })) })).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['an unknown kind', { type: 'popup' }, 'unsupported type: popup [json-pointer:/type]'],
    [
      'a modal without title',
      { type: 'modal', blocks: [section('x')] },
      'missing required field: title [json-pointer:]',
    ],
    [
      'a title of 25',
      { ...modal, title: plain('x'.repeat(25)) },
      'must be less than 25 characters [json-pointer:/title/text]',
    ],
    [
      'a submit of 25',
      { ...modal, submit: plain('x'.repeat(25)) },
      'must be less than 25 characters [json-pointer:/submit/text]',
    ],
    ['no blocks', { ...modal, blocks: [] }, 'no fewer than 1 items allowed [json-pointer:/blocks]'],
    [
      '101 blocks',
      { ...modal, blocks: times(101, () => ({ type: 'divider' })) },
      'no more than 100 items allowed [json-pointer:/blocks]',
    ],
    [
      'private_metadata of 3001',
      { ...modal, private_metadata: 'x'.repeat(3001) },
      'must be less than 3001 characters [json-pointer:/private_metadata]',
    ],
    [
      'a callback_id of 256',
      { ...modal, callback_id: 'x'.repeat(256) },
      'must be less than 256 characters [json-pointer:/callback_id]',
    ],
    [
      'a form that cannot be sent',
      { ...modal, blocks: [asking] },
      'missing required field: submit [json-pointer:]',
    ],
    [
      'a markdown block',
      { ...modal, blocks: [{ type: 'markdown', text: 'x' }] },
      'unsupported type: markdown [json-pointer:/blocks/0/type]',
    ],
    [
      'a home tab with a title',
      { type: 'home', title: plain('x'), blocks: [section('x')] },
      'invalid additional property: title [json-pointer:]',
    ],
    ['nothing', undefined, 'unsupported type: undefined [json-pointer:/type]'],
  ])('refuses %s', (_, view, problem) => {
    expect(validateView(view)).toContain(problem);
  });
});

/** What JSON leaves of a value; undefined inside stays out, as on the wire. */
function jsonOnly(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value) ?? 'null');
  } catch {
    return null;
  }
}
