import { findStatement, type Library, openLibrary } from '../../../src/report/library';
import type { Statement } from '../../../src/report/model';
import { type ContextOptions, contextMessage } from '../../../src/slack/messages/context';
import type { Json } from '../../../src/try-out/stand-in/block-kit/check';
import { clickables, wordsIn } from '../../../src/try-out/stand-in/person/interactive-elements';
import { read } from '../../support/reports';

const library = openLibrary([
  read(`# 1 Boats

They sail. They return. However, some sink. They rot.

They rest.

They are asked to:

- sail;
- return.

# 2 Nets

However, nets tear.
`),
]);

/** What stands in the message of these statements, line by line. */
function shown(ids: readonly string[], options?: ContextOptions, of: Library = library) {
  const [first, ...rest] = ids.map((id) => findStatement(of, id) as Statement);
  const { text, blocks } = contextMessage(of, [first as Statement, ...rest], options);
  const json = blocks as unknown as Json[];
  const buttons = clickables(json).flatMap(({ type, label, value }) =>
    type === 'button' ? [`${label} ${value}`] : [],
  );
  const menus = clickables(json).flatMap(({ element }) => (element['options'] ?? []) as Json[]);
  const clicked = new Set([...menus.map(({ text }) => String((text as Json)['text'])), 'Up', 'Down']);
  const lines = wordsIn(json)
    .split('\n')
    .filter((line) => !clicked.has(line));
  return { text, lines, buttons, menus: menus.map(({ value }) => value) };
}

const CITATION = 'Harbours after War. Report of the Harbour Workshop, 2040, section 1 Boats, paragraph 1.';

describe('an excerpt in context', () => {
  it('is marked in words too, with what qualifies it and the passages around', () => {
    expect(shown(['1/1.2']).lines).toEqual([
      CITATION,
      '1 Boats',
      'They sail.',
      'The excerpt [1/1.2]:',
      'They return.',
      'The next sentence qualifies this [1/1.3]:',
      'However, some sink.',
      'They rot.',
      '2\u2003They rest.',
      "[1/1.2] finding · the report's own voice",
    ]);
  });

  it('says where an excerpt of several statements ends, where its passage goes on', () => {
    expect(shown(['1/1.2', '1/1.3']).lines.slice(3, 9)).toEqual([
      'The excerpt [1/1.2]:',
      'They return.',
      'The excerpt [1/1.3]:',
      'However, some sink.',
      'It goes on:',
      'They rot.',
    ]);
  });

  it('says the same in words alone', () => {
    const { text } = shown(['1/2.1']);
    expect(text).toBe(
      [
        CITATION.replace('paragraph 1', 'paragraph 2'),
        '1\u2003They sail. They return. However, some sink. They rot.',
        'The excerpt [1/2.1]:',
        '“They rest.”',
        '3\u2003They are asked to:',
        "[1/2.1] finding · the report's own voice",
      ].join('\n'),
    );
  });

  it('names the section where it changes', () => {
    expect(shown(['1/3-2.1']).lines.slice(3, 6)).toEqual(['The excerpt [1/3-2.1]:', 'return.', '2 Nets']);
  });

  it('has what introduces a list above the first of its items that is seen', () => {
    expect(shown(['1/3-2.1']).lines.slice(1, 3)).toEqual(['They are asked to:', '3-1\u2003sail;']);
    expect(shown(['1/3-1.1'], { moved: 1 }).lines.slice(1, 5)).toEqual([
      'They are asked to:',
      'The excerpt [1/3-1.1]:',
      'sail;',
      '3-2\u2003return.',
    ]);
  });

  it('does not say twice what introduces the list', () => {
    expect(shown(['1/3-1.1']).lines.filter((line) => line.includes('They are asked to:'))).toHaveLength(1);
  });

  it('moves up and down by a passage, and says where the excerpt is once it is out of sight', () => {
    expect(shown(['1/1.2']).buttons[0]).toBe('Down {"ids":["harbour-2040/1/1.2"],"moved":1}');
    const once = shown(['1/1.2'], { moved: 1 });
    expect(once.buttons.slice(0, 2)).toEqual([
      'Up {"ids":["harbour-2040/1/1.2"],"moved":0}',
      'Down {"ids":["harbour-2040/1/1.2"],"moved":2}',
    ]);
    expect(once.lines).toContain('The excerpt [1/1.2]:');
    const twice = shown(['1/1.2'], { moved: 2 });
    expect(twice.lines.slice(1, -1)).toEqual([
      '2\u2003They rest.',
      '3\u2003They are asked to:',
      '3-1\u2003sail;',
      'The excerpt stands 2 paragraphs or items further up.',
    ]);
    expect(shown(['1/1.2'], { moved: 99 }).buttons[0]).toBe('Up {"ids":["harbour-2040/1/1.2"],"moved":4}');
  });

  it('announces what qualifies it in the next passage, only where both are seen', () => {
    const nets = openLibrary([
      read('# 1 Nets\n\nThey hold.\n\nHowever, they tear.\n\nThey rot.\n\nAll do.\n'),
    ]);
    expect(shown(['1/1.1'], {}, nets).lines).toContain('The next sentence qualifies this [1/2.1]:');
    expect(shown(['1/1.1'], { moved: 2 }, nets).lines).not.toContain(
      'The next sentence qualifies this [1/2.1]:',
    );
  });
});
