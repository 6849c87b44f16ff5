import { analyze } from '../../../src/search/analyze';
import { isStopWord } from '../../../src/search/stop-words';

/** A way in which people ask; each is timed apart. */
export type QueryKind = 'short' | 'long' | 'misspelt' | 'phrase' | 'quoted' | 'common';

export interface BenchQuery {
  kind: QueryKind;
  text: string;
}

/** How many queries there are of each kind. */
const OF_EACH = 100;
/** Common words are drawn from so many of the commonest. */
const COMMONEST = 100;
/** Shorter words are seldom what a question is about. */
const SHORTEST_WORD = 4;
const SHORTEST_PASSAGE = 20;
const OPENINGS = [
  'What do the reports say about',
  'How did the mission deal with the fact that',
  'Why does it matter that',
  'Who is responsible when',
];

/**
 * Queries made of the passages' own words, by rule and always the same: 100 of each kind, taken at even distances
 * through the file. Short ones have 2 or 3 words, long ones 16 and more; phrases are 3 to 5 words in a row, with
 * and without quotation marks; common ones are pairs of the 100 commonest words that carry meaning.
 * @param texts at least one of 20 words
 */
export function queriesFrom(texts: readonly string[]): BenchQuery[] {
  const passages = texts.map(wordsOf).filter(({ length }) => length >= SHORTEST_PASSAGE);
  const commonest = commonestWords(passages);
  const kinds: Record<QueryKind, (words: readonly string[], at: number) => string> = {
    short: (words, at) => subjects(words, at, 2 + (at % 2)).join(' '),
    long: (words, at) => `${OPENINGS[at % OPENINGS.length]} ${run(words, at, 12 + (at % 7)).join(' ')}?`,
    misspelt: (words, at) => misspell(subjects(words, at, 2 + (at % 2)), at).join(' '),
    phrase: (words, at) => run(words, at, 3 + (at % 3)).join(' '),
    quoted: (words, at) => `"${run(words, at, 3 + (at % 3)).join(' ')}"`,
    common: (_words, at) =>
      `${commonest[at % commonest.length]} ${commonest[(at * 7 + 13) % commonest.length]}`,
  };
  return Object.entries(kinds).flatMap(([kind, make], offset) =>
    Array.from({ length: OF_EACH }, (_, at) => {
      const place = Math.floor(((at + offset / 6) * passages.length) / OF_EACH);
      return { kind: kind as QueryKind, text: make(passages[place] as string[], at) };
    }),
  );
}

function wordsOf(text: string): string[] {
  return text.match(/\p{L}+(?:['’-]\p{L}+)*/gu) ?? [];
}

/** So many words in a row, from a place that depends on `at`. */
function run(words: readonly string[], at: number, length: number): string[] {
  const from = (at * 5) % (words.length - length + 1);
  return words.slice(from, from + length);
}

/** So many different words that carry meaning; fewer where there are no more. */
function subjects(words: readonly string[], at: number, count: number): string[] {
  const meant = [...new Set(words.map((word) => word.toLowerCase()))].filter(carriesMeaning);
  return run(meant, at, Math.min(count, meant.length));
}

function carriesMeaning(word: string): boolean {
  return word.length >= SHORTEST_WORD && !isStopWord(word);
}

function commonestWords(passages: readonly string[][]): string[] {
  const counts = new Map<string, number>();
  for (const words of passages)
    for (const { word } of analyze(words.join(' ')))
      if (carriesMeaning(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, COMMONEST)
    .map(([word]) => word);
}

/** Only longer words are misspelt: in short ones every slip makes another word. */
const SHORTEST_MISSPELT = 6;

/** One slip of the fingers behind the first letter, as typing errors are (Damerau 1964 counts these four). */
const SLIPS: readonly ((word: string, place: number) => string)[] = [
  (word, place) => word.slice(0, place) + word.slice(place + 1),
  (word, place) => word.slice(0, place) + word[place] + word.slice(place),
  (word, place) => word.slice(0, place) + (word[place + 1] ?? '') + word[place] + word.slice(place + 2),
  (word, place) => word.slice(0, place) + (word[place] === 'e' ? 'r' : 'e') + word.slice(place + 1),
];

/**
 * The words with one edit in the longest: a letter left out, doubled, swapped with the next or replaced, in turn.
 * Words shorter than six letters stay as they are.
 * @param at decides which edit and where, 0 and up
 */
export function misspell(words: readonly string[], at: number): string[] {
  const longest = words.reduce((one, other) => (other.length > one.length ? other : one), '');
  if (longest.length < SHORTEST_MISSPELT) return [...words];
  const slip = SLIPS[at % SLIPS.length] as (typeof SLIPS)[number];
  const wrong = slip(longest, 2 + (at % (longest.length - 3)));
  return words.map((word) => (word === longest ? wrong : word));
}
