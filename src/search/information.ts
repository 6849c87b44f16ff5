import { inverseFrequency } from './inverse-frequency';
import type { Alternative, QueryUnit } from './query';
import type { SearchIndex } from './search-index';

/** A concept tells at least this much, however common it is: somebody took the trouble to name it. */
const LEAST_OF_A_CONCEPT = 1;

/** The inverse frequency of a term of the index, by the entries whose own text has it. */
export function termInformation({ postings, entries }: SearchIndex, term: number): number {
  const own = postings.frequencies[term] as number;
  const all = (postings.starts[term + 1] as number) - (postings.starts[term] as number);
  return inverseFrequency(entries.length, Math.max(1, own || all));
}

/**
 * How much a word of the query tells: as much as the word itself if the reports have it, or else as the
 * concept it names. A word that they do not have is compared with one that a single statement has.
 */
export function informationOf(index: SearchIndex, unit: QueryUnit): number {
  const { alternatives, absent, otherMatter } = unit;
  if (absent) {
    const { absentTells } = index.tuning;
    const share = otherMatter ? absentTells.otherMatter : absentTells.other;
    return share * inverseFrequency(index.entries.length, 1);
  }
  const own = alternatives.find(({ because }) => because === 'word');
  if (own) return termInformation(index, own.term);
  const told = alternatives.map(({ term, share }) => share * termInformation(index, term));
  return Math.max(LEAST_OF_A_CONCEPT, ...told);
}

/** What an alternative scores where it occurs with strength 1. */
export function worthOf(index: SearchIndex, { term, weight, share }: Alternative): number {
  return termInformation(index, term) * weight * share;
}
