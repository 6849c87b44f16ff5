import type { Statement } from '../report/model';
import { listedInPart } from './listed';
import { count } from './receipt';

const MOST_NAMED = 4;

/**
 * Names the statements that stand with a hit because they say nearly the same, by the ids with which one can see them:
 * `+ 3 nearly the same: [6/1.1], [6/2.1] and [7/1.1]`. Empty for none.
 */
export function nearlySameLine({
  nearlySame = [],
}: {
  nearlySame?: readonly Pick<Statement, 'id'>[];
}): string {
  if (nearlySame.length === 0) return '';
  const ids = nearlySame.map(({ id }) => `[${id}]`);
  return `+ ${nearlySame.length} nearly the same: ${listedInPart(ids, MOST_NAMED)}`;
}

/** Says how many statements are not counted because they stand with others; empty for none. */
export function nearlySameCounted({ nearlySame = 0 }: { nearlySame?: number }): string {
  return nearlySame === 0
    ? ''
    : `${count(nearlySame, 'more statement says', 'more statements say')} nearly the same as one of these.`;
}
