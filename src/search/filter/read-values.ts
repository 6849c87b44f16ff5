import type { SearchIndex } from '../search-index';
import type { WantedKind } from './filter';
import type { FilterNote } from './note';
import { valueFinder } from './values/find-value';
import { noSuchValue } from './values/no-such-value';

/** What stands behind a key. */
export interface ReadValues {
  values: string[];
  notes: FilterNote[];
  /** How much of the text they take up, 0 where no value stands there. */
  length: number;
}

const QUOTED = /["“”„«»]([^"“”„«»]{1,300})["“”„«»]/y;
const WORD = /[^\s,:"“”„«»]+(?!:)(?=[\s,"“”„«»]|$)/y;
const COMMA = /\s?,(\s?)(?=\S)/y;
/** Of a name that people write without quotation marks. */
const MOST_WORDS = 6;

/**
 * Reads the values of a kind at the beginning of a text: in quotation marks, or bare, with commas between them. Bare
 * words go on as long as they are together what something is called (`actor:security council`).
 */
export function readValues(index: SearchIndex, kind: WantedKind, text: string): ReadValues {
  const find = valueFinder(index, kind);
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
      read.notes.push(noSuchValue(index, kind, words));
      return { ...read, length: text.length - text.slice(taken.end).replace(/^[^\s"“”„«»]+/, '').length };
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
    WORD.lastIndex = from;
    const word = WORD.exec(text);
    if (word === null || word[0].startsWith('-')) break;
    const end = WORD.lastIndex;
    const words = text.slice(at, end).replace(/[.;!?)]+$/, '');
    if (words !== '') candidates.unshift({ words, end });
    if (text[end] !== ' ') break;
    from = end + 1;
  }
  return candidates;
}
