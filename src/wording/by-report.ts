import type { Library } from '../report/library';
import type { Receipt } from '../search/receipt';
import { listedInPart } from './listed';

type ByReport = Pick<Receipt, 'byReport'>;

/** Of forty reports nobody reads the names: so many with something are named, and so many without. */
const MOST_WITH = 6;
const MOST_WITHOUT = 2;
/** Reports that were searched, where there is no answer. */
const MOST_SEARCHED = 6;
/** A title that has no shorter form would be a paragraph among the others. */
const LONGEST_TITLE = 40;

/**
 * How many statements of an answer each report has, and which are silent: `Beijing 2007: 4, Bosnia 2002: 2; nothing in
 * Missions A, Review A and 4 others.` Of many, those with most are named. Empty where one report was searched.
 */
export function byReportLine(library: Library, { byReport }: ByReport): string {
  if (byReport.length < 2) return '';
  const titleOf = titlesIn(library);
  const having = byReport.filter(({ matched }) => matched > 0);
  const least = having.map(({ matched }) => matched).sort((a, b) => b - a)[MOST_WITH - 1] ?? 0;
  const most = having.filter(({ matched }) => matched >= least).slice(0, MOST_WITH);
  const named = new Set(most);
  const others = having.filter((one) => !named.has(one));
  const counts = [
    ...most.map(({ report, matched }) => `${titleOf(report)}: ${matched}`),
    ...(others.length > 0
      ? [`${others.length} ${others.length === 1 ? 'other' : 'others'}: ${total(others)}`]
      : []),
  ];
  const silent = byReport.filter(({ matched }) => matched === 0).map(({ report }) => titleOf(report));
  const nothing = silent.length > 0 ? [`nothing in ${withOthers(silent, MOST_WITHOUT)}`] : [];
  return `${[counts.join(', '), ...nothing].filter(Boolean).join('; ')}.`;
}

/**
 * The names of all reports, where there are several: `Beijing 2007, Bosnia 2002 and 6 others`. Empty where a filter names
 * those that were searched.
 */
export function searchedReports(library: Library, { byReport }: ByReport): string {
  if (byReport.length < Math.max(2, library.reports.length)) return '';
  return withOthers(byReport.map(({ report }) => report).map(titlesIn(library)), MOST_SEARCHED);
}

/** Names reports by their short titles; of two with the same one, by their ids too. */
export function titlesIn({ reports }: Pick<Library, 'reports'>): (report: string) => string {
  const titles = new Map(reports.map(({ metadata: { id, shortTitle } }) => [id, inShort(shortTitle)]));
  const all = [...titles.values()];
  return (report) => {
    const title = titles.get(report) ?? report;
    return all.indexOf(title) === all.lastIndexOf(title) ? title : `${title} (${report})`;
  };
}

function inShort(title: string): string {
  const characters = [...title];
  return characters.length <= LONGEST_TITLE
    ? title
    : `${characters.slice(0, LONGEST_TITLE).join('').trimEnd()}…`;
}

/** One more than may be named is named as well: "1 other" takes no less room. */
function withOthers(names: readonly string[], most: number): string {
  if (names.length <= most + 1) return listedInPart(names, names.length);
  return `${names.slice(0, most).join(', ')} and ${names.length - most} others`;
}

function total(counts: readonly { matched: number }[]): number {
  return counts.reduce((sum, { matched }) => sum + matched, 0);
}
