import type { SearchIndex } from '../search-index';
import { aboutShown } from './about-shown';
import type { Asked, FollowUp } from './asked';
import { narrowing } from './narrowing';
import { paging } from './paging';
import { pointOf } from './point';
import { isRemark } from './remark';

/** More of a message is no follow-up, which is short; so is the point that it makes. */
const LONGEST = 200;
const MOST_WORDS = 12;

/**
 * What a message means that goes on from what was asked before: `only the recommendations`, `and on police?`, `more`,
 * `who said that?`, `what about training instead`. By its form, so that what is not plainly a follow-up is a question of
 * its own; and where what it points at is not plain, nothing is taken in its place.
 * @param said without mention and greeting
 * @returns null for a question of its own
 * @example
 * followUp(index, 'only the recommendations', { query: 'exit strategies', from: 0, shown: [] });
 * // { kind: 'question', query: 'exit strategies type:recommendation' }
 */
export function followUp(index: SearchIndex, said: string, asked: Asked): FollowUp | null {
  if (said.length > LONGEST) return null;
  const point = pointOf(said);
  if (point === '') return null;
  const turned = paging(point, asked);
  if (turned !== null) return turned;
  const about = aboutShown(index, said, asked);
  if (about !== null || point.split(/\s+/).length > MOST_WORDS) return about;
  const narrowed = narrowing(index, { point, isAsked: said.includes('?') }, asked);
  if (narrowed !== null) return narrowed;
  return isRemark(index, { said, point }) ? { kind: 'unclear', because: 'no-subject' } : null;
}
