import { markdownBlocks } from '../../../../src/try-out/page/blocks/markdown';
import type { Json } from '../../../../src/try-out/stand-in/block-kit/check';
import { validateMessage } from '../../../../src/try-out/stand-in/block-kit/validate-blocks';
import { drawn } from '../../../support/drawn';

/** The runs of the only paragraph. */
function runs(text: string): unknown[] {
  const [block] = markdownBlocks(text) as { elements: { elements: Json[] }[] }[];
  return (block?.elements[0]?.elements ?? []).map(({ text: words, style, url }) => [
    words,
    ...Object.keys(style ?? {}),
    ...(url === undefined ? [] : [url]),
  ]);
}

describe('Markdown', () => {
  it.each([
    ['**bold** and __bold__', [['bold', 'bold'], [' and '], ['bold', 'bold']]],
    ['*slanted* and _slanted_', [['slanted', 'italic'], [' and '], ['slanted', 'italic']]],
    ['~~gone~~', [['gone', 'strike']]],
    [
      '**bold with *both***',
      [
        ['bold with ', 'bold'],
        ['both', 'italic', 'bold'],
      ],
    ],
    ['`**code**`', [['**code**', 'code']]],
    ['[there](https://example.org "title")', [['there', 'https://example.org']]],
    ['![picture](https://example.org/a.png)', [['picture', 'https://example.org/a.png']]],
    ['<https://example.org>', [['https://example.org', 'https://example.org']]],
    ['[no](javascript:alert(1))', [['[no](javascript:alert(1))']]],
    ['\\*as typed\\*', [['*'], ['as typed'], ['*']]],
    ['snake_case_name, 2 * 3', [['snake_case_name, 2 * 3']]],
    ['two\nlines', [['two\nlines']]],
    ['<b>HTML</b>', [['<b>HTML</b>']]],
  ])('reads %j', (text, expected) => {
    expect(runs(text)).toEqual(expected);
  });

  it.each([
    ['# One\n\n### Three ###', ['header', 'header']],
    ['a\n\nb\nc', ['rich_text', 'rich_text']],
    ['a\n---\nb', ['rich_text', 'divider', 'rich_text']],
    ['a\n> q\n> q\nb', ['rich_text', 'rich_text', 'rich_text']],
    ['| a | b |\n|---|--:|\n| 1 | 2 |\nafter', ['table', 'rich_text']],
    ['```js\n# code\n\n- code\n```\nafter', ['rich_text', 'rich_text']],
    ['```\nnever closed', ['rich_text']],
  ])('makes of %j blocks that Slack takes', (text, types) => {
    const blocks = markdownBlocks(text);
    expect(blocks.map(({ type }) => type)).toEqual(types);
    expect(validateMessage({ text: 'x', blocks })).toEqual([]);
  });

  it('nests lists by their indentation and goes on with their numbers', () => {
    const text = '- one\n  - inner\n    goes on\n- [x] done\n\n3. third\n4. fourth\n   - under it\n5. fifth';
    const lists = markdownBlocks(text).flatMap(({ elements }) => elements as Json[]);
    expect(lists.map(({ style, indent, offset }) => [style, indent, offset])).toEqual([
      ['bullet', 0, 0],
      ['bullet', 1, 0],
      ['bullet', 0, 0],
      ['ordered', 0, 2],
      ['bullet', 1, 0],
      ['ordered', 0, 4],
    ]);
    expect(drawn([{ type: 'markdown', text }]).text).toBe('oneinner\ngoes on☑ donethirdfourthunder itfifth');
  });
});
