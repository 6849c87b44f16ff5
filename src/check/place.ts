import type { Statement } from '../report/model';
import type { Place } from './model';
import { isNegation } from './negations';
import type { Window } from './window';

/**
 * The place of a stretch of a window.
 * @param from index of its first word
 * @param to index behind its last word
 */
export function placeInWindow({ words, statements }: Window, from: number, to: number): Place {
  const first = words[from]?.statement ?? 0;
  const last = words[to - 1]?.statement ?? first;
  const touched = statements.slice(first, last + 1) as [Statement, ...Statement[]];
  const isHere = ({ statement }: { statement: number }) => statement >= first && statement <= last;
  const outside = words.filter((word, at) => isHere(word) && (at < from || at >= to));
  return {
    statements: touched,
    isPart: outside.some(({ kind }) => kind === 'word'),
    negationsOutside: outside.filter(isNegation).map(({ key }) => key),
  };
}
