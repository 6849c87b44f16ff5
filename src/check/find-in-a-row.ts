import { phraseOf } from '../search/analyze';
import { phraseTest } from '../search/phrases';
import type { SearchIndex } from '../search/search-index';
import type { Place } from './model';
import { placeInWindow } from './place';
import type { QuotedWord } from './quotation';
import { rarestTerms } from './rare-terms';
import type { Edges, ReadingOrder } from './reading-order';
import type { Window } from './window';
import { isSameWord } from './words';

/** Where words stand in a row. */
export interface FoundInARow {
  place: Place;
  window: Window;
  /** Index of the first word in the window. */
  from: number;
}

/** A turn of phrase may stand in thousands of places; nobody reads more than this. */
const MOST_PLACES = 20;

/** All places where words stand in a row, in the order of the reports; at most 20. */
export function findInARow(
  index: SearchIndex,
  reading: ReadingOrder,
  words: readonly QuotedWord[],
): FoundInARow[] {
  const reach = { before: words.length, after: words.length };
  const found = new Map<string, FoundInARow>();
  for (const position of positionsToRead(index, reading, words)) {
    if (found.size >= MOST_PLACES) break;
    for (const window of reading.windowsAround(position, reach))
      for (const from of occurrences(words, window)) {
        const start = window.words[from]?.statement ?? 0;
        const end = window.words[from + words.length - 1]?.statement ?? 0;
        const offset = from - window.words.findIndex(({ statement }) => statement === start);
        found.set(`${window.positions[start]} ${offset} ${window.positions[end]}`, {
          place: placeInWindow(window, from, from + words.length),
          window,
          from,
        });
      }
  }
  const at = ({ place }: FoundInARow) => reading.positionOf(place.statements[0]);
  return [...found.values()].sort((a, b) => at(a) - at(b)).slice(0, MOST_PLACES);
}

/**
 * Statements that have all the words, or begin or end with some of them. Looks only at those with the rarest
 * word; at all of them where the index holds none of the words.
 */
function* positionsToRead(
  index: SearchIndex,
  reading: ReadingOrder,
  words: readonly QuotedWord[],
): Generator<number> {
  const [rarest] = rarestTerms(index, words);
  const hasAll = phraseTest(index, [phraseOf(words.map(({ key }) => key).join(' '))]);
  const lists = rarest ? rarest.lists.map(({ entries }) => entries) : [index.entries.keys()];
  for (const entries of lists)
    for (const entry of entries) {
      const { places } = index.entries[entry] as SearchIndex['entries'][number];
      if (!hasAll(entry) && !touches(reading.edgesAt(reading.positionOf(places[0])), words)) continue;
      for (const place of places) yield reading.positionOf(place);
    }
}

/**
 * Whether a text begins with words of a quotation other than its first, or ends with words other than its
 * last.
 */
function touches({ beginning, end }: Edges, words: readonly QuotedWord[]): boolean {
  return words.some(
    (_, at) =>
      (at > 0 &&
        beginning.every(
          (word, i) => at + i >= words.length || isSameWord(words[at + i] as QuotedWord, word),
        )) ||
      end.every((word, i) => {
        const quoted = at - (end.length - 1 - i);
        return quoted < 0 || isSameWord(words[quoted] as QuotedWord, word);
      }),
  );
}

function occurrences(words: readonly QuotedWord[], window: Window): number[] {
  const starts: number[] = [];
  for (let from = 0; from + words.length <= window.words.length; from++)
    if (words.every((word, at) => isSameWord(word, window.words[from + at] as Window['words'][number])))
      starts.push(from);
  return starts;
}
