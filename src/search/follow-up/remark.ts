import { fold, stem } from '../analyze';
import type { SearchIndex } from '../search-index';
import { isLightWord, isStopWord } from '../stop-words';
import { OF_PEOPLE, wordsOf } from './subject';

/** A question, whether or not it ends as one. */
const ASKS =
  /^(?:what|which|who|whom|why|how|when|where|is|are|was|were|do|does|did|can|could|show|give|tell|find)\b/iu;
/** What is looked for stands behind it. */
const WANTS =
  /\b(?:i|we)(?:\s+am|\s+are|[’']m|[’']re|[’']d|\s+would)?\s+(?:\p{L}+\s+)?(?:want|need|like|looking|search|searching|asked|mean|meant|wonder|wondering)\b/iu;
/** "This is about elections", "we should put this in the concept": it tells somebody something. */
const TELLS =
  /^(?:(?:this|that|it)(?:\s+(?:one\s+)?(?:is|was|has|does|did|says|goes|looks|seems|sounds|will|would|should|could|can)\b|[’']s\b)|(?:we|i|you)(?:[’'](?:ll|d|ve|m|re))?\s+(?:(?:should|could|can|will|would|might|must)\b.*\b(?:this|that|it|these|those)\b|(?:think|guess|like|love|see|know|believe|agree|disagree|doubt|hope)\b))/iu;
/** "Marta will use the first one": of somebody whom the reports do not name. */
const SOMEBODY =
  /^(\p{Lu}\p{L}+)\s+(?:will|would|should|can|could|might|wants|likes|agrees|disagrees|thinks|says|said|has)\b/u;

/**
 * Whether a message is a remark on what was shown, which asks nothing: one sentence about it or about people that has no word
 * of the reports, or plainly tells something ("nice, Ben will love this", "that's not about exits").
 * @param message its point is the first sentence, without what is said before it
 */
export function isRemark(index: SearchIndex, { said, point }: { said: string; point: string }): boolean {
  if (/[?"“”„«»:]/.test(said) || isMoreThanOne(said) || ASKS.test(point) || WANTS.test(point)) return false;
  const { vocabulary, postings } = index;
  const [somebody = ''] = SOMEBODY.exec(point)?.slice(1) ?? [];
  if (TELLS.test(point) || (somebody !== '' && !vocabulary.has(fold(somebody)))) return true;
  const telling = wordsOf(said).filter((word) => !isStopWord(word) && !isLightWord(word));
  return (
    OF_PEOPLE.test(said) && telling.every((word) => !vocabulary.has(word) && !postings.terms.has(stem(word)))
  );
}

/** Who says more may ask something in it. */
function isMoreThanOne(said: string): boolean {
  return /[.!;]\s+[\p{L}\p{N}]/u.test(said);
}
