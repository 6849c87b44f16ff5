import type { types } from '@slack/bolt';
import { queryOf } from '../../browse/queries';
import type { SectionMap, SectionRow, TypeCounts } from '../../browse/sections';
import { sectionName } from '../../report/citation';
import type { Filter } from '../../search/filter/filter';
import { CONTEXT_COUNTS, MAP_COLUMNS, SECTION_COUNTS, typesInWords } from '../../wording/browse';
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
  { rows, total }: SectionMap,
  narrowed: NarrowedList = EVERYTHING,
  from = 0,
): Message {
  const lines = rows.map(lineOf);
  const sizes = lines.map((line) => JSON.stringify(rowBlock(line)).length);
  const page = pageAt(sizes, from, { size: PAGE_SIZE });
  const title = 'Statements by section and type';
  const shown = [
    ...lines.slice(page.start, page.end),
    { name: 'Total', isTop: true, counts: totalOf(total) },
  ];
  const position =
    page.end - page.start < rows.length ? `Sections ${page.start + 1}–${page.end} of ${rows.length}.` : '';
  const note = [narrowed.note, position, SECTION_COUNTS, CONTEXT_COUNTS].filter(Boolean).join(' ');
  return message([title, ...shown.map(({ name, counts }) => `${name}: ${counts}`), note].join('\n'), [
    richText(words(title, { bold: true }), ...shown.map(rowBlock)),
    ...leadsOn(total, page, narrowed),
    smallPrint(note),
  ]);
}

/** A line of the map: what is counted, and the counts in words. */
interface MapLine {
  name: string;
  /** Whether it stands at the top of the outline. */
  isTop: boolean;
  counts: string;
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
