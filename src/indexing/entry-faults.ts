import { inOneLine } from '../corpus/index-entry-files';
import type { Statement } from '../report/model';
import { fold } from '../search/analyze';
import { HOW_TO_FILL_IN, RULES } from './instructions';

/** What somebody types is shorter: of 15,419 entries that were written by hand the longest has 82 characters. */
export const LONGEST_ENTRY = 120;
/** For one statement in one go. Those of hands have 58 in the median, of several people together. */
export const MOST_ENTRIES = 60;

/** In a row they are the statement or the instructions; fewer are how people speak. */
const WORDS_OF_A_QUOTATION = 7;
const WORDS_OF_AN_INSTRUCTION = 5;

/** What may be wrong with an index entry, as it is said of several. */
export const ENTRY_FAULTS = {
  empty: 'empty',
  long: `longer than ${LONGEST_ENTRY} characters`,
  markup: 'with markup, links or signs that nobody types',
  instructions: 'taken from the instructions',
  quotation: 'taken word for word from the statement',
  twice: 'the same as another of the row',
  many: `more than the ${MOST_ENTRIES} that a statement may get at once`,
} as const;

/** One of {@link ENTRY_FAULTS}. */
export type EntryFault = keyof typeof ENTRY_FAULTS;

/** Entries that can be taken, each once and in one line, and those that cannot, with the reason. */
export interface SortedEntries {
  sound: string[];
  faulty: { text: string; fault: EntryFault }[];
}

/** Sorts out what cannot be an index entry of a statement. */
export function sortEntries(statement: Statement, written: readonly string[]): SortedEntries {
  const sorted: SortedEntries = { sound: [], faulty: [] };
  const seen = new Set<string>();
  for (const one of written) {
    const text = inOneLine(one);
    const key = entryKey(text);
    const fault =
      faultOf(statement, one) ??
      (seen.has(key) ? 'twice' : sorted.sound.length === MOST_ENTRIES ? 'many' : null);
    if (fault !== null) sorted.faulty.push({ text, fault });
    else sorted.sound.push(text);
    seen.add(key);
  }
  return sorted;
}

/** What makes two entries one: case, accents, punctuation and white space do not count. */
export function entryKey(text: string): string {
  return wordsOf(text).join(' ');
}

/** Tags, links, code, headings, JSON: a machine's, not what somebody looks for. */
const MARKUP = /<[a-z!/]|:\/\/|\]\(|`|^#|\*\*|[{}\\]|&[a-z]+;|&#/i;
/** What moves a cursor, turns the direction of writing or cannot be seen; and what is no character at all. */
const CONTROL = /[\p{C}\u2028\u2029\ufffd]/u;

function faultOf(statement: Statement, written: string): EntryFault | null {
  const text = written.trim();
  const words = wordsOf(text);
  if (words.length === 0) return 'empty';
  if (text.length > LONGEST_ENTRY) return 'long';
  if (MARKUP.test(text) || CONTROL.test(text.replace(/\s/g, ' '))) return 'markup';
  if (sharesRun(INSTRUCTIONS, words, WORDS_OF_AN_INSTRUCTION)) return 'instructions';
  const said = wordsOf(statement.text);
  if (said.join(' ') === words.join(' ') || sharesRun([said], words, WORDS_OF_A_QUOTATION))
    return 'quotation';
  return null;
}

const INSTRUCTIONS = [...RULES, ...HOW_TO_FILL_IN].map(wordsOf);

/** Whether so many words in a row stand in one of the texts as well. */
function sharesRun(texts: readonly (readonly string[])[], words: readonly string[], length: number): boolean {
  return words
    .slice(0, Math.max(0, words.length - length + 1))
    .map((_, at) => ` ${words.slice(at, at + length).join(' ')} `)
    .some((run) => texts.some((text) => ` ${text.join(' ')} `.includes(run)));
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
