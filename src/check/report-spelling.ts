import type { Library } from '../report/library';
import { wordsOf } from './words';

/** Words as the reports of a library spell them: closed, or with hyphens. */
export interface Spelling {
  /** Whether they have a word, whatever its capitals. */
  has(word: string): boolean;
  /** Their spellings of these letters, given without hyphens, each as the lengths of its parts; none where they have none. */
  of(letters: string): readonly (readonly number[])[];
}

/** Longest compound that is read, in parts. */
export const MOST_PARTS = 4;
const LETTERS = /^[\p{L}\p{M}]+$/u;

const known = new WeakMap<Library, Spelling>();

/** Collects the spellings of a library's reports; done once. */
export function spellingOf(library: Library): Spelling {
  const spelling = known.get(library) ?? readSpelling(library);
  known.set(library, spelling);
  return spelling;
}

function readSpelling({ statements }: Library): Spelling {
  const ways = new Map<string, (readonly number[])[]>();
  const all = new Set<string>();
  /** Most words stand in many places, and by themselves. */
  const added = new Set<string>();
  const add = (parts: readonly string[]) => {
    const letters = parts.join('').toLowerCase();
    const lengths = parts.map(({ length }) => length);
    const others = ways.get(letters);
    if (!others) ways.set(letters, [lengths]);
    else if (!others.some((other) => other.join() === lengths.join())) others.push(lengths);
  };
  for (const { text } of statements) {
    const words = wordsOf(text);
    for (const [at, { key, kind }] of words.entries()) {
      const isCompound = words[at + 1]?.key === '-' && !words[at + 1]?.isSpaced;
      if (!isCompound && added.has(key)) continue;
      added.add(key);
      if (kind === 'word') all.add(key.toLowerCase());
      const parts: string[] = [];
      for (let next = at; parts.length < MOST_PARTS && LETTERS.test(words[next]?.key ?? ''); next += 2) {
        parts.push(words[next]?.key ?? '');
        add(parts);
        if (words[next + 1]?.key !== '-' || words[next + 1]?.isSpaced) break;
      }
    }
  }
  return {
    has: (word) => all.has(word.toLowerCase()),
    of: (letters) => ways.get(letters.toLowerCase()) ?? [],
  };
}
