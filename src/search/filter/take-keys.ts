import { analyze, phraseOf } from '../analyze';
import type { SearchIndex } from '../search-index';
import { partsOf } from '../thesaurus';
import type { FilterKind } from './filter';
import type { FilterNote } from './note';
import { keyMisspeltAt, readKey } from './read-key';

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

/** Adds values of a kind, each once. */
function choose(chosen: TakenKeys['chosen'], kind: FilterKind, values: readonly string[]): void {
  if (values.length > 0) chosen[kind] = [...new Set([...(chosen[kind] ?? []), ...values])];
}

/** As a filter holds it: one word folded, or a phrase. */
function excluded(words: string): string {
  const [only, ...more] = partsOf(analyze(words));
  return only !== undefined && more.length === 0 ? only.word : phraseOf(words);
}
