import { fullNumber, type Library, sectionId } from '../report/library';
import type { Section, StatementType } from '../report/model';
import { sectionAndParents } from '../search/filter/kinds/sections';
import type { SearchIndex } from '../search/search-index';

/**
 * How many statements there are of each type, and in all; a text that stands twice in a section counts once.
 */
export type TypeCounts = Record<StatementType | 'all', number>;

/** A section, with counts of what stands in it and in its subsections. */
export interface SectionRow {
  /** Id of its report. */
  report: string;
  section: Section;
  /** Its name in a filter: with the report's id in front where there are several. */
  number: string;
  /** Depth in the outline, 0 at the top. */
  depth: number;
  counts: TypeCounts;
}

/** The outlines of all reports in order, and the counts of all together. */
export interface SectionMap {
  rows: SectionRow[];
  total: TypeCounts;
}

/** Counts all statements by section and type in one pass. */
export function mapSections({ library, entries }: Pick<SearchIndex, 'library' | 'entries'>): SectionMap {
  const around = sectionsAround(library);
  const counts = new Map<string, TypeCounts>();
  for (const { places } of entries) {
    const cells = new Map<string, Set<keyof TypeCounts>>();
    for (const place of places)
      for (const where of [EVERYWHERE, ...(around.get(sectionId(place.report, place.section.number)) ?? [])])
        cells.set(where, (cells.get(where) ?? new Set<keyof TypeCounts>(['all'])).add(place.type));
    for (const [where, columns] of cells) {
      const row = counts.get(where) ?? noTypes();
      for (const column of columns) row[column]++;
      counts.set(where, row);
    }
  }
  const rows = library.reports.flatMap(({ metadata: { id }, sections }) =>
    sections.map((section): SectionRow => {
      const place = sectionId(id, section.number);
      return {
        report: id,
        section,
        number: fullNumber(library, id, section.number),
        depth: (around.get(place)?.length ?? 1) - 1,
        counts: counts.get(place) ?? noTypes(),
      };
    }),
  );
  return { rows, total: counts.get(EVERYWHERE) ?? noTypes() };
}

/** No place of a section. */
const EVERYWHERE = '';

/** By the place of each section: its own place, and those of the sections around it. */
function sectionsAround({ reports }: Library): Map<string, string[]> {
  return new Map(
    reports.flatMap(({ metadata: { id }, sections }) =>
      sections.map(({ number }): [string, string[]] => [
        sectionId(id, number),
        sectionAndParents(sections, number).map((one) => sectionId(id, one)),
      ]),
    ),
  );
}

/** The counts of where there is nothing. */
export function noTypes(): TypeCounts {
  return { recommendation: 0, challenge: 0, finding: 0, context: 0, all: 0 };
}
