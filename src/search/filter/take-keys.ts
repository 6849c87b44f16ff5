import { analyze, phraseOf } from '../analyze';
import type { SearchIndex } from '../search-index';
import { partsOf } from '../thesaurus';
import type { FilterKind, FilterNote } from './filter';
import { keyMeant, kindNamed } from './keys';
import { KINDS, type WantedKind } from './kinds';

/** A query without its keys and exclusions, and what these choose. */
export interface TakenKeys {
  chosen: { [kind in FilterKind]?: string[] };
  words: string;
  notes: FilterNote[];
}

/** `-training`, `-"peace process"`; before letters only: in `26 -27` and `villagers - what` nothing is excluded. */
const EXCLUDED =
  /^-(?:["“”„«»]([^"“”„«»]{1,300})["“”„«»]|(\p{L}[\p{L}\p{M}\p{N}]*(?:[-'’][\p{L}\p{M}\p{N}]+)*)(?=[\s,.;!?)]|$))\s*/u;
/** Up to the next blank, quotations whole: nothing in them is a key. */
const WORD = /^(?:["“”„«»][^"“”„«»]{1,300}["“”„«»]|\S)+\s*/;
/** Nobody narrows by more; each is looked up in lists of names, and what is not found there takes longest. */
const MOST_KEYS = 24;
const MOST_NOTES = 4;

/** Takes keys with their values and excluded words out of a query, from its beginning to its end. */
export function takeKeys(index: SearchIndex, text: string): TakenKeys {
  const taken: TakenKeys = { chosen: {}, words: '', notes: [] };
  const { chosen, notes } = taken;
  for (let at = 0, keys = 0; at < text.length; ) {
    const rest = text.slice(at);
    const [exclusion, phrase, word] = EXCLUDED.exec(rest) ?? [];
    const key = keys < MOST_KEYS && notes.length < MOST_NOTES ? readKey(index, rest) : null;
    if (exclusion !== undefined) {
      choose(chosen, 'without', [excluded(phrase ?? word ?? '')].filter(Boolean));
      at += exclusion.length;
    } else if (key !== null) {
      keys++;
      choose(chosen, key.kind, key.values);
      notes.push(...key.notes);
      at += key.length;
    } else {
      const excludedKey =
        rest.startsWith('-') && notes.length < MOST_NOTES ? readKey(index, rest.slice(1)) : null;
      const misspelt = notes.length < MOST_NOTES ? keyMisspeltAt(index, rest) : null;
      if (excludedKey !== null) {
        const typed = rest.slice(0, 1 + excludedKey.length);
        notes.push({ note: 'no-exclusion', typed: typed.trim() });
        at += typed.length;
      } else if (misspelt !== null) {
        const { note, length } = misspelt;
        notes.push({ ...note, instead: text.slice(0, at) + note.key + rest.slice(note.typed.length) });
        at += length;
      } else {
        const [next = rest] = WORD.exec(rest) ?? [];
        taken.words += next;
        at += next.length;
      }
    }
  }
  return taken;
}

/** Right before its value: in a text that is no query, `report: ` is prose. */
const KEY_IN_FRONT = /^\p{L}+:\S/u;

/** Takes the keys of one kind that a text begins with; nothing behind them is read. */
export function takeKeysInFront(index: SearchIndex, kind: WantedKind, text: string): TakenKeys {
  const taken: TakenKeys = { chosen: {}, words: text.trimStart(), notes: [] };
  while (KEY_IN_FRONT.test(taken.words) && taken.notes.length < MOST_NOTES) {
    const key = readKey(index, taken.words);
    if (key?.kind !== kind) break;
    choose(taken.chosen, kind, key.values);
    taken.notes.push(...key.notes);
    taken.words = taken.words.slice(key.length);
  }
  return taken;
}

/** Adds values of a kind, each once. */
function choose(chosen: TakenKeys['chosen'], kind: FilterKind, values: readonly string[]): void {
  if (values.length > 0) chosen[kind] = [...new Set([...(chosen[kind] ?? []), ...values])];
}

/** As a filter holds it: one word folded, or a phrase. */
function excluded(words: string): string {
  const [only, ...more] = partsOf(analyze(words));
  return only !== undefined && more.length === 0 ? only.word : phraseOf(words);
}

/** A key with its values. */
interface ReadKey {
  kind: WantedKind;
  values: readonly string[];
  notes: readonly FilterNote[];
  /** How much of the text they take up. */
  length: number;
}

/** What may be a key, and where its values begin; `https://` is neither. */
const KEY = /^(\p{L}{2,20})\s?:\s*(?=[^\s:/])/u;

/** Reads a key with its values at the beginning of a text; `null` where none stands there (`8:30`, `note: ...`). */
function readKey(index: SearchIndex, text: string): ReadKey | null {
  const [before, word = ''] = KEY.exec(text) ?? [];
  const kind = before === undefined ? null : kindNamed(word, /\s/.test(before));
  if (before === undefined || kind === null) return null;
  const { values, notes, length } = readValues(index, kind, text.slice(before.length));
  const end = before.length + length;
  return length === 0 ? null : { kind, values, notes, length: end + leadingBlanks(text.slice(end)) };
}

/**
 * The key that a word at the beginning of a text was meant to be, where what stands behind it is a value of that;
 * `length` as of {@link ReadKey}.
 */
function keyMisspeltAt(
  index: SearchIndex,
  text: string,
): { note: Omit<Extract<FilterNote, { note: 'no-such-key' }>, 'instead'>; length: number } | null {
  const [, typed = ''] = KEY.exec(text) ?? [];
  const key = keyMeant(typed);
  const read = key === null ? null : readKey(index, key + text.slice(typed.length));
  if (key === null || read === null || read.values.length === 0) return null;
  return { note: { note: 'no-such-key', typed, key }, length: read.length - key.length + typed.length };
}

function leadingBlanks(text: string): number {
  return text.length - text.trimStart().length;
}

/** What stands behind a key. */
interface ReadValues {
  values: string[];
  notes: FilterNote[];
  /** How much of the text they take up, 0 where no value stands there. */
  length: number;
}

const QUOTED = /["“”„«»]([^"“”„«»]{1,300})["“”„«»]/y;
const VALUE_WORD = /[^\s,:"“”„«»]+(?!:)(?=[\s,"“”„«»]|$)/y;
const COMMA = /\s?,(\s?)(?=\S)/y;
/** Of a name that people write without quotation marks. */
const MOST_WORDS = 6;

/**
 * Reads the values of a kind at the beginning of a text: in quotation marks, or bare, with commas between them. Bare
 * words go on as long as they are together what something is called (`actor:security council`).
 */
export function readValues(index: SearchIndex, kind: WantedKind, text: string): ReadValues {
  const find = KINDS[kind].find(index);
  const read: ReadValues = { values: [], notes: [], length: 0 };
  for (let at = 0, mayGuess = true; ; ) {
    const candidates = candidatesAt(text, at);
    const called = candidates.find(({ words }) => find(words, false) !== null);
    const taken = called ?? (mayGuess ? candidates.at(-1) : undefined);
    if (taken === undefined) return read;
    const { words } = taken;
    const found = find(words, true);
    if (found === null) {
      // Nothing will be found now, whatever else the list has.
      const offered = KINDS[kind].offer(index, words);
      read.notes.push({ note: 'no-such-value', kind, typed: words, ...offered });
      return { ...read, length: text.length - text.slice(taken.end).replace(/^[^\s;"“”„«»]+/, '').length };
    }
    if (!found.byName) read.notes.push({ note: 'read-as', kind, typed: words, values: found.values });
    read.values.push(...found.values);
    read.length = taken.end;
    COMMA.lastIndex = taken.end;
    const comma = COMMA.exec(text);
    if (comma === null) return read;
    // Behind a comma and a blank the sentence may go on ("section:5, the field"): only a name is a value there.
    mayGuess = comma[1] === '';
    at = COMMA.lastIndex;
  }
}

/** What may be the value at a place: the quotation, or the words from there on, as many as may be one name, then fewer. */
function candidatesAt(text: string, at: number): { words: string; end: number }[] {
  QUOTED.lastIndex = at;
  const quotation = QUOTED.exec(text);
  if (quotation !== null) return [{ words: (quotation[1] as string).trim(), end: QUOTED.lastIndex }];
  const candidates: { words: string; end: number }[] = [];
  for (let from = at; candidates.length < MOST_WORDS; ) {
    VALUE_WORD.lastIndex = from;
    const word = VALUE_WORD.exec(text);
    if (word === null || word[0].startsWith('-')) break;
    const end = VALUE_WORD.lastIndex;
    const words = text.slice(at, end).replace(/[.;!?)]+$/, '');
    // The semicolon stays: behind it stands another subject.
    const semicolons = /;*$/.exec(word[0])?.[0].length ?? 0;
    if (words !== '') candidates.unshift({ words, end: end - semicolons });
    if (text[end] !== ' ') break;
    from = end + 1;
  }
  return candidates;
}
