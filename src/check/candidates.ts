import { BestFirst } from '../search/best-first';
import type { SearchIndex } from '../search/search-index';
import { findInARow } from './find-in-a-row';
import type { Quotation, QuotedWord } from './quotation';
import { rarestTerms } from './rare-terms';
import type { ReadingOrder, Way } from './reading-order';
import type { Window } from './window';
import type { Word } from './words';

/**
 * Length of the stretches that are looked for one by one, because parts of a splice are from elsewhere; in
 * words and signs.
 */
const STRETCH = 16;
/** How many of a stretch's rarest words vote. */
const VOTERS = 6;
/**
 * How many statements each stretch is compared with, and how many of these are read with what is around them.
 */
const MOST_COMPARED = 16;
const MOST_ELECTED = 3;
/** How many places of the same words are read. */
const MOST_TWINS = 4;
/** A word that stands in more entries than this says little, and costs much. */
const MOST_ENTRIES = 3_000;
/** How much shorter or longer a quotation may be than the report's words, in words and signs. */
const SLACK = 40;
/** How much ellipses may leave out, in words and signs. */
const MOST_LEFT_OUT = 2_000;
/**
 * How many windows are laid beside a quotation: from each stretch, first those that share most words with it.
 */
const MOST_WINDOWS = 8;

/**
 * The windows of the reports that have most of a quotation's words, or of a part of it; first those that have the
 * longest stretch without an ellipsis or an addition.
 */
export function candidateWindows(
  index: SearchIndex,
  reading: ReadingOrder,
  { words, isPlain }: Quotation,
): Window[] {
  const slack = words.some(({ kind }) => kind === 'ellipsis') ? MOST_LEFT_OUT : SLACK;
  const around = { before: words.length + slack, after: words.length + slack };
  const lists: Way[][] = isPlain
    ? []
    : [
        findInARow(index, reading, longestInARow(words)).flatMap(({ place }) =>
          reading.waysAround(reading.positionOf(place.statements[0]), around),
        ),
      ];
  for (let start = 0; start < words.length; start += STRETCH) {
    const stretch = words.slice(start, start + STRETCH);
    const reach = { before: start + slack, after: words.length - start + slack };
    lists.push(elect(index, reading, stretch).flatMap((position) => reading.waysAround(position, reach)));
  }
  return inTurn(lists).map((way) => reading.windowOn(way));
}

function longestInARow(words: readonly QuotedWord[]): QuotedWord[] {
  let longest: QuotedWord[] = [];
  let row: QuotedWord[] = [];
  for (const word of words) {
    row = word.kind === 'ellipsis' || word.isAdded ? [] : [...row, word];
    if (row.length > longest.length) longest = row;
  }
  return longest;
}

/** The first of each list, then the second of each, and so on; each reading once. */
function inTurn(lists: readonly Way[][]): Way[] {
  const chosen = new Map<string, Way>();
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  for (let at = 0; at < longest; at++)
    for (const list of lists) {
      const way = list[at];
      if (way && chosen.size < MOST_WINDOWS) chosen.set(way.join(), way);
    }
  return [...chosen.values()];
}

/** The positions of the statements that have most of a stretch. */
function elect(index: SearchIndex, reading: ReadingOrder, stretch: readonly QuotedWord[]): number[] {
  const { strengths } = index.postings;
  const votes = new Float64Array(index.entries.length);
  const voted: number[] = [];
  const voters = rarestTerms(index, stretch).filter(({ size }) => size > 0);
  for (const { lists, size } of voters.slice(0, VOTERS)) {
    const weight = Math.log(1 + index.entries.length / size);
    for (const { entries, grades } of lists)
      for (let at = 0; at < Math.min(entries.length, MOST_ENTRIES); at++) {
        const entry = entries[at] as number;
        if (votes[entry] === 0) voted.push(entry);
        (votes[entry] as number) += weight * (strengths[grades[at] as number] as number);
      }
  }
  const first = new BestFirst(MOST_COMPARED);
  for (const entry of voted) first.offer({ entry, score: votes[entry] as number });
  const isAlike = likeness(stretch);
  return first
    .sorted()
    .map(({ entry }) => {
      const places = index.entries[entry]?.places ?? [];
      const positions = places.slice(0, MOST_TWINS).map((statement) => reading.positionOf(statement));
      return { positions, alike: isAlike(reading.wordsAt(positions[0] ?? 0)) };
    })
    .sort((a, b) => b.alike - a.alike)
    .slice(0, MOST_ELECTED)
    .flatMap(({ positions }) => positions);
}

/** Counts the words and the pairs of neighbours that a text shares with a stretch. */
function likeness(stretch: readonly Word[]): (words: readonly Word[]) => number {
  const pairAt = (words: readonly Word[], at: number) => `${words[at - 1]?.key} ${words[at]?.key}`;
  const wanted = new Set(stretch.flatMap(({ key }, at) => [key, pairAt(stretch, at)]));
  return (words) => {
    const shared = new Set<string>();
    for (const [at, { key }] of words.entries()) {
      // A pair whose second word is not wanted is not wanted either.
      if (!wanted.has(key)) continue;
      shared.add(key);
      const pair = pairAt(words, at);
      if (wanted.has(pair)) shared.add(pair);
    }
    return shared.size;
  };
}
