import type { StatementType, Support } from '../model';
import { isChallenge, isWorry } from './challenge';
import { withoutConcession, withoutQuotations } from './clauses';
import { isFormality, isFormula } from './formalities';
import type { LabelInput } from './label-input';
import { announcedBy, saysNothingYet } from './lead-in';
import { isImperative, isRecommendation } from './recommendation';
import { isAboutSeminar, isOpeningSection, isRecommendingSection, isTalk } from './seminar';

/** A quotation of up to this many words is a slogan ("form must follow function"); its modal asks nobody. */
const SLOGAN_WORDS = 5;

const DISSENT = new RegExp(
  '\\b(?:(?:was|were|did|could|has|have|is) (?:not|never)|(?:did|could|was|' +
    "were)n['’]t) (?:\\w+ ){0,2}(?:agree[ds]?|accepted|supported|suggested|proposed|recommended|" +
    'endorsed|argued)\\b|\\b(?:no|little|without) (?:\\w+ ){0,2}(?:agreement|consensus|unanimity)\\b|' +
    '\\bdisagree',
  'i',
);
/** "It was not agreed that the mission should leave": what was not said or agreed demands nothing. */
const isDissent = (text: string) => DISSENT.test(text);

function byItsWords(text: string, support: Support, kind: LabelInput['kind']): StatementType {
  const main = withoutConcession(text);
  if (support.level === 'none' && isDissent(main)) return isChallenge(main) ? 'challenge' : 'finding';
  if (isWorry(main)) return 'challenge';
  if (isRecommendation(main, support, kind)) return 'recommendation';
  return isChallenge(main) ? 'challenge' : 'finding';
}

function ofItem(text: string, own: Support, leadIn: NonNullable<LabelInput['leadIn']>): StatementType {
  const type = byItsWords(text, own, 'item');
  const announced = announcedBy(leadIn);
  if (announced === 'recommendations') return 'recommendation';
  if (type === 'recommendation') return type;
  if (announced === 'challenges') return 'challenge';
  // A lead-in that says something itself, as an item with its own list does, is explained by its items.
  return leadIn.labels.type === 'context' ? type : leadIn.labels.type;
}

/**
 * The type of a statement. The first rule that applies decides: a lead-in, or talk of the seminar itself, is
 * `context`; a list item is what its lead-in announces; else the sentence's own words decide, a worry before
 * a demand, a demand before a problem, and `finding` where there is none of these.
 * @param own the support shown by the sentence's own words (inherited support shows nothing about its type).
 */
export function typeOf(input: LabelInput, own: Support): StatementType {
  const text = withoutQuotations(input.text, SLOGAN_WORDS);
  const recommending = isRecommendingSection(input.sectionTitle);
  if (input.kind === 'item' && input.leadIn !== null) return ofItem(text, own, input.leadIn);
  if (input.kind === 'item' && recommending) return 'recommendation';
  const leadsIn = input.introducesList === true || /:\s*$/.test(text);
  if (leadsIn && saysNothingYet(text)) return 'context';
  if (input.report.kind === 'seminar') {
    if (isTalk(text) || (own.level === 'none' && isAboutSeminar(text))) return 'context';
  } else if (isFormula(text) || (own.level !== 'recommended' && isFormality(text, input.report.kind)))
    return 'context';
  if ((recommending || input.report.kind === 'upr') && isImperative(text)) return 'recommendation';
  const type = byItsWords(text, own, input.kind);
  return type === 'finding' && own.level === 'none' && isOpeningSection(input.sectionTitle)
    ? 'context'
    : type;
}
