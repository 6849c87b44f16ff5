import type { types } from '@slack/bolt';
import { richText, words } from '../blocks';

type Cell = types.TableBlock['rows'][number][number];

/** A table where Slack allows none, as in modals: a line for each row, its cells behind their headings. */
export function tableAsText({ rows: [head = [], ...rows] }: types.TableBlock): types.RichTextBlock {
  const headings = head.map(textOf);
  const lines = rows.map(([name, ...cells]) => {
    const counts = cells.map((cell, at) => `${headings[at + 1]?.toLowerCase() ?? ''} ${textOf(cell)}`);
    return `${name === undefined ? '' : textOf(name)}: ${counts.join(', ')}`;
  });
  return richText(...lines.map((line, at) => words(at === 0 ? line : `\n${line}`)));
}

/** Cells are plain words here. */
function textOf(cell: Cell): string {
  return 'text' in cell ? cell.text : '';
}
