import { queryOf } from '../../browse/queries';
import { mapSections, type SectionRow } from '../../browse/sections';
import { sectionName } from '../../report/citation';
import type { SearchIndex } from '../../search/search-index';
import { SECTION_COUNTS } from '../../wording/browse';
import { aligned } from '../columns';
import { jsonText } from '../json';
import { type Terminal, wrapped } from '../terminal';

/** Prints the outline of all reports, with the number of statements in each section. */
export function listSections(terminal: Terminal, index: SearchIndex, json: boolean): void {
  const { rows } = mapSections(index);
  if (json) {
    terminal.out(jsonText({ sections: rows.map(sectionAsJson) }, 2));
    return;
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
  printNote(terminal, `${SECTION_COUNTS} A section’s text: peaceops section 6.1`);
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
export function sectionAsJson({ report, section, number, counts }: SectionRow) {
  return {
    report,
    number: section.number,
    title: section.title,
    parent: section.parent,
    statements: counts.all,
    query: queryOf({ section: number }),
  };
}
