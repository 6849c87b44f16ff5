import { type Tally, tally } from '../document';
import { isMastheadLine } from '../masthead-line';
import type { PdfLine } from './lines';

/** How a document of the UN is told: this stands at its head. */
const DISTRIBUTION = /^Distr\.?\s?:/;

/** The head's lines stand no farther from one another, in units of their size. */
const NEAR = 10;

/**
 * The columns without the head of the first page that documents of the UN have: organ, symbol, distribution, date and
 * language. Elsewhere such a line may be text.
 */
export function withoutMasthead(columns: readonly PdfLine[][], found: Tally): PdfLine[][] {
  const first = columns.flat()[0]?.page;
  const onFirst = columns.filter((lines) => lines[0]?.page === first).flat();
  const at = onFirst.find(({ cells }) => cells.some(({ text }) => DISTRIBUTION.test(text)));
  if (!at) return [...columns];
  const near = onFirst.filter(
    ({ y, cells }) => Math.abs(y - at.y) < NEAR * at.size && cells.every(({ text }) => isMastheadLine(text)),
  );
  const taken = new Set(near);
  for (const { text } of near) tally(found, text);
  return columns.map((lines) => lines.filter((line) => !taken.has(line)));
}
