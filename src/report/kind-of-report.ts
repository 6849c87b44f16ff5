import type { ReportMetadata } from './model';
import type { ReportKind } from './report-kind';

/** What titles and citations say of a report's kind; the first that fits decides. */
const TITLES: readonly (readonly [ReportKind, RegExp])[] = [
  ['upr', /\buniversal periodic review\b/i],
  ['secretary-general', /\breport(?:s)? (?:of|by) the Secretary-General\b/i],
  ['seminar', /\b(?:seminar|conference|workshop|symposium|round ?table|proceedings)s?\b/i],
  ['transcript', /\b(?:transcript|verbatim record|hansard|oral evidence)\b/i],
  ['inquiry', /\b(?:inquiry|commission of inquiry|select committee|panel of experts)\b/i],
  ['evaluation', /\bevaluation\b/i],
];

/**
 * The kind that a report's metadata states, or else the one that its title and citation show. A report of which
 * neither is known is read as a seminar's, as all were before there were kinds.
 */
export function kindOfReport({
  kind,
  title,
  cite,
}: Pick<ReportMetadata, 'kind' | 'title' | 'cite'>): ReportKind {
  return kind ?? TITLES.find(([, words]) => words.test(`${title}\n${cite}`))?.[0] ?? 'seminar';
}
