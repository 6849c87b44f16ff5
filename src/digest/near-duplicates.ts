import type { Statement } from '../report/model';
import { analyze } from '../search/analyze';
import { isStopWord } from '../search/stop-words';

/**
 * Of the shorter statement's stems, so that a sentence which a longer one takes up is found too. In the report
 * 24 of 25,425 pairs are alike by these two numbers, some ten of them wrongly, which costs a day's delay; a
 * share of all stems (Jaccard) misses half of the others, because one is often three times as long.
 */
const LEAST_SHARE = 0.6;
/** "Form follows function" has three; with fewer, any two short items would be alike. */
const LEAST_STEMS = 3;

/** Whether two statements say nearly the same, judged by the stems of the words that carry meaning. */
export function areNearDuplicates(one: Pick<Statement, 'text'>, other: Pick<Statement, 'text'>): boolean {
  const [stems, others] = [stemsOf(one), stemsOf(other)];
  const shared = [...stems].filter((term) => others.has(term)).length;
  return shared >= LEAST_STEMS && shared >= LEAST_SHARE * Math.min(stems.size, others.size);
}

function stemsOf({ text }: Pick<Statement, 'text'>): Set<string> {
  const telling = analyze(text).filter(({ word }) => !isStopWord(word));
  return new Set(telling.map(({ term }) => term));
}
