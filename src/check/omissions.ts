import type { Pair } from './align';
import type { Run } from './model';
import { isNegation } from './negations';
import type { QuotedWord } from './quotation';
import type { Window } from './window';

/** A pair with what it is. */
export interface JudgedPair extends Pair {
  kind: Run['kind'];
}

/** A stretch of pairs, by their indexes. */
interface Omission {
  from: number;
  to: number;
}

/** Fewer words of one sentence, joined by an ellipsis to another sentence, make a collage. */
const FEWEST_ACROSS = 3;

/**
 * Marks as differences what ellipses may not leave out. An ellipsis may leave out anything of other
 * sentences, but no negation of a sentence that is quoted; and it joins two sentences only where enough of
 * each is quoted.
 */
export function judgeOmissions(judged: JudgedPair[], words: readonly QuotedWord[], window: Window): void {
  for (const omission of omissionsIn(judged))
    if (!isAllowed(omission, judged, words, window))
      for (let at = omission.from; at < omission.to; at++) (judged[at] as JudgedPair).kind = 'differs';
}

function omissionsIn(judged: readonly JudgedPair[]): Omission[] {
  const found: Omission[] = [];
  judged.forEach(({ kind }, at) => {
    if (kind !== 'left-out') return;
    const last = found.at(-1);
    if (last?.to === at) last.to = at + 1;
    else found.push({ from: at, to: at + 1 });
  });
  return found;
}

function isAllowed(
  { from, to }: Omission,
  judged: readonly JudgedPair[],
  words: readonly QuotedWord[],
  window: Window,
): boolean {
  const wordAt = (at: number) => window.words[judged[at]?.reported ?? -1];
  const isQuoted = (at: number) => judged[at]?.kind === 'same';
  let [last, next] = [from - 1, to];
  while (last > 0 && !isQuoted(last)) last--;
  while (next < judged.length && !isQuoted(next)) next++;
  const [before, after] = [wordAt(last)?.statement, wordAt(next)?.statement];
  for (let at = from; at < to; at++) {
    const word = wordAt(at);
    if (word && (word.statement === before || word.statement === after) && isNegation(word)) return false;
  }
  if (before === after) return true;
  return (
    quotedWords(judged, words, from, -1) >= FEWEST_ACROSS &&
    quotedWords(judged, words, to - 1, 1) >= FEWEST_ACROSS
  );
}

/** How many words are quoted from a pair on, in one direction, up to the next ellipsis. */
function quotedWords(
  judged: readonly JudgedPair[],
  words: readonly QuotedWord[],
  from: number,
  direction: 1 | -1,
): number {
  let quoted = 0;
  for (let at = from + direction; judged[at] && judged[at]?.kind !== 'left-out'; at += direction)
    if (judged[at]?.kind === 'same' && words[judged[at]?.quoted ?? -1]?.kind === 'word') quoted++;
  return quoted;
}
