import { queryOf } from '../../browse/queries';
import { mapSections, type SectionRow } from '../../browse/sections';
import { sectionName } from '../../report/citation';
import { sectionId } from '../../report/library';
import { type Filter, isNarrowing } from '../../search/filter/filter';
import type { SearchIndex } from '../../search/search-index';
import { SECTION_COUNTS } from '../../wording/browse';
import { aligned } from '../columns';
import { EXIT } from '../exit';
import { jsonText } from '../json';
import { type Terminal, wrapped } from '../terminal';
import type { Narrowed } from './narrowed';

/** Prints the outline of all reports, with the number of statements in each section. @returns the exit code */
export function listSections(terminal: Terminal, { index, filter, json }: Narrowed): number {
  const { rows } = mapSections(index);
  if (json) {
    const sections = rows.map((row) => sectionAsJson(row, filter));
    terminal.out(jsonText({ reports: filter.reports, sections }, 2));
    return EXIT.found;
  }
  for (const { metadata } of index.library.reports) {
    printTitle(terminal, index, metadata.id);
    const own = rows.filter(({ report }) => report === metadata.id);
    const lines = own.map(({ section, counts, depth }) => ({
      cells: [String(counts.all)],
      text: sectionName(section),
      depth,
    }));
    for (const line of aligned(lines, '  ', terminal)) terminal.out(line);
  }
  const [first] = rows;
  const example = isNarrowing(filter) && first ? sectionId(first.report, first.section.number) : '6.1';
  printNote(terminal, `${SECTION_COUNTS} A section’s text: peaceops section ${example}`);
  return EXIT.found;
}

/** The report's title, with its id where there are several. */
export function printTitle(terminal: Terminal, { library }: SearchIndex, report: string): void {
  const metadata = library.reports.find(({ metadata: { id } }) => id === report)?.metadata;
  const id = library.reports.length > 1 ? `  [${report}]` : '';
  terminal.out(terminal.colours.bold(wrapped((metadata?.title ?? '') + id, '', terminal)));
}

/** Explains a list, below it. */
export function printNote(terminal: Terminal, note: string): void {
  terminal.out(`\n${terminal.colours.dim(wrapped(note, '', terminal))}`);
}

/** A section for programs. */
export function sectionAsJson({ report, section, number, counts }: SectionRow, filter: Filter) {
  return {
    report,
    number: section.number,
    title: section.title,
    parent: section.parent,
    statements: counts.all,
    query: queryOf({ sections: number }, filter),
  };
}
