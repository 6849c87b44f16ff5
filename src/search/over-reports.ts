import type { Statement } from '../report/model';
import type { Ranked } from './best-first';
import type { Filter } from './filter/filter';
import type { SearchIndex } from './search-index';

/** So many statements of a report may stand in an answer before another that has something gets its first. */
const MOST_BEFORE_OTHERS = 2;
/**
 * The share that its score has of that of the statement which it is put before. On some thirty questions to eight reports,
 * what had more was on the matter with few exceptions, and most of what had less was beside it.
 */
const LEAST_SHARE = 0.8;

/**
 * Orders answers so that no report fills a page while others have something. They stay best first, but before the third
 * statement of a report comes the best of a report that has not had its turn, where it is nearly as good. The first stays
 * first, and the statements of each report keep their order.
 * @param answers best first
 * @param reportOf an id
 */
export function spreadOverReports(
  answers: readonly Ranked[],
  reportOf: (answer: Ranked) => string,
): Ranked[] {
  const left = answers.map((answer) => ({ answer, report: reportOf(answer) }));
  const others = new Map<string, (typeof left)[number]>();
  for (const one of left) if (!others.has(one.report)) others.set(one.report, one);
  if (others.size < 2) return [...answers];
  const spread = new Set<(typeof left)[number]>();
  const many = new Map<string, number>();
  const take = (one: (typeof left)[number]) => {
    spread.add(one);
    others.delete(one.report);
    many.set(one.report, (many.get(one.report) ?? 0) + 1);
  };
  for (const one of left) {
    while (!spread.has(one) && (many.get(one.report) ?? 0) >= MOST_BEFORE_OTHERS) {
      // In the order in which their best were found: the first is the best of them.
      const [other] = others.values();
      if (other === undefined || other.answer.score < LEAST_SHARE * one.answer.score) break;
      take(other);
    }
    if (!spread.has(one)) take(one);
  }
  return [...spread].map(({ answer }) => answer);
}

/** How many statements a report has in an answer. */
export interface MatchedInReport {
  /** Its id. */
  report: string;
  matched: number;
}

/**
 * Counts the statements of an answer by report, in the library's order, those without any too: all reports that the filter
 * lets through. A text that stands in two reports counts in both.
 */
export function countByReport(
  { library }: Pick<SearchIndex, 'library'>,
  { reports }: Pick<Filter, 'reports'>,
  answers: readonly (readonly Statement[])[],
): MatchedInReport[] {
  const matched = new Map<string, number>();
  for (const places of answers) {
    let last = '';
    // The places of a text are in report order: those of one report stand together.
    for (const { report } of places) {
      if (report !== last) matched.set(report, (matched.get(report) ?? 0) + 1);
      last = report;
    }
  }
  return library.reports
    .map(({ metadata: { id } }) => ({ report: id, matched: matched.get(id) ?? 0 }))
    .filter(({ report }) => reports.length === 0 || reports.includes(report));
}
