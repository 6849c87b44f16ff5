/** Only longer words are misspelt: in short ones every slip makes another word. */
const SHORTEST = 6;

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
  if (longest.length < SHORTEST) return [...words];
  const slip = SLIPS[at % SLIPS.length] as (typeof SLIPS)[number];
  const wrong = slip(longest, 2 + (at % (longest.length - 3)));
  return words.map((word) => (word === longest ? wrong : word));
}
