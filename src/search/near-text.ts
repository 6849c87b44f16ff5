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
 * Whether somebody who misremembered a statement may have meant it: it shares enough words with the
 * quotation.
 */
export function isNear(quotation: string, statement: string): boolean {
  const wanted = meaningful(quotation);
  const there = meaningful(statement);
  const shared = [...wanted].filter((term) => there.has(term)).length;
  return shared >= FEWEST_SHARED && shared >= LEAST_SHARED * wanted.size;
}

function meaningful(text: string): Set<string> {
  return new Set(analyze(text).flatMap(({ word, term }) => (isStopWord(word) ? [] : [term])));
}
