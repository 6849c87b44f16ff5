import { type Block, richText, words } from '../../../src/slack/blocks';
import { EVERYTHING, listMessage } from '../../../src/slack/messages/list';
import type { Json } from '../../../src/try-out/stand-in/block-kit/check';
import { clickables, wordsIn } from '../../../src/try-out/stand-in/person/interactive-elements';
import fc from '../../support/fast-check';

const rowOf = (line: string): { line: string; blocks: Block[] } => ({
  line,
  blocks: [richText(words(line))],
});

/** A page: its words, and where its buttons lead. */
function page(lines: readonly string[], from: number) {
  const list = {
    title: 'Rows',
    rows: lines.map(rowOf),
    most: 7,
    turns: 'rows',
    narrowed: { ...EVERYTHING, line: 'narrowed', words: 'narrowed' },
    jump: { action: 'row:any', placeholder: 'Go to' },
    more: [],
    note: '',
  };
  const blocks = listMessage(list, from).blocks as unknown as Json[];
  const turns = clickables(blocks)
    .filter(({ value }) => value !== undefined)
    .map(({ actionId, value }) => [actionId, JSON.parse(value ?? '')]);
  return {
    words: wordsIn(blocks).split('\n'),
    turns: Object.fromEntries(turns) as Record<string, { w: string; from: number } | undefined>,
  };
}

describe('a list', () => {
  it('shows every row on one page, whole, in order, and each page leads back', () => {
    const anyLine = fc
      .tuple(fc.nat(), fc.integer({ min: 1, max: 900 }))
      .map(([n, many]) => `${n}`.repeat(many));
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 60 }), (given) => {
        const lines = given.map((line, at) => `${at}: ${line.slice(0, 2_500)}`);
        const seen: string[] = [];
        let before: number | undefined;
        for (let from: number | undefined = 0; from !== undefined; ) {
          const { words: shown, turns } = page(lines, from);
          seen.push(...shown.filter((line) => lines.includes(line)));
          expect(turns['rows:back']?.from).toBe(before);
          before = from;
          from = turns['rows:next']?.from;
        }
        expect(seen).toEqual(lines);
      }),
    );
  });

  it('says what stands on the page, and carries by what it was narrowed', () => {
    const lines = Array.from({ length: 20 }, (_, at) => `row ${at + 1}`);
    const { words: shown, turns } = page(lines, 9);
    expect(shown).toContain('8–14 of 20.');
    expect(turns).toEqual({
      'rows:back': { w: 'narrowed', from: 0 },
      'rows:next': { w: 'narrowed', from: 14 },
    });
  });

  it('has no pages where all fits', () => {
    expect(page(['a row'], 0)).toEqual({ words: ['Rows', 'a row', 'Go to', '–'], turns: {} });
  });
});
