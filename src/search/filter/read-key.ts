import type { SearchIndex } from '../search-index';
import type { WantedKind } from './filter';
import { keyMeant, kindNamed } from './keys';
import type { FilterNote } from './note';

/** A key with its values. */
export interface ReadKey {
  kind: WantedKind;
  values: readonly string[];
  notes: readonly FilterNote[];
  /** How much of the text they take up. */
  length: number;
}

/** What may be a key, and where its values begin; `https://` is neither. */
const KEY = /^(\p{L}{2,20})\s?:\s*(?=[^\s:/])/u;

/** Reads a key with its values at the beginning of a text; `null` where none stands there (`8:30`, `note: ...`). */
export function readKey(index: SearchIndex, text: string): ReadKey | null {
  const [before, word = ''] = KEY.exec(text) ?? [];
  const kind = before === undefined ? null : kindNamed(word, /\s/.test(before));
  if (before === undefined || kind === null) return null;
  const { values, notes, length } = readValues()(index, kind, text.slice(before.length));
  const end = before.length + length;
  return length === 0 ? null : { kind, values, notes, length: end + leadingBlanks(text.slice(end)) };
}

/**
 * The key that a word at the beginning of a text was meant to be, where what stands behind it is a value of that;
 * `length` as of {@link ReadKey}.
 */
export function keyMisspeltAt(
  index: SearchIndex,
  text: string,
): { note: Omit<Extract<FilterNote, { note: 'no-such-key' }>, 'instead'>; length: number } | null {
  const [, typed = ''] = KEY.exec(text) ?? [];
  const key = keyMeant(typed);
  const read = key === null ? null : readKey(index, key + text.slice(typed.length));
  if (key === null || read === null || read.values.length === 0) return null;
  return { note: { note: 'no-such-key', typed, key }, length: read.length - key.length + typed.length };
}

/** Loaded when first needed: few questions have a key, and the command line starts anew for each. */
function readValues() {
  return (require('./read-values') as typeof import('./read-values')).readValues;
}

function leadingBlanks(text: string): number {
  return text.length - text.trimStart().length;
}
