import { withoutConcession } from './clauses';
import type { LabelledText } from './label-input';

/** What a list's lead-in announces. */
export type ListContent = 'recommendations' | 'challenges' | 'other';

const NOUNS = new RegExp(
  '\\b(?:(recommendations?|proposals?|suggestions?|measures|steps|priorities|requirements|' +
    'ways forward|action points)|(challenges?|problems?|obstacles?|barriers?|dilemmas?|concerns?|' +
    'risks?|shortcomings?|weaknesses|gaps|difficulties|constraints)|(trends?|lessons|observations?|' +
    'points|findings|factors|reasons|examples?|roles?|advantages|benefits|conclusions|issues|topics|' +
    'questions|areas|themes))\\b',
  'i',
);
const BESIDE_THE_MATTER =
  /\bwhen \w{1,20}ing\b[^,:]{0,160}?(?=,|:| (?:included?|includes|were|are|was|is)\b)/gi;
const RECOMMENDING = /\b(?:recommend(?:ed|s)?|urged?|urges|proposed?|called (?:on|upon|for)|encouraged?)\b/i;
const OPEN_END = /\b(?:by|to|that|should|must|shall|could|may|will|for|of|with|in|be)\s?[:–—-]?\s?$/i;
const ASKING_END = /\b(?:to|that|should|must|shall|could|be)\s?[:–—-]?\s?$/i;
const DEMANDING_END = /\b(?:should|must|shall|ought to|needs? to|ha(?:s|ve) to)(?: be)?\s?[:–—-]?\s?$/i;
const THAT_END = /\bthat\s?[:–—-]?\s?$/i;

/** Whether a lead-in breaks off, so that its items are the ends of its sentence. */
export function isHalfSentence(text: string): boolean {
  return OPEN_END.test(text);
}

/**
 * Whether a lead-in breaks off before it has said anything ("Member States should:"). One that ends in "by:"
 * has said what its items explain.
 */
export function saysNothingYet(text: string): boolean {
  return !OPEN_END.test(text) || ASKING_END.test(text);
}

/** Whether the items of a lead-in, not the lead-in, name who is asked ("The Panel recommended that:"). */
export function leavesSubjectToItems(text: string): boolean {
  return THAT_END.test(text);
}

/** What the items under a lead-in are, by its first announcing noun beside "when discussing ..." clauses. */
export function announcedBy(leadIn: LabelledText): ListContent {
  if (DEMANDING_END.test(leadIn.text)) return 'recommendations';
  if (leadIn.labels.support.level === 'recommended') return 'recommendations';
  const [, recommendations, challenges] =
    NOUNS.exec(withoutConcession(leadIn.text).replace(BESIDE_THE_MATTER, ' ')) ?? [];
  if (recommendations !== undefined) return 'recommendations';
  if (challenges !== undefined) return 'challenges';
  return RECOMMENDING.test(leadIn.text) ? 'recommendations' : 'other';
}
