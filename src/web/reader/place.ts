import { findSections, findStatement, type Library } from '../../report/library';
import type { Report, Section, Statement } from '../../report/model';

/** What a path of the reader page names. */
export type Place =
  | { what: 'report'; report: Report }
  | { what: 'section'; report: Report; section: Section }
  | { what: 'statement'; report: Report; section: Section; statement: Statement };

/**
 * What a place names among the reports; `null` where there is no such thing.
 * @param place an id in full, as in {@link pathOf}
 */
export function placeIn(library: Library, place: string): Place | null {
  const [id = '', number, ...label] = place.split('/');
  const report = library.reports.find(({ metadata }) => metadata.id === id);
  if (report === undefined) return null;
  if (number === undefined) return { what: 'report', report };
  const [found] = findSections(library, number, [id]);
  if (found === undefined) return null;
  if (label.length === 0) return { what: 'section', ...found };
  const statement = findStatement(library, place);
  return statement?.report === id ? { what: 'statement', ...found, statement } : null;
}
