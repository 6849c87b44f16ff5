import type { Asked, FollowUp } from './asked';

const THEM = '(?:them|these|those|it|that|this)';
const WANTED = String.raw`(?:(?:(?:can|could|will|would)\s+(?:you|i|we)\s+)?(?:please\s+)?(?:show|give|list|send|see|tell|get|have)\s+|(?:is|are)\s+there\s+|any\s+|i\s+want\s+)?(?:me\s+|us\s+)?`;
const MORE = new RegExp(
  String.raw`^${WANTED}(?:a few\s+|some\s+|any\s+|the\s+|(?:\d+|two|three)\s+)*(?:more|next|next ones?|next (?:page|three|few|\d+)|others?|other ones|rest|remaining ones?|go on|continue|keep going|what else|anything else)(?:\s+(?:details?|info|information|excerpts?|quotes?|statements?|results?|ones))?(?:\s+(?:(?:of|on|about|from)\s+${THEM}|there (?:is|are)|like (?:this|that|these)|please))?$`,
  'iu',
);
const BACK =
  /^(?:(?:go|show)\s+)?(?:me\s+)?(?:back|previous|the previous(?: ones?| page)?|the ones before)$/iu;

/** `more`, `tell me more about that`, `the previous ones`. */
export function paging(point: string, { query }: Asked): FollowUp | null {
  if (query === '') return null;
  if (MORE.test(point)) return { kind: 'page', query, turn: 'next' };
  return BACK.test(point) ? { kind: 'page', query, turn: 'previous' } : null;
}
