import { fold, stem } from '../analyze';
import { ask } from '../ask';
import { readFilter } from '../filter/read-filter';
import type { SearchIndex } from '../search-index';
import { isLightWord, isStopWord } from '../stop-words';
import { ABOUT_THEM } from './about-shown';
import type { Asked } from './asked';
import { followUp } from './follow-up';
import { pointOf } from './point';
import { typeMeant } from './type-meant';
import { withoutIds } from './which-shown';

/** People go on with a few words; who says more may be speaking to others. */
const MOST_WORDS = 10;
/** "no more" and "no source" refuse, "no, only the recommendations" goes on. */
const REFUSES = /^\s*(?:no|nope)\s+\p{L}/iu;
/** Something behind a sentence is another one: who it is for, nobody can tell. */
const TWO_SENTENCES = /(?:[.?!;…]\s*|:\s+)[\p{L}\p{N}]/u;
const BETWEEN_DIGITS = /(\d)[.:](?=\d)/g;

/** "what else", "go on" and "next" alone are said to people as well. */
const ANOTHER_PAGE =
  /\b(?:more|others?|the rest|remaining|previous|(?:next|other)\s+(?:ones?|page|three|few|\d+)|ones before)\b/i;

const OPENS_NARROWING = /^(?:and|also|plus|only|just|what about|without|except|excluding|leave out)\b/i;
const CLOSES_NARROWING = /\b(?:instead|only)$/i;
/** "and on police", "only those about training", "what about police". */
const OPENS_SUBJECT =
  /^(?:(?:and|also|plus|only)\s+(?:also\s+)?(?:(?:the\s+)?(?:ones?|those|statements?)\s+)?(?:on|about|regarding|concerning)|(?:and\s+)?what\s+about)\s/i;
/** "and police?" */
const ADDS = /^(?:and|also|plus)\s/i;
/** The small words of a question that goes on; with any other, it may be a sentence to somebody. */
const SMALL = listed(
  'and also plus only just what about the a an on regarding concerning in of for to by with without except excluding ' +
    'leave out instead or ones one those these that are statements statement',
);
/** Of these people speak who work on something together, although reports have them too. */
const AT_WORK = listed(
  'call calls meeting meetings deadline draft drafts text intro introduction paper report reports slide slides annex table ' +
    'version versions time times timeline date dates week weeks month months year years day days today tomorrow tonight ' +
    'morning afternoon evening weekend side sides part parts paragraph line lines title budget comment comments note notes ' +
    'email emails mail point points idea ideas rest others office boss colleague colleagues team',
);

const WHO_SAID = /^(?:and\s+|so\s+)*who\b.*\b(?:said|says|say|stated)\b/i;
const WHERE_FROM =
  /^(?:and\s+|so\s+)*where\b.*\b(?:from|stands?|say|said|says|stated|comes?|found|in the (?:document|report))\b/i;
const WHICH_PLACE =
  /^(?:and\s+|so\s+)*(?:(?:which|what)\s+(?:page|section|paragraph|para|chapter)\b|(?:the\s+)?(?:page|section|paragraph|para)\s*(?:nr|no|number)?\.?\s*(?:(?:of|for)\s.+)?$)/i;
const CITED = /\b(?:cite|citations?|sources?|references?|footnotes?)\b/i;
/** A sentence that tells something is no question, unless it begins as one or ends as one. */
const TELLS = /\b(?:is|are|was|were|has|have|did|do|does)\b/i;
const ASKS = /^(?:and\s+|so\s+)*(?:who|what|which|where|how)\b|^(?:can|could)\s+you\b/i;
/** Of whom it speaks is not what was shown. */
const PERSONS = /\b(?:i|me|my|we|us|you)\b/i;
const ASKING_PERSONS =
  /\b(?:can|could)\s+(?:you|(?:i|we)\s+(?:get|have))\b|\bgive\s+(?:me|us)\b|\b(?:i|we)\s+(?:need|want)\b/gi;

/**
 * Whether a message that nobody put to PeaceOps is plainly a follow-up all the same. Stricter than {@link followUp}, which
 * reads what was put to it: a whole message of one short sentence, in words of the reports and few others, and with a
 * subject only where the reports have an answer to that. "just a sec", "and you?", "what about lunch" are none.
 * @param said without greeting
 */
export function isPlainFollowUp(index: SearchIndex, said: string, asked: Asked): boolean {
  if (REFUSES.test(said)) return false;
  const found = followUp(index, said, asked);
  const point = pointOf(said);
  if (found === null || found.kind === 'unclear' || isMoreThan(said, point)) return false;
  const words = wordsOf(point);
  if (words.length === 0 || words.length > MOST_WORDS) return false;
  if (found.kind === 'page') return ANOTHER_PAGE.test(point);
  if (found.kind === 'statements') return asksAboutShown(point, said.trimEnd().endsWith('?'));
  if (!(OPENS_NARROWING.test(point) || CLOSES_NARROWING.test(point))) return false;
  const telling = words.filter((word) => !SMALL.has(word) && !/^\d+$/.test(word));
  if (!telling.every((word) => isOfReports(index, word))) return false;
  const [before, after] = [asked.query, found.query].map((query) => readFilter(index, query).words);
  if (before === after) return true;
  const isAsked = OPENS_SUBJECT.test(point) || /\binstead$/i.test(point);
  if (!isAsked && !(ADDS.test(point) && said.trimEnd().endsWith('?'))) return false;
  return telling.some((word) => !isLightWord(word)) && ask(index, telling.join(' '), 1).finding === 'answers';
}

/** Whether a message says something behind its point. */
function isMoreThan(said: string, point: string): boolean {
  return TWO_SENTENCES.test(said.slice(Math.max(0, said.indexOf(point))).replace(BETWEEN_DIGITS, '$1'));
}

function asksAboutShown(point: string, isAsked: boolean): boolean {
  if (!wordsOf(withoutIds(point)).every((word) => ABOUT_THEM.has(word) || /^\d$/.test(word))) return false;
  if (PERSONS.test(point.replace(ASKING_PERSONS, ' '))) return false;
  if (TELLS.test(point) && !ASKS.test(point) && !isAsked) return false;
  return [WHO_SAID, WHERE_FROM, WHICH_PLACE, CITED].some((form) => form.test(point));
}

function isOfReports(index: SearchIndex, word: string): boolean {
  const { vocabulary, postings } = index;
  if (typeMeant(index, word) !== null) return true;
  if (isStopWord(word) || AT_WORK.has(word)) return false;
  return vocabulary.has(word) || postings.terms.has(stem(word));
}

function wordsOf(point: string): string[] {
  return fold(point).match(/[\p{L}\p{N}’']+/gu) ?? [];
}

function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
