import type { Json } from '../../../../src/try-out/stand-in/block-kit/check';
import { all, drawn, one } from '../../../support/drawn';

const plain = (text: string): Json => ({ type: 'plain_text', text });
const raw = (text: string): Json => ({ type: 'raw_text', text });
const picture = { type: 'image', image_url: 'https://example.org/a.png', alt_text: 'a map' };

describe('A table', () => {
  it('has its first row as heading, and scrolls by keys', () => {
    const page = drawn([
      {
        type: 'table',
        rows: [
          [raw('A'), raw('B')],
          [raw('1'), raw('2')],
        ],
      },
    ]);
    expect(all(page, 'th').map(({ text, attributes }) => [text, attributes['scope']])).toEqual([
      ['A', 'col'],
      ['B', 'col'],
    ]);
    expect(all(page, 'td').map(({ text }) => text)).toEqual(['1', '2']);
    const [box] = all(page, '*').filter(({ attributes }) => attributes['class'] === 'table');
    expect(box?.attributes).toMatchObject({ tabindex: '0', role: 'group', 'aria-label': 'Table' });
  });

  it('aligns and wraps its columns as it says, numbers to the right of themselves', () => {
    const column_settings = [{ align: 'center', is_wrapped: true }, {}];
    const number = { type: 'raw_number', value: 2, text: '2' };
    const page = drawn([
      {
        type: 'table',
        rows: [
          [raw('A'), raw('B')],
          [raw('1'), number],
        ],
        column_settings,
      },
    ]);
    expect(all(page, 'td').map(({ attributes }) => attributes['class'])).toEqual([
      'align-center wrapped',
      'align-right',
    ]);
  });

  it('of data has a caption, and a column that heads its rows', () => {
    const rows = [
      [raw('A'), raw('B')],
      [raw('1'), raw('2')],
    ];
    const page = drawn([{ type: 'data_table', caption: 'Years', rows, row_header_column_index: 1 }]);
    expect(one(page, 'caption').text).toBe('Years');
    expect(all(one(page, 'tbody'), 'th')).toMatchObject([{ text: '2', attributes: { scope: 'row' } }]);
  });
});

describe('A picture', () => {
  it('has its description', () => {
    const page = drawn([{ ...picture, title: plain('Map') }]);
    expect(one(page, 'img').attributes).toMatchObject({ src: 'https://example.org/a.png', alt: 'a map' });
    expect(one(page, 'figcaption').text).toBe('Map');
  });

  it.each([
    { slack_file: { id: 'F1' } },
    { image_url: 'javascript:alert(1)' },
    { image_url: 'mailto:a@b.c' },
  ])('that cannot be loaded is its description: %j', (source) => {
    const page = drawn([{ type: 'image', alt_text: 'a map', ...source }]);
    expect(all(page, 'img')).toEqual([]);
    expect(one(page, 'span')).toMatchObject({
      text: 'a map',
      attributes: { role: 'img', 'aria-label': 'a map' },
    });
  });
});

describe('A container', () => {
  const container = (more: Json) =>
    drawn([
      {
        type: 'container',
        title: plain('Box'),
        child_blocks: [{ type: 'header', text: plain('In') }],
        ...more,
      },
    ]);

  it('holds blocks under its title', () => {
    expect(container({}).text).toBe('BoxIn');
    expect(all(container({}), 'details')).toEqual([]);
  });

  it('folds where it says so, open at first unless it says otherwise', () => {
    expect(one(container({ is_collapsible: true }), 'details').attributes).toHaveProperty('open');
    const folded = container({ is_collapsible: true, default_collapsed: true });
    expect(one(folded, 'details').attributes).not.toHaveProperty('open');
    expect(one(folded, 'summary').text).toBe('Box');
  });
});

describe('Cards in a carousel', () => {
  it('act as blocks of their own', () => {
    const card = (block_id: string) => ({
      type: 'card',
      block_id,
      title: plain(block_id),
      actions: [{ type: 'button', action_id: 'open', text: plain('Open') }],
    });
    const page = drawn([{ type: 'carousel', block_id: 'b', elements: [card('one'), card('two')] }]);
    expect(all(page, 'button').map(({ attributes }) => attributes['value'])).toEqual([
      '["one","open"]',
      '["two","open"]',
    ]);
  });
});
