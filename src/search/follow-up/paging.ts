import type { Asked, FollowUp } from './asked';

const THEM = '(?:them|these|those|it|that|this)';
const WANTED = String.raw`(?:(?:(?:can|could|will|would)\s+(?:you|i|we)\s+)?(?:please\s+)?(?:show|give|list|send|see|tell|get|have|read)\s+|(?:is|are)\s+there\s+|any\s+|i\s+want\s+)?(?:me\s+|us\s+)?`;
const MORE = new RegExp(
  String.raw`^${WANTED}(?:a few\s+|some\s+|any\s+|the\s+|(?:\d+|two|three)\s+)*(?:more|next|next ones?|next (?:page|three|few|\d+)|others?|other ones|rest|remaining ones?|go on|continue|keep going|(?:what|anything) else(?:\s+(?:did|do|does|is|was)\s+(?:they|it|the report|there)(?:\s+(?:say|said|have))?)?)(?:\s+(?:details?|info|information|excerpts?|quotes?|statements?|results?|examples?|ones))?(?:\s+(?:(?:of|on|about|from)\s+${THEM}|there (?:is|are)|like (?:this|that|these)|please))?$`,
  'iu',
);
const BACK =
  /^(?:(?:go|show)\s+)?(?:me\s+)?(?:back(?:\s+(?:one|a)\s+page)?|previous|(?:back to\s+)?(?:the\s+)?previous(?: ones?| page)?|the ones before)$/iu;
const FIRST = /^(?:(?:go|show)\s+)?(?:me\s+)?(?:back\s+)?(?:to\s+)?the\s+(?:first page|beginning|start)$/iu;
const EVERYTHING = new RegExp(`^${WANTED}(?:everything|all(?: of ${THEM})?|them all|the whole list)$`, 'iu');

/** `more`, `tell me more about that`, `the previous ones`. */
export function paging(point: string, { query }: Asked): FollowUp | null {
  if (query === '') return null;
  if (MORE.test(point)) return { kind: 'page', query, turn: 'next' };
  if (FIRST.test(point)) return { kind: 'page', query, turn: 'first' };
  if (EVERYTHING.test(point)) return { kind: 'page', query, turn: 'everything' };
  return BACK.test(point) ? { kind: 'page', query, turn: 'previous' } : null;
}
