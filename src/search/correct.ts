import { analyze, stem } from './analyze';
import type { SearchIndex } from './search-index';
import { partsOf } from './thesaurus';

/**
 * What an unknown word was meant to be, or `null` when it is known or nothing is near. A word is known when
 * the reports or the thesaurus have it, or an inflected form of it.
 */
export function correct({ speller, postings, vocabulary }: SearchIndex, word: string): string | null {
  // Does not ask the speller, which has to gather its words first.
  if (vocabulary.has(word)) return null;
  if (speller.knows(word)) return null;
  const isInflected = postings.terms.has(stem(word)) || speller.knowsStem(stem(word));
  const nearest = speller.nearest(word)[0] ?? null;
  if (nearest === null) return null;
  return isInflected && (stem(nearest) !== stem(word) || isInflectionOf(word, nearest)) ? null : nearest;
}

/** `mandates` of `mandate`, `organization` of `organisation`; not `trainning` of `training`. */
function isInflectionOf(word: string, known: string): boolean {
  const plain = (one: string) => one.replace(/iz(?=[aei])/, 'is').replace(/(?:e|y|ie)?s?$/, '');
  const [a, b] = [plain(word), plain(known)];
  return a.startsWith(b) || b.startsWith(a);
}

/** Words as they were likely meant, each corrected as {@link correct} does. */
export function correctedWords(index: SearchIndex, words: string): string {
  return partsOf(analyze(words))
    .map(({ word }) => correct(index, word) ?? word)
    .join(' ');
}
