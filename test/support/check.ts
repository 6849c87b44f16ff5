import { checkQuotation } from '../../src/check/check-quotation';
import type { Run, Verdict } from '../../src/check/model';
import { readQuotation } from '../../src/check/quotation';
import { ReadingOrder } from '../../src/check/reading-order';
import { differ } from '../../src/check/runs';
import type { SearchIndex } from '../../src/search/search-index';

/** Checks quotations against one index, read once. */
export function checker(index: SearchIndex): (text: string) => Verdict {
  const reading = new ReadingOrder(index.library);
  return (text) => checkQuotation(index, reading, readQuotation(text));
}

/** Runs in one line: `Everyone agreed that in [-most-]{+all+} cases`; `<…|what it leaves out>`. */
export function inOneLine(runs: readonly Run[]): string {
  return runs
    .map(({ kind, yours, report }) => {
      if (kind === 'same') return yours;
      if (kind !== 'differs') return `<${yours}|${report}>`;
      return (report && `[-${report}-]`) + (yours && `{+${yours}+}`);
    })
    .join(' ');
}

/** A verdict in one line: its name, then the ids where, then where versions differ. */
export function verdictLine(verdict: Verdict): string {
  const ids = ({ statements }: { statements: { id: string }[] }) => statements.map(({ id }) => id).join('+');
  switch (verdict.verdict) {
    case 'exact':
      return `exact ${verdict.places.map(ids).join(' ')}${verdict.runs.length > 1 ? `: ${inOneLine(verdict.runs)}` : ''}`;
    case 'altered':
      return `altered ${ids(verdict.place)}: ${inOneLine(verdict.runs)}`;
    case 'spliced':
      return `spliced ${verdict.pieces
        .map(({ text, place, runs }) => `${ids(place)}: ${differ(runs) ? inOneLine(runs) : text}`)
        .join(' | ')}`;
    case 'title':
      return `title ${verdict.section?.number ?? verdict.report}`;
    default:
      return verdict.verdict;
  }
}
