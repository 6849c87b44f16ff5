import { halfWidth } from '../../report/half-width';
import type { SearchIndex } from '../search-index';
import { excludingSignAt, exclusionAt, MAY_EXCLUDE, startsWithMinus } from './exclusion';
import type { FilterKind, FilterNote } from './filter';
import { keyMeant, kindNamed } from './keys';
import { KINDS, type WantedKind } from './kinds';

/** A query without its keys and exclusions, and what these choose. */
export interface TakenKeys {
  chosen: { [kind in FilterKind]?: string[] };
  words: string;
  notes: FilterNote[];
  /** The kinds of which a key stands there, also one that chooses nothing: `report:all`. */
  named: WantedKind[];
}

/** Up to the next blank or semicolon, quotations whole: nothing in them is a key. */
const WORD = /^(?:;+|(?:["“”„«»][^"“”„«»]{1,300}["“”„«»]|[^\s;])+)\s*/;
/** Nobody narrows by more; each takes up to 0.5 ms. */
const MOST_KEYS = 24;
/** Guessing what a misspelt key or value was meant to be takes longest; beyond so many, only names are found. */
const MOST_GUESSES = 4;

/**
 * Takes keys with their values and excluded words out of a query, from its beginning to its end. The signs around a key
 * are nothing: `(section:6)`, `police,section:6`.
 */
export function takeKeys(index: SearchIndex, typed: string): TakenKeys {
  const text = halfWidth(typed);
  // Few questions have what every key and every exclusion has.
  if (!text.includes(':') && !MAY_EXCLUDE.test(text))
    return { chosen: {}, words: text, notes: [], named: [] };
  const taken: TakenKeys = { chosen: {}, words: '', notes: [], named: [] };
  const { chosen, notes, named } = taken;
  for (let at = 0, keys = 0, guesses = 0; at < text.length; ) {
    const rest = text.slice(at);
    const exclusion = exclusionAt(text, at, taken.words);
    const [before = ''] = SIGNS_BEFORE_KEY.exec(rest) ?? [];
    const mayGuess = guesses < MOST_GUESSES;
    const key = keys < MOST_KEYS ? readKey(index, rest.slice(before.length), mayGuess) : null;
    if (exclusion !== null) {
      choose(chosen, 'without', [exclusion.without].filter(Boolean));
      at += exclusion.length;
    } else if (key !== null) {
      keys++;
      // What stood before the signs is glued to what follows else.
      if (before !== '' && /\S$/.test(taken.words)) taken.words += ' ';
      choose(chosen, key.kind, key.values);
      named.push(key.kind);
      notes.push(...key.notes);
      guesses += key.notes.length;
      at += before.length + key.length;
    } else {
      const sign = excludingSignAt(text, at, taken.words);
      const excludedKey = sign > 0 && keys++ < MOST_KEYS ? readKey(index, rest.slice(sign), mayGuess) : null;
      const isMisspelt = excludedKey === null && mayGuess && mayBeMisspeltKey(rest);
      if (isMisspelt) guesses++;
      const misspelt = isMisspelt ? keyMisspeltAt(index, rest) : null;
      if (excludedKey !== null) {
        const typed = rest.slice(0, sign + excludedKey.length);
        notes.push({ note: 'no-exclusion', typed: typed.trim() });
        guesses += excludedKey.notes.length;
        at += typed.length;
      } else if (misspelt !== null) {
        const { note, length } = misspelt;
        notes.push({ ...note, instead: text.slice(0, at) + note.key + rest.slice(note.typed.length) });
        at += length;
      } else {
        const next = beforeKey(WORD.exec(rest)?.[0] ?? rest);
        taken.words += next;
        at += next.length;
      }
    }
  }
  return taken;
}

const SIGNS = /[,([{*_~`]+/.source;
const BEFORE_KEY = /(?=(\p{L}{2,20})\s?:\s*[^\s:/])/u.source;
const SIGNS_BEFORE_KEY = new RegExp(`^${SIGNS}${BEFORE_KEY}`, 'u');
/** A quotation, in which nothing is a key, or the signs before what may be one. */
const QUOTED_OR_SIGNS = new RegExp(`["“”„«»][^"“”„«»]{1,300}["“”„«»]|${SIGNS}${BEFORE_KEY}`, 'gu');

/** A word up to where a key is glued to it: of `police,section:6` the `police`. */
function beforeKey(word: string): string {
  for (const { 1: key, index: at } of word.matchAll(QUOTED_OR_SIGNS))
    if (at > 0 && key !== undefined && kindNamed(key, false) !== null) return word.slice(0, at);
  return word;
}

/** Right before its value: in a text that is no query, `report: ` is prose. */
const KEY_IN_FRONT = /^\p{L}+:\S/u;

/** Takes the keys of one kind that a text begins with; nothing behind them is read. */
export function takeKeysInFront(index: SearchIndex, kind: WantedKind, text: string): TakenKeys {
  const taken: TakenKeys = { chosen: {}, words: text.trimStart(), notes: [], named: [] };
  while (KEY_IN_FRONT.test(taken.words) && taken.notes.length < MOST_GUESSES) {
    const key = readKey(index, taken.words, true);
    if (key?.kind !== kind) break;
    choose(taken.chosen, kind, key.values);
    taken.named.push(kind);
    taken.notes.push(...key.notes);
    taken.words = taken.words.slice(key.length);
  }
  return taken;
}

/** Adds values of a kind, each once. */
function choose(chosen: TakenKeys['chosen'], kind: FilterKind, values: readonly string[]): void {
  if (values.length > 0) chosen[kind] = [...new Set([...(chosen[kind] ?? []), ...values])];
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
function readKey(index: SearchIndex, text: string, mayGuess: boolean): ReadKey | null {
  const [before, word = ''] = KEY.exec(text) ?? [];
  const kind = before === undefined ? null : kindNamed(word, /\s/.test(before));
  if (before === undefined || kind === null) return null;
  const { values, notes, length } = readValues(index, kind, text.slice(before.length), mayGuess);
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
  const read = key === null ? null : readKey(index, key + text.slice(typed.length), true);
  if (key === null || read === null || read.values.length === 0) return null;
  return { note: { note: 'no-such-key', typed, key }, length: read.length - key.length + typed.length };
}

/** Whether a word before a colon is likely a key with an error. */
function mayBeMisspeltKey(text: string): boolean {
  const [, typed] = KEY.exec(text) ?? [];
  return typed !== undefined && keyMeant(typed) !== null;
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
/** Not beyond a semicolon, behind which stands another subject, nor a section sign. */
const VALUE_WORD = /[^\s,;:§"“”„«»]+(?!:)(?=[\s,;§"“”„«»]|$)/y;
const COMMA = /\s?,(\s?)(?=\S)/y;
/** Of a name that people write without quotation marks. */
const MOST_WORDS = 6;

/**
 * Reads the values of a kind at the beginning of a text: in quotation marks, or bare, with commas between them. Bare
 * words go on as long as they are together what something is called (`actor:security council`).
 * @param mayGuess whether a misspelt value is worth the time
 */
export function readValues(index: SearchIndex, kind: WantedKind, text: string, mayGuess = true): ReadValues {
  const find = KINDS[kind].find(index);
  const read: ReadValues = { values: [], notes: [], length: 0 };
  for (let at = 0, isValue = true; ; ) {
    const candidates = candidatesAt(text, at);
    const called = candidates.find(({ words }) => find(words, false) !== null);
    const taken = called ?? (isValue ? candidates.at(-1) : undefined);
    if (taken === undefined) return read;
    const { words } = taken;
    const found = find(words, mayGuess);
    if (found === null) {
      // Nothing will be found now, whatever else the list has.
      const offered = mayGuess ? KINDS[kind].offer(index, words) : { nearest: [], choices: [] };
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
    isValue = comma[1] === '';
    at = COMMA.lastIndex;
  }
}

/** The end of a sentence, brackets, and Markdown's signs. */
const SIGNS_AROUND_VALUE = /^[([{*_~`]+|[.!?)\]}*_~`]+$/g;

/** What may be the value at a place: the quotation, or the words from there on, as many as may be one name, then fewer. */
function candidatesAt(text: string, at: number): { words: string; end: number }[] {
  QUOTED.lastIndex = at;
  const quotation = QUOTED.exec(text);
  if (quotation !== null) return [{ words: (quotation[1] as string).trim(), end: QUOTED.lastIndex }];
  const candidates: { words: string; end: number }[] = [];
  for (let from = at; candidates.length < MOST_WORDS; ) {
    VALUE_WORD.lastIndex = from;
    const word = VALUE_WORD.exec(text);
    if (word === null || startsWithMinus(word[0])) break;
    const end = VALUE_WORD.lastIndex;
    const words = text.slice(at, end).replace(SIGNS_AROUND_VALUE, '');
    if (words !== '') candidates.unshift({ words, end });
    if (text[end] !== ' ') break;
    from = end + 1;
  }
  return candidates;
}
