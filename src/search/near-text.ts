import { analyze } from './analyze';
import { isStopWord } from './stop-words';

/**
 * The share of a quotation's meaningful words that a statement must have. Of 16 sentences that the report
 * does not have, those that retold a statement shared half of their words with it, the others two in six at
 * most.
 */
const LEAST_SHARED = 0.5;
/** One common word says nothing, even where a quotation has no other meaningful one. */
const FEWEST_SHARED = 2;
/**
 * How much longer than the quotation the stretch may be that has these words: a long statement has many words of
 * its subject, strewn over it.
 */
const LONGEST_STRETCH = 2;

/**
 * Whether somebody who misremembered a statement may have meant it: it has enough words of the quotation, close
 * together.
 */
export function isNear(quotation: string, statement: string): boolean {
  const words = analyze(quotation);
  const wanted = new Set(words.flatMap(({ word, term }) => (isStopWord(word) ? [] : [term])));
  const there = analyze(statement).map(({ term }) => term);
  const shared = mostTogether(there, wanted, LONGEST_STRETCH * words.length);
  return shared >= FEWEST_SHARED && shared >= LEAST_SHARED * wanted.size;
}

/** How many of the wanted terms stand in one stretch of this length, at most. */
function mostTogether(terms: readonly string[], wanted: ReadonlySet<string>, length: number): number {
  const counts = new Map<string, number>();
  let most = 0;
  for (const [at, term] of terms.entries()) {
    const gone = terms[at - length];
    const left = gone === undefined ? undefined : counts.get(gone);
    if (gone !== undefined && left !== undefined) {
      if (left > 1) counts.set(gone, left - 1);
      else counts.delete(gone);
    }
    if (wanted.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
    most = Math.max(most, counts.size);
  }
  return most;
}
