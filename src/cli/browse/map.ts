import { mapSections, type SectionMap, type TypeCounts } from '../../browse/sections';
import { sectionName } from '../../report/citation';
import type { Filter } from '../../search/filter/filter';
import { writeFilter } from '../../search/filter/write-filter';
import { CONTEXT_COUNTS, MAP_COLUMNS, SECTION_COUNTS } from '../../wording/browse';
import { aligned, cutTo, type Row } from '../columns';
import { EXIT } from '../exit';
import { jsonText } from '../json';
import { type Terminal, wrapped } from '../terminal';
import type { Narrowed } from './narrowed';
import { printNote, printTitle, sectionAsJson } from './sections';

const MARGIN = '  ';
/** Columns that margin, headings and the blanks between them take. */
const HEAD_WIDTH = MAP_COLUMNS.reduce((sum, { heading }) => sum + heading.length + 2, MARGIN.length);
/** With fewer columns than this, the counts stand in a line below each name. */
const LEAST_WIDTH = HEAD_WIDTH + 24;

/** Prints the sections of all reports by type of statement. @returns the exit code */
export function printMap(terminal: Terminal, { index, filter, json }: Narrowed): number {
  const map = mapSections(index);
  if (json) {
    terminal.out(jsonText(mapAsJson(map, filter), 2));
    return EXIT.found;
  }
  for (const { metadata } of index.library.reports) {
    printTitle(terminal, index, metadata.id);
    const own = map.rows.filter(({ report }) => report === metadata.id);
    printRows(
      terminal,
      own.map(({ counts, section, depth }) => ({
        cells: cellsOf(counts),
        text: sectionName(section),
        depth,
      })),
    );
  }
  printRows(terminal, [{ cells: cellsOf(map.total), text: 'Total' }], false);
  const example = [writeFilter(filter), 'section:6 type:recommendation'].filter(Boolean).join(' ');
  printNote(terminal, `${SECTION_COUNTS} ${CONTEXT_COUNTS} What a number counts: peaceops ask ${example}`);
  return EXIT.found;
}

function printRows(terminal: Terminal, rows: readonly Row[], hasHead = true): void {
  const headings = MAP_COLUMNS.map(({ heading }) => heading);
  if (terminal.width >= LEAST_WIDTH) {
    const table = [{ cells: headings, text: 'Section' }, ...rows].map((row) => ({
      ...row,
      text: cutTo(row.text, terminal.width - HEAD_WIDTH - 2 * (row.depth ?? 0)),
    }));
    for (const line of aligned(table, MARGIN, terminal).slice(hasHead ? 0 : 1)) terminal.out(line);
    return;
  }
  for (const { cells, text, depth = 0 } of rows) {
    const margin = '  '.repeat(depth + 1);
    terminal.out(wrapped(text, margin, terminal));
    const counts = cells.map((cell, at) => `${headings[at]?.toLowerCase()} ${cell}`).join(', ');
    terminal.out(terminal.colours.dim(wrapped(counts, `${margin}  `, terminal)));
  }
}

function cellsOf(counts: TypeCounts): string[] {
  return MAP_COLUMNS.map(({ column }) => String(counts[column]));
}

function mapAsJson({ rows, total }: SectionMap, filter: Filter) {
  return {
    reports: filter.reports,
    sections: rows.map((row) => ({ ...sectionAsJson(row, filter), types: typesOf(row.counts) })),
    total: { statements: total.all, types: typesOf(total) },
  };
}

function typesOf({ all, ...types }: TypeCounts) {
  return types;
}
