import type { PdfPage } from './read-pages';

/** Programs that write blanks as gaps write all of them so. */
const MOST_GAPS = 0.05;

/**
 * Where a sign was lost: pdf.js leaves out soft hyphens, and some programs write each hyphen as one. In a file whose
 * blanks are letters, a gap without one is such a place.
 * @returns a sentence; `null` where there is none
 */
export function lostSigns(pages: readonly PdfPage[]): string | null {
  const runs = pages.flatMap(({ number, runs: ofPage }) =>
    ofPage.map((run, at) => ({ run, page: number, before: ofPage[at - 1] })),
  );
  const blanks = runs.reduce((sum, { run }) => sum + run.text.split(' ').length - 1, 0);
  const gaps = runs.filter(
    ({ run, before }) => run.afterGap && before !== undefined && Math.abs(before.y - run.y) < 0.1 * run.size,
  );
  const [first] = gaps;
  if (!first || gaps.length > MOST_GAPS * blanks) return null;
  const words = `${first.before?.text.split(' ').at(-1)} ${first.run.text.split(' ')[0]}`;
  const places = gaps.length === 1 ? 'one place' : `${gaps.length} places`;
  return `A hyphen or another sign may be lost in ${places}, such as “${words}” on page ${first.page}; compare with the original.`;
}
