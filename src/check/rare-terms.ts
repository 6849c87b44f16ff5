import { fold, stem } from '../search/analyze';
import { gluedTerm, isIndexed } from '../search/phrases';
import { postingsOf, type SearchIndex } from '../search/search-index';
import type { Word } from './words';

/** The postings of a word, one list for each form in which the index holds it. */
export interface RareTerm {
  lists: ReturnType<typeof postingsOf>[];
  /** Entries in all lists together. */
  size: number;
}

/**
 * The words by which to look for a text, rarest first. Words that the index does not hold as such are left
 * out (stop words, words with an apostrophe). A word that no report has is there, with no entries.
 */
export function rarestTerms(index: SearchIndex, words: readonly Word[]): RareTerm[] {
  const known = new Set<string>();
  return words
    .flatMap((word): RareTerm[] => {
      const folded = fold(word.key);
      if (word.kind !== 'word' || known.has(folded)) return [];
      if (!isIndexed(folded) || !/^[\p{L}\p{N}]+$/u.test(folded)) return [];
      known.add(folded);
      const lists = [stem(folded), gluedTerm(folded)].map((term) => postingsOf(index, term));
      return [{ lists, size: lists.reduce((sum, { entries }) => sum + entries.length, 0) }];
    })
    .sort((a, b) => a.size - b.size);
}
