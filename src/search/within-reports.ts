import { type Filter, type FilterNote, filterOf } from './filter/filter';
import { KINDS } from './filter/kinds';
import { type TakenKeys, takeKeys, takeKeysInFront } from './filter/take-keys';
import { narrowIndex } from './narrow-index';
import type { SearchIndex } from './search-index';

/** The reports to which a line narrows what is listed, compared or named. */
export interface ReportsMeant {
  /** By report, and by nothing else. */
  filter: Filter;
  /** How that was read; with a `no-such-value` among them there is nothing to list or compare. */
  filterNotes: readonly FilterNote[];
  /** The line without what names reports. */
  words: string;
}

/** The same, with what is to be listed or compared. */
export interface WithinReports extends ReportsMeant {
  /** The index over these reports alone. */
  index: SearchIndex;
}

/**
 * Reads `police report:oslo`. A list is narrowed by reports only: a line with any other key, or with an excluded word, is
 * words as it stands.
 * @example
 * withinReports(index, 'police report:beijing').words; // 'police'
 */
export function withinReports(index: SearchIndex, line: string): WithinReports {
  return within(index, reportsMeant(index, line));
}

/** The same where an id or a number names what is wanted, and nothing has to be counted. */
export function reportsMeant(index: SearchIndex, line: string): ReportsMeant {
  const taken = takeKeys(index, line);
  const { reports: _, ...others } = taken.chosen;
  const isOfReports = Object.keys(others).length === 0 && taken.notes.every(isOnReports);
  return meant(isOfReports ? taken : { chosen: {}, words: line, notes: [], named: [] });
}

/** Reads `report:oslo` in front of a text in which nothing else is a key. */
export function withinReportsInFront(index: SearchIndex, text: string): WithinReports {
  return within(index, meant(takeKeysInFront(index, 'reports', text)));
}

/**
 * Whether a line says itself which reports are meant: `report:oslo`, `report:all`.
 * @param at `front` for a text in which nothing behind its first words is a key
 */
export function namesReports(index: SearchIndex, line: string, at: 'end' | 'front' = 'end'): boolean {
  const { named, notes } = at === 'front' ? takeKeysInFront(index, 'reports', line) : takeKeys(index, line);
  return named.includes('reports') || notes.some((note) => note.note === 'no-such-key' && isOnReports(note));
}

function meant({ chosen: { reports = [] }, words, notes }: TakenKeys): ReportsMeant {
  return { filter: filterOf({ reports }), filterNotes: notes, words: words.trim() };
}

function within(index: SearchIndex, read: ReportsMeant): WithinReports {
  return { ...read, index: narrowIndex(index, read.filter.reports) };
}

function isOnReports(note: FilterNote): boolean {
  if (note.note === 'no-exclusion') return false;
  return note.note === 'no-such-key' ? KINDS.reports.keys.includes(note.key) : note.kind === 'reports';
}
