import { findSections, findStatement, type Library, sectionId } from '../../report/library';
import type { Report, Section, Statement } from '../../report/model';
import { placeOf } from './links';

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

/**
 * The id in full under which a place is known: one is found by others too, a paragraph by `6.1/1`, a section in capitals.
 */
export function idOfPlace(library: Library, place: Place): string {
  switch (place.what) {
    case 'report':
      return place.report.metadata.id;
    case 'section':
      return sectionId(place.report.metadata.id, place.section.number);
    case 'statement':
      return placeOf(library, place.statement);
  }
}
