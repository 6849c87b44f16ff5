import { analyze } from '../search/analyze';
import { isStopWord } from '../search/stop-words';

/**
 * Share of a quotation's meaningful words that a statement has to have. Of 16 sentences that the report does not have,
 * those that retold a statement of it shared half of their words with it, the others two in six at most.
 */
const LEAST_SHARED = 0.5;
/** One word in common says nothing, even where a quotation has no other that means something. */
const FEWEST_SHARED = 2;

/** Whether a statement shares so many words with a quotation that who misremembered it may have meant it. */
export function isNear(quotation: string, statement: string): boolean {
  const wanted = meaningful(quotation);
  const there = meaningful(statement);
  const shared = [...wanted].filter((term) => there.has(term)).length;
  return shared >= FEWEST_SHARED && shared >= LEAST_SHARED * wanted.size;
}

function meaningful(text: string): Set<string> {
  return new Set(analyze(text).flatMap(({ word, term }) => (isStopWord(word) ? [] : [term])));
}
