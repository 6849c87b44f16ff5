import { ask } from '../../search/ask';
import type { SearchIndex } from '../../search/search-index';
import { PAGE } from '../reader/answer-bar';
import { answerPage } from '../reader/answer-page';
import { type Asked, lineOf } from '../reader/asked';
import { placeOf } from '../reader/links';
import { searchFolder, siteLinks } from './site-links';

/** A question that is asked in a browser. */
export interface AskedOnSite {
  /** The address at which the site begins, with a slash at its end. */
  base: string;
  asked: Asked;
  /** Index of the first statement to show. */
  from: number;
}

/** An answer, as its page, and as what is kept of it while its statements are read one after the other. */
export interface AnswerOnSite {
  html: string;
  /** Whether they answer; else they lie near. */
  isAnswer: boolean;
  /** The places of its statements by their ids in full, the first {@link MOST_KEPT}. */
  places: string[];
  /** How many there are. */
  of: number;
}

const MOST_KEPT = 500;

/** Answers as the server does, from the same index with the same pages. */
export function answerOnSite(index: SearchIndex, { asked, from, base }: AskedOnSite): AnswerOnSite {
  const { library, entries } = index;
  const answer = ask(index, lineOf(index, asked), Math.max(MOST_KEPT, from + PAGE), asked.isEverything);
  const isAnswer = answer.outcome === 'found';
  const hits = isAnswer ? answer.hits : answer.nearest;
  const links = siteLinks({ from: searchFolder(asked.report), base, originals: {} });
  return {
    html: answerPage({ library, entries, links }, asked, answer, from),
    isAnswer,
    places: hits.slice(0, MOST_KEPT).map(({ statement }) => placeOf(library, statement)),
    of: isAnswer ? answer.matched : hits.length,
  };
}
