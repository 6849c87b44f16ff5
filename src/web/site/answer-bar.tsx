import { AnswerBar, type InAnswer } from '../reader/answer-bar';
import { siteLinks } from './site-links';

/**
 * Where one is in an answer, as HTML: what the server has above a statement.
 * @param base the address at which the site begins
 */
export function answerBarOnSite(base: string, answer: InAnswer): string {
  return `${<AnswerBar links={siteLinks({ from: [], base, originals: {} })} answer={answer} />}`;
}
