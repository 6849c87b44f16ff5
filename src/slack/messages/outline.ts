import type { SectionRow } from '../../browse/sections';
import { sectionName } from '../../report/citation';
import type { Library } from '../../report/library';
import { SECTION_COUNTS } from '../../wording/browse';
import { count } from '../../wording/receipt';
import { type Block, type Message, message, richText, smallPrint, words } from '../blocks';
import { EVERYTHING, type NarrowedList } from './list';
import { belowList, typeAhead } from './row-elements';

/** Room for all outlines together, so that none is cut inside a line. */
const OUTLINE_CHARACTERS = 6_000;
const MOST_REPORTS = 40;

/** The outline of all reports, with the number of statements in each section, and a select that opens any. */
export function sectionsMessage(
  { reports }: Library,
  rows: readonly SectionRow[],
  { filter, note: narrowed }: NarrowedList = EVERYTHING,
): Message {
  const blocks: Block[] = [];
  const lines: string[] = [];
  let room = OUTLINE_CHARACTERS;
  let left = rows.length;
  for (const { metadata } of reports.slice(0, MOST_REPORTS)) {
    const shown: string[] = [];
    for (const { section, depth, counts } of rows.filter(({ report }) => report === metadata.id)) {
      const line = indented(`${sectionName(section)} (${counts.all})`, depth);
      room -= line.length + 1;
      if (room < 0) break;
      shown.push(line);
    }
    if (shown.length === 0) continue;
    left -= shown.length;
    blocks.push(richText(words(metadata.title, { bold: true }), words(`\n${shown.join('\n')}`)));
    lines.push(metadata.title, ...shown);
  }
  const others =
    reports.length > 1 ? '; /peaceops sections report:ID has those of one, /peaceops reports names them' : '';
  const more = left > 0 ? `… and ${count(left, 'more section')}${others}.` : '';
  const note = [narrowed, more, `In brackets: statements. ${SECTION_COUNTS}`].filter(Boolean).join(' ');
  return message([...lines, note].join('\n'), [
    ...blocks,
    ...belowList(filter, typeAhead('read', 'Read a section')),
    smallPrint(note),
  ]);
}

/** A line of an outline, indented below its parent. */
export function indented(line: string, depth: number): string {
  return `${'\u2003'.repeat(depth)}${line}`;
}
