import { eachWord, phraseOf, stem } from './analyze';
import { postingsOf, type SearchIndex } from './search-index';
import { isStopWord } from './stop-words';

/** The term of a word that a text glues to others, so that analysis misses it: `force` in `U.N.force`. */
export function gluedTerm(word: string): string {
  return `'${word}`;
}

/** The length to which {@link analyze} cuts a word. */
const LONGEST_WORD = 64;
/** An apostrophe inside a word, a genitive's aside, and two dotted letters in a row: `l'union`, `u.n.force`. */
const GLUED = /[\p{L}\p{N}]'(?!s(?![\p{L}\p{N}]))[\p{L}\p{N}]|\p{L}\.\p{L}\./u;

/**
 * The words of a text that phrases see and analysis does not.
 * @param folded see {@link fold}
 */
export function gluedWords(folded: string): string[] {
  if (!GLUED.test(folded)) return [];
  const analysed = new Set<string>();
  eachWord(folded, (word) => analysed.add(word));
  return [...new Set(folded.split(/[^\p{L}\p{N}]+/u))].filter((word) => word !== '' && !analysed.has(word));
}

/** A pattern of some 32,000 characters is refused by V8; what is that long is no statement, and may be looked for slowly. */
const LONGEST_PATTERN = 2_000;

/** A pattern takes as long to compile as so many texts to read without: a check of a draft seldom reads more. */
const FEW_TEXTS = 16;

/**
 * Tells whether an entry has every quoted phrase. Reads only texts that have all the words: reading is a
 * thousand times slower than looking up.
 * @param phrases folded words, blank between them; at least one phrase
 */
export function phraseTest(index: SearchIndex, phrases: readonly string[]): (entry: number) => boolean {
  const needed = new Set(phrases.flatMap((phrase) => phrase.split(' ').filter(isIndexed)));
  const found = new Uint8Array(index.entries.length);
  for (const word of needed)
    for (const term of [stem(word), gluedTerm(word)])
      for (const entry of postingsOf(index, term).entries) (found[entry] as number)++;
  const isLong = phrases.some(({ length }) => length > LONGEST_PATTERN);
  let patterns: readonly RegExp[] | null = null;
  let read = 0;
  return (entry) => {
    if ((found[entry] as number) < needed.size) return false;
    const text = index.entries[entry]?.places[0].text ?? '';
    if (!isLong && index.plain[entry] === 1 && ++read > FEW_TEXTS) {
      patterns ??= phrases.map(patternInPlain);
      return patterns.every((pattern) => pattern.test(text));
    }
    const words = ` ${phraseOf(text)} `;
    return phrases.every((phrase) => words.includes(` ${phrase} `));
  };
}

/**
 * Whether a word of a text is always a term. Single letters are not, as they are left over from `U.N.` and
 * `Annan's`.
 */
export function isIndexed(word: string): boolean {
  return word.length > 1 && word.length <= LONGEST_WORD && !isStopWord(word);
}

/**
 * Finds a phrase's words in a row in a text that {@link isPlain}, whatever stands between them that is
 * neither letter nor digit. It looks for the longest word first, and for what stands before it afterwards:
 * that is the fastest way through a text. Rejected: the same for all texts, because a pattern for all letters
 * that there are takes longer to compile than most questions to answer.
 */
function patternInPlain(phrase: string): RegExp {
  const words = phrase.split(' ');
  const longest = words.reduce((one, word, at) => (word.length > (words[one] ?? '').length ? at : one), 0);
  const before = words.slice(0, longest + 1).join('[^a-z0-9]+');
  const after = words.slice(longest + 1).map((word) => `[^a-z0-9]+${word}`);
  return new RegExp(`${words[longest]}(?<=(?<![a-z0-9])${before})${after.join('')}(?![a-z0-9])`, 'i');
}
