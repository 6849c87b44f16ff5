import type { types } from '@slack/bolt';
import { queryOf } from '../../browse/queries';
import type { SectionMap, SectionRow, TypeCounts } from '../../browse/sections';
import { sectionName } from '../../report/citation';
import type { Library } from '../../report/library';
import type { Filter } from '../../search/filter/filter';
import { CONTEXT_COUNTS, MAP_COLUMNS, SECTION_COUNTS, typesInWords } from '../../wording/browse';
import { titlesIn } from '../../wording/by-report';
import { type Block, carrying, type Message, message, named, richText, smallPrint, words } from '../blocks';
import { option, plain } from '../modals/inputs';
import { shown } from '../text';
import { EVERYTHING, type NarrowedList } from './list';
import { indented } from './outline';
import { type Page, pageAt, turnButtons } from './pages';
import { belowList, rowChoice, typeAhead, withCount } from './row-elements';

/** Room for the rows of one page, as JSON. */
const PAGE_SIZE = 8_000;
/** Longer titles are cut: the map is there for its numbers. */
const LONGEST_NAME = 120;

/**
 * Sections by type of statement, a line each, as a table has its numbers off the screen of a phone; selects lead to what
 * the lines count.
 */
export function mapMessage(
  library: Library,
  { rows, total }: SectionMap,
  narrowed: NarrowedList = EVERYTHING,
  from = 0,
): Message {
  const isOfSeveral = library.reports.length > 1;
  const titleOf = titlesIn(library);
  const headed = rows.map((row, at): MapLine[] => {
    const isFirst = isOfSeveral && rows[at - 1]?.report !== row.report;
    return isFirst ? [headingOf(titleOf(row.report)), lineOf(row)] : [lineOf(row)];
  });
  const sizes = headed.map((lines) => JSON.stringify(lines.map(rowBlock)).length);
  const page = pageAt(sizes, from, { size: PAGE_SIZE });
  const title = 'Statements by section and type';
  const [first] = rows.slice(page.start);
  const goesOn = isOfSeveral && first !== undefined && headed[page.start]?.length === 1;
  const shown = [
    ...(goesOn ? [headingOf(titleOf(first.report))] : []),
    ...headed.slice(page.start, page.end).flat(),
    { name: 'Total', isTop: true, counts: totalOf(total) },
  ];
  const position =
    page.end - page.start < rows.length ? `Sections ${page.start + 1}–${page.end} of ${rows.length}.` : '';
  const note = [narrowed.note, position, SECTION_COUNTS, CONTEXT_COUNTS].filter(Boolean).join(' ');
  return message(
    [title, ...shown.map(({ name, counts }) => (counts === null ? name : `${name}: ${counts}`)), note].join(
      '\n',
    ),
    [
      richText(words(title, { bold: true }), ...shown.map(rowBlock)),
      ...leadsOn(total, page, narrowed),
      smallPrint(note),
    ],
  );
}

/** A line of the map: what is counted, and the counts in words. */
interface MapLine {
  name: string;
  /** Whether it stands at the top of the outline. */
  isTop: boolean;
  /** None for the heading of a report, where there are several. */
  counts: string | null;
}

/** Above the sections of a report, where there are several, and on each page. */
function headingOf(title: string): MapLine {
  return { name: title, isTop: true, counts: null };
}

function lineOf({ section, depth, counts }: SectionRow): MapLine {
  return {
    name: indented(shown(sectionName(section), LONGEST_NAME), depth),
    isTop: depth === 0,
    counts: typesInWords(counts),
  };
}

function totalOf(total: TypeCounts): string {
  return `${typesInWords(total)}; ${total.all} in all`;
}

function rowBlock({ name, isTop, counts }: MapLine) {
  if (counts === null) return words(`\n${name}`, { bold: true });
  return isTop ? named(name, counts) : words(`${name}: ${counts}`);
}

function leadsOn(total: TypeCounts, page: Page, { line, filter }: NarrowedList): Block[] {
  const turns = turnButtons(page, {
    action: 'map',
    of: 'sections',
    value: (from) => carrying(line, (w) => ({ w, from })),
  });
  return belowList(filter, ...turns, typeAhead('row:section', 'Section'), ...typeSelect(total, filter));
}

/** Empty where there are no statements, because Slack accepts no select without entries. */
function typeSelect(total: TypeCounts, filter: Filter): types.StaticSelect[] {
  const choices = MAP_COLUMNS.flatMap(({ column, heading }) =>
    column === 'all' || total[column] === 0
      ? []
      : rowChoice(withCount(heading, total[column]), queryOf({ types: column }, filter)),
  );
  if (choices.length === 0) return [];
  return [
    {
      type: 'static_select',
      action_id: 'row:type',
      placeholder: plain('Type'),
      options: choices.map(option),
    },
  ];
}
