import { cleanTopic } from '../topics';
import type { Clauses } from './clauses';
import { beginsWithDays } from './read-days';

const KEYWORD = /(?<![\p{L}\p{N}-])(?:on|about|regarding|concerning)\s+/giu;
/** "On 08:30", "on section 6". */
const NO_TOPIC = /^(?:\d{1,2}[:.]|\d{3,4}(?!\p{N})|sections?\s|§)/iu;
/** As people join topics: `exit strategies; local ownership`, `police and on training`. */
const JOINT = /\s*(?:;\s*(?:on\s+)?|,?\s+(?:and|or)\s+(?:on|about)\s+|,\s*(?:on|about)\s+)/iu;
const FILLER =
  'please send give get post show make set us me the a an at in on of for by with and or to from every each ' +
  'digest digests statement statements quote quotes only just time day days i want would like we this some ' +
  'about regarding concerning it be from then around';
const FILLERS = new Set(FILLER.split(' '));

/** Finds where the topic begins: behind the first "on" or "about" that does not stand before days or a time. */
export function openTopic(clauses: Clauses): void {
  for (const { index, 0: keyword } of clauses.text.matchAll(KEYWORD)) {
    const rest = clauses.text.slice(index + keyword.length);
    if (beginsWithDays(rest) || NO_TOPIC.test(rest)) continue;
    clauses.openTopic(index, keyword.length);
    return;
  }
}

/** What is left when all clauses have been taken out; the words before the topic belong to it. */
export function readTopics(clauses: Clauses): string[] {
  const { early, topic } = clauses.rest();
  const left = [...early, ...topic].map(bare).filter(Boolean).join(' ');
  return left.split(JOINT).map(bare).map(cleanTopic).filter(Boolean);
}

/** What is left of a piece of text that the other clauses were taken out of; empty where only fillers are. */
function bare(piece: string): string {
  const words = piece
    .replace(/^[\s,.:;()!?–—-]+|[\s,.:;(!–—-]+$/gu, '')
    .split(' ')
    .filter(Boolean);
  const isFiller = (word: string | undefined) =>
    word !== undefined &&
    (FILLERS.has(word.toLowerCase().replace(/[,.]$/, '')) || !/[\p{L}\p{N}]/u.test(word));
  while (isFiller(words[0])) words.shift();
  while (isFiller(words.at(-1))) words.pop();
  return words.join(' ').replace(/[,.:;]+$/, '');
}
