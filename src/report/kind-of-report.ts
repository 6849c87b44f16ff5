import type { ReportMetadata } from './model';
import type { ReportKind } from './report-kind';

/** What titles, citations and title pages say of a report's kind; the first that fits decides. */
const TITLES: readonly (readonly [ReportKind, RegExp])[] = [
  ['upr', /\buniversal periodic review\b/i],
  ['transcript', /\b(?:transcript|verbatim record|hansard|oral evidence)\b|\bS\/PV\./i],
  ['secretary-general', /\breports? (?:of|by) the secretary-general\b/i],
  ['evaluation', /\bevaluation\b|\blessons learned\b|\bafter[- ]action review\b/i],
  [
    'inquiry',
    /\binquiry\b|\bcommission on human rights in\b|\bfact-finding\b|\bselect committee\b|\b(?:panel|group) of experts\b/i,
  ],
  ['seminar', /\b(?:seminar|conference|workshop|symposium|round ?table|proceedings)s?\b/i],
];

/** The kind of report that a title, a citation or a title page names; `null` where they name none. */
export function kindNamedIn(text: string): ReportKind | null {
  return TITLES.find(([, words]) => words.test(text))?.[0] ?? null;
}

/**
 * The kind that a report's metadata states, or else the one that its title and citation show. A report of which
 * neither is known is read as a seminar's, as all were before there were kinds.
 */
export function kindOfReport({
  kind,
  title,
  cite,
}: Pick<ReportMetadata, 'kind' | 'title' | 'cite'>): ReportKind {
  return kind ?? kindNamedIn(`${title}\n${cite}`) ?? 'seminar';
}
