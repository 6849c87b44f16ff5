import { splitSentences } from '../report/sentences';
import { type Answer, askText, type Hit } from './ask';
import { inTurn } from './best-first';
import type { SearchIndex } from './search-index';

/** What the reports have on a text that is not a question. */
export interface Related {
  /** The answer to the whole text; silent where its sentences were asked. */
  answer: Answer;
  hits: Hit[];
  /** Whether they answer sentences of the text, because there is nothing on the whole. */
  isBySentence: boolean;
}

/** No message has more sentences on one matter. */
const MOST_SENTENCES = 12;

/**
 * Looks for statements on what a text is about. If it is about too much for one answer, its sentences are
 * asked one by one.
 * @param limit how many hits are wanted, 1 or more
 */
export function findRelated(index: SearchIndex, text: string, limit: number): Related {
  const answer = askText(index, text, limit);
  if (answer.outcome === 'found') return { answer, hits: answer.hits, isBySentence: false };
  const sentences = splitSentences(text).slice(0, MOST_SENTENCES);
  const lists =
    sentences.length < 2
      ? []
      : sentences.map(({ start, end }) => askText(index, text.slice(start, end), limit));
  const hits = inTurn(
    lists.map((one) => (one.outcome === 'found' ? one.hits : [])),
    ({ statement }) => statement.id,
  ).slice(0, limit);
  return { answer, hits, isBySentence: hits.length > 0 };
}
