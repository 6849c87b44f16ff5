import type { Place, Run, Verdict } from '../check/model';
import { sectionName } from '../report/citation';
import { citeShort, type Library } from '../report/library';
import { count, quoted } from './receipt';

/** What a quotation turned out to be, in a few words: `exact`, `spliced from 2 places`. */
export function verdictInWords(verdict: Verdict, { reports }: Pick<Library, 'reports'>): string {
  const several = reports.length > 1;
  switch (verdict.verdict) {
    case 'exact':
      return verdict.places[0].isPart ? 'exact, a part of what stands there' : 'exact';
    case 'altered':
      return 'altered';
    case 'spliced':
      return `spliced from ${count(verdict.pieces.length, 'place')}`;
    case 'not-in-report':
      return several ? 'not in these reports' : 'not in this report';
    case 'title':
      return `a title: ${titleOf(verdict, reports)}`;
    case 'too-short':
      return `too short to judge, and not in ${several ? 'these reports' : 'this report'} as it is`;
  }
}

/** `9 quotations: 4 exact, 2 altered, 1 spliced, 1 not in the report, 1 too short.` What there is none of is left out. */
export function countsInWords(counts: Record<Verdict['verdict'], number>): string {
  const { title, 'too-short': short } = counts;
  const parts = [
    `${counts.exact} exact`,
    `${counts.altered} altered`,
    `${counts.spliced} spliced`,
    `${counts['not-in-report']} not in the report`,
    ...(title > 0 ? [count(title, 'title')] : []),
    ...(short > 0 ? [`${short} too short to judge`] : []),
  ];
  const all = Object.values(counts).reduce((sum, one) => sum + one, 0);
  return `${count(all, 'quotation')}: ${parts.join(', ')}.`;
}

/** `Beijing 2007, 2 Executive Summary, para. 9  [2/9.3 to 2/9.5]`; where it spans passages, both citations. */
export function placeInWords(library: Library, { statements }: Place): string {
  const [first, last] = [statements[0], statements.at(-1) ?? statements[0]];
  const citations = [...new Set([first, last].map((statement) => citeShort(library, statement)))];
  const ids = first === last ? first.id : `${first.id} to ${last.id}`;
  return `${citations.join(' to ')}  [${ids}]`;
}

/** The statements of a place as they stand there. */
export function fullText({ statements }: Place): string {
  return statements.map(({ text }) => text).join(' ');
}

/** Warns of a "not" that stands beside what was quoted; empty where there is none. */
export function negationsInWords({ negationsOutside }: Place): string {
  const words = [...new Set(negationsOutside)].map(quoted);
  return words.length > 0 ? `Not quoted, but there: ${words.join(', ')}.` : '';
}

/** A version of a quotation with the words marked that the other has not: by `mark`, for programs without style. */
export function version(
  runs: readonly Run[],
  side: 'yours' | 'report',
  mark: (words: string) => string,
): string {
  return runs
    .map((run) => (run.kind === 'same' || run[side] === '' ? run[side] : marked(run, side, mark)))
    .filter(Boolean)
    .join(' ');
}

function marked(run: Run, side: 'yours' | 'report', mark: (words: string) => string): string {
  return run.kind === 'differs' ? mark(run[side]) : run[side];
}

function titleOf({ report, section }: Verdict & { verdict: 'title' }, reports: Library['reports']): string {
  const metadata = reports.find((one) => one.metadata.id === report)?.metadata;
  return [metadata?.shortTitle, section && sectionName(section)].filter(Boolean).join(', ');
}
