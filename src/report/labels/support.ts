import type { StatementType, Support } from '../model';
import { askingHits } from './asking';
import { withoutConcession, withoutQuotations } from './clauses';
import type { LabelInput } from './label-input';
import { delegationHits } from './recommending-states';
import { reportingHits, type SupportHit } from './reporting';
import { agentAfter } from './speakers';
import { SUPPORT_PHRASES } from './support-cues';

const NONE: Support = { level: 'none', words: '' };

/** `no agreement was reached`, `whether it was agreed`, `as was noted above`. */
const TAKEN_BACK_BEFORE = new RegExp(
  '(?:\\b(?:no|not|never|nor|little|without|hardly|lack of|if|whether|unless|until|once|before|' +
    "in which|where)|n['’]t)(?: (?:general|broad|clear|real|full))? $",
  'i',
);
const AS_IS_SAID = /\bas $/i;
const TAKEN_BACK_WITHIN = /\b(?:no|not|never|little|lack of|insufficient)\b/i;
/** `in the 2005 Report`, `between the parties`: said elsewhere. */
const SAID_ELSEWHERE = new RegExp(
  '^ (?:earlier|above|below|previously|between the|(?:in|under|by) (?:the |its |his |' +
    'their )?[^,.;]{0,40}\\b(?:reports?|resolutions?|agreements?|accords?|declarations?|charter)\\b)',
  'i',
);
/** Whether the seminar itself affirms the words found: no negation, condition, or other source. */
function holds(text: string, { start, end }: SupportHit): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const words = text.slice(start, end);
  const after = text.slice(end, end + 90);
  if (TAKEN_BACK_BEFORE.test(before) || TAKEN_BACK_WITHIN.test(words) || SAID_ELSEWHERE.test(after))
    return false;
  if (AS_IS_SAID.test(before) && /^(?:it )?(?:was|were|is|are|has|have|had)\b/i.test(words)) return false;
  return agentAfter(after)?.speakers !== false;
}

function phraseHits(text: string): SupportHit[] {
  return SUPPORT_PHRASES.flatMap(({ level, pattern }) =>
    [...text.matchAll(pattern)].map((match) => ({
      level,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}

const IN_THEIR_VIEW = /\b(?:in the (?:view|opinion|eyes) of|according to)(?= )/gi;

/** "In the view of several participants": an agent without a verb. */
function viewHits(text: string): SupportHit[] {
  return [...text.matchAll(IN_THEIR_VIEW)].flatMap(({ 0: opener, index }) => {
    const end = index + opener.length;
    const agent = agentAfter(` by${text.slice(end)}`);
    if (agent === null || !agent.speakers) return [];
    return [
      {
        level: agent.some ? 'some' : 'suggested',
        start: index,
        end: end + agent.words.length - ' by'.length,
      },
    ];
  });
}

/** What shows support in the proceedings of a seminar: participants, and passives that mean them. */
function proceedingsHits(text: string, previous: LabelInput['previous']): SupportHit[] {
  const they = previous !== null && previous.labels.support.level !== 'none';
  return [...reportingHits(text, they), ...phraseHits(text), ...viewHits(text)].filter((hit) =>
    holds(text, hit),
  );
}

/** What shows it in a report of another kind. */
function otherHits(text: string, { kind, names }: LabelInput['report']): SupportHit[] {
  const asking = askingHits(text, names).filter(({ start }) => !TAKEN_BACK_BEFORE.test(text.slice(0, start)));
  return kind === 'upr' ? [...asking, ...delegationHits(text, names)] : asking;
}

/** A delegation's recommendation outweighs what else it said in the same sentence. */
const isRecommended = ({ level }: SupportHit) => Number(level === 'recommended');

/**
 * How firmly the sentence itself says it was supported: the first cue of its main clause. Cues in quotation
 * marks, under a negation or a condition, in a leading concession, or of third parties do not count.
 * `words` is a verbatim part of `text`; empty for `none`.
 */
export function ownSupport({
  text,
  previous,
  report,
}: Pick<LabelInput, 'text' | 'previous' | 'report'>): Support {
  const main = withoutConcession(withoutQuotations(text));
  const hits =
    report.kind === 'seminar'
      ? proceedingsHits(main, previous).sort((a, b) => a.start - b.start)
      : otherHits(main, report).sort((a, b) => isRecommended(b) - isRecommended(a) || a.start - b.start);
  const [first] = hits;
  return first === undefined
    ? NONE
    : { level: first.level, words: text.slice(first.start, first.end).trim() };
}

/**
 * The sentence's own support or, for any sentence of a list item without one, its lead-in's. A paragraph's
 * sentence never takes it from the sentence before. What only tells of the seminar has no support, as it says
 * nothing that could be supported; a lead-in keeps it for its items.
 */
export function supportOf(input: LabelInput, own: Support, type: StatementType): Support {
  const leadsIn = input.introducesList === true || /:\s*$/.test(input.text);
  if (type === 'context' && input.kind === 'paragraph' && !leadsIn) return NONE;
  if (own.level !== 'none' || input.kind !== 'item' || input.leadIn === null) return own;
  return input.leadIn.labels.support;
}
