import type { Labels } from '../model';
import { actorsOf, findMentions } from './actor-mentions';
import { addresseesOf } from './addressees';
import { withoutConcession } from './clauses';
import type { LabelInput } from './label-input';
import { isHalfSentence } from './lead-in';
import { ownSupport, supportOf } from './support';
import { typeOf } from './type';

/** A subject that only the statement before can name; "it was agreed" has none. */
const ANAPHOR =
  /^(?:(?:but|and|however|moreover|furthermore|also),? )?(?:they|their|its|it(?! (?:was|is|has been|may be|could be|should be)\b))\b|\bthat (?:it|they) (?!(?:is|was)\b)|\b(?:both|all) sides\b/i;
const THE_COMMISSION = /\bthe Commission\b/i;

function actorsNamed(input: LabelInput): string[] {
  const { speaker = '', report } = input;
  const speaking = speaker === '' ? [] : actorsOf(findMentions(speaker, report.names));
  return [...new Set([...speaking, ...actorsInText(input)])];
}

function actorsInText({ text, kind, leadIn, previous, report }: LabelInput): string[] {
  const own = actorsOf(findMentions(text, report.names));
  const before = previous?.labels.actors ?? [];
  if (THE_COMMISSION.test(text) && before.includes('Peacebuilding Commission')) {
    return [...new Set(['Peacebuilding Commission', ...own])];
  }
  // Only an item's first sentence completes its lead-in's.
  if (kind === 'item' && leadIn !== null && previous === null && isHalfSentence(leadIn.text)) {
    return [...new Set([...actorsOf(findMentions(withoutConcession(leadIn.text), report.names)), ...own])];
  }
  // A delegation goes on speaking: "It also recommended that".
  if (report.kind === 'upr' && /^(?:It|They)\b/.test(text))
    return [...new Set([...before.slice(0, 1), ...own])];
  return own.length === 0 && ANAPHOR.test(text) ? before : own;
}

/**
 * The labels of one sentence, read from cue phrases and structure alone: its type, its support with the
 * report's own words, the actors it names, and of a recommendation those who are asked to act. Never throws;
 * time grows linearly with the text. What each label means: notes in `../model.ts`; how well this reads a
 * report: `eval/labels.ts`.
 */
export function labelStatement(input: LabelInput): Labels {
  const own = ownSupport(input);
  const type = typeOf(input, own);
  return {
    type,
    support: supportOf(input, own, type),
    actors: actorsNamed(input),
    addressees: type === 'recommendation' ? addresseesOf(input) : [],
  };
}
