import type { types } from '@slack/bolt';
import { queryOf } from '../../browse/queries';
import type { SectionMap, SectionRow, TypeCounts } from '../../browse/sections';
import { sectionName } from '../../report/citation';
import type { Filter } from '../../search/filter/filter';
import { CONTEXT_COUNTS, MAP_COLUMNS, SECTION_COUNTS } from '../../wording/browse';
import { type Block, carrying, type Message, message, richText, smallPrint, words } from '../blocks';
import { LIMITS } from '../limits';
import { option, plain } from '../modals/inputs';
import { shown } from '../text';
import { EVERYTHING, type NarrowedList } from './list';
import { indented } from './outline';
import { type Page, pageAt, turnButtons } from './pages';
import { belowList, rowChoice, typeAhead, withCount } from './row-elements';

/** Room for the rows of one page, as JSON. */
const PAGE_SIZE = 9_000;
/** Longer titles are cut: a table wraps them, but it is there for its numbers. */
const LONGEST_NAME = 120;

type Row = types.TableBlock['rows'][number];

/** Sections by type of statement, as a table; selects lead to what its rows and columns count. */
export function mapMessage(
  { rows, total }: SectionMap,
  narrowed: NarrowedList = EVERYTHING,
  from = 0,
): Message {
  const table = rows.map((row) => cellsOf(nameOf(row), row.counts));
  const sizes = table.map((cells) => JSON.stringify(cells).length);
  const page = pageAt(sizes, from, { size: PAGE_SIZE, rows: LIMITS.tableRows - 2 });
  const title = 'Statements by section and type';
  const lines = rows.slice(page.start, page.end).map((row) => lineOf(nameOf(row), row.counts));
  const position =
    page.end - page.start < rows.length ? `Sections ${page.start + 1}–${page.end} of ${rows.length}.` : '';
  const note = [narrowed.note, position, SECTION_COUNTS, CONTEXT_COUNTS].filter(Boolean).join(' ');
  const head: Row = [raw('Section'), ...MAP_COLUMNS.map(({ heading }) => raw(heading))];
  return message([title, ...lines, lineOf('Total', total), note].join('\n'), [
    richText(words(title, { bold: true })),
    {
      type: 'table',
      column_settings: [{ is_wrapped: true }, ...MAP_COLUMNS.map(() => ({ align: 'right' as const }))],
      rows: [head, ...table.slice(page.start, page.end), cellsOf('Total', total)],
    },
    ...leadsOn(total, page, narrowed),
    smallPrint(note),
  ]);
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

function nameOf({ section, depth }: SectionRow): string {
  return indented(shown(sectionName(section), LONGEST_NAME), depth);
}

function cellsOf(name: string, counts: TypeCounts): Row {
  return [raw(name), ...MAP_COLUMNS.map(({ column }) => raw(String(counts[column])))];
}

function lineOf(name: string, counts: TypeCounts): string {
  return `${name}: ${MAP_COLUMNS.map(({ column, heading }) => `${heading.toLowerCase()} ${counts[column]}`).join(', ')}`;
}

function raw(text: string): types.RawTextElement {
  return { type: 'raw_text', text };
}
