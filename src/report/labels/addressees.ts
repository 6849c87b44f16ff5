import { type ActorNames, findMentions } from './actor-mentions';
import { withoutQuotations } from './clauses';
import type { LabelInput } from './label-input';
import { isHalfSentence, leavesSubjectToItems } from './lead-in';
import { head, headsOf, leading, nextWords, subjectBefore } from './noun-phrases';
import { isImperative } from './recommendation';
import { recommenderAtEnd } from './recommending-states';

/** A way of asking somebody to act, and those whom a sentence asks in it. */
export interface AddresseeRule {
  /** What is asked of whom, as `npm run eval -- addressees` lists it. */
  name: string;
  /** @param text the sentence, its quotations blanked out */
  asked(text: string, names: ActorNames): string[];
}

const MODAL =
  /\b(?:should|must|ought to|shall|needs? to|ha(?:s|ve) (?:also )?to|also ha(?:s|ve) to|cannot|could|might)\b/gi;
/** "the need to", "no must": a noun, and no modal. */
const NOUN_BEFORE = /\b(?:the|a|any|no|such|not) $/i;
/** Passives: what is done to the subject is asked of somebody else, who may not be named. */
const PASSIVE = new RegExp(
  '^(?: not| also| never| always| \\w{1,20}ly){0,2} (?:be|have been|' +
    'get) (?:\\w{1,20}ly )?(?:not )?(?!prepared|committed|subordinated|aware|ready|' +
    'willing)(?:able to\\b|\\w+(?:ed|en)\\b|held\\b|made\\b|put\\b|set\\b|led\\b|kept\\b|brought\\b|' +
    'taught\\b|built\\b|based\\b|understood\\b|met\\b|sought\\b|left\\b|seen\\b|paid\\b)',
  'i',
);
const AGENT = /^[^,;:]{0,80}? by (?:the )?([^,;:.]{1,80})/i;
const TOGETHER = /\btogether (?:and )?with ([^,;:.(]{1,60})/i;
const NEEDED =
  '(?:essential|vital|crucial|critical|important|necessary|imperative|desirable|urgent|time|need|up|incumbent)';
/** After the subject of a that-clause: a modal, which is looked at for itself, or something done to it. */
const NOT_ASKED = new RegExp(
  `^[^,;:]{0,40}?(?:${MODAL.source}|\\b(?:is|are|be|being) (?:able|\\w+ed|given|made|kept|taken)\\b)`,
  'i',
);
const VITAL_THAT = new RegExp(
  `\\bit (?:is|was|remains) (?:[\\w-]+ ){0,3}?${NEEDED}(?: [\\w-]+){0,3}? that `,
  'gi',
);
const VITAL_FOR = new RegExp(`\\b${NEEDED} (?:for|on|upon) `, 'gi');
const ASK_THAT =
  /\b(?:recommend(?:s|ed)?|urge[ds]?|request(?:s|ed)?|propose[ds]?|suggest(?:s|ed)?|advise[ds]?|demand(?:s|ed)?|hope[ds]?) that /gi;
const ASK_TO =
  /\b(?:call(?:s|ed|ing)? (?:on|upon)|urg(?:es?|ed|ing)|encourag(?:es?|ed|ing)|invit(?:es?|ed|ing)|request(?:s|ed|ing)?|advis(?:es?|ed|ing)|appeal(?:s|ed|ing)? to|recommend(?:s|ed)?(?: to)?) /gi;
const DUTY = /\b(?:responsibility|duty|obligation|task) of /gi;
/** "recommended Senegal take measures": the bare verb of what is asked. */
const TO_ACT =
  /^(?:(?:, wh(?:ich|o)\b[^;:]{0,160}?,)?(?:(?!\b\w{2,}ed\b)[^,;:]){0,60}? to\b| (?:not )?(?:take|continue|consider|ensure|adopt|ratify|establish|strengthen|make)\b)/i;
const FROM_THEM =
  /\b(?:contributions?|deployments?|support|commitments?|participation|engagement|involvement|personnel)\b[^,;:.]{0,60}? (?:from|by) /gi;
const ADDRESSED =
  /(?:is|are) (?:also |strongly |hereby |therefore |further ){0,2}(?:encouraged|urged|requested|invited|advised|called (?:on|upon)) to\b/i;
/** "To the Secretariat: draft a manual." */
const TO_THEM = /^(?:to|for) (?=[^:]{1,60}:)/i;

/** What follows each modal, which is a verb. */
function modalsOf(text: string): { index: number; after: string; passive: boolean }[] {
  return [...text.matchAll(MODAL)]
    .filter(({ index }) => !NOUN_BEFORE.test(text.slice(Math.max(0, index - 10), index)))
    .map(({ 0: modal, index }) => {
      const after = nextWords(text, index + modal.length);
      return { index, after, passive: PASSIVE.test(after) };
    });
}

/** The noun phrases behind a pattern. */
function after(pattern: RegExp, text: string, names: ActorNames) {
  return [...text.matchAll(pattern)].map((match) =>
    leading(nextWords(text, match.index + match[0].length), names),
  );
}

const thatThey = (pattern: RegExp) => (text: string, names: ActorNames) =>
  after(pattern, text, names).flatMap(({ asked, rest }) => (NOT_ASKED.test(rest) ? [] : asked));
const theyTo = (pattern: RegExp) => (text: string, names: ActorNames) =>
  after(pattern, text, names).flatMap(({ asked, rest }) => (TO_ACT.test(rest) ? asked : []));

/** The ways of asking, each of which can be left out: `npm run eval -- addressees` prints what it is good for. */
export const ADDRESSEE_RULES: readonly AddresseeRule[] = [
  {
    name: 'To the Secretariat: draft',
    asked(text, names) {
      const to = TO_THEM.exec(text);
      return to === null ? [] : leading(text.slice(to[0].length), names).asked;
    },
  },
  {
    name: 'the Secretariat should draft',
    asked: (text, names) =>
      modalsOf(text).flatMap(({ index, passive }) =>
        passive ? [] : headsOf(subjectBefore(text, index), names),
      ),
  },
  {
    name: 'should be drafted by the Secretariat',
    asked: (text, names) =>
      modalsOf(text).flatMap(({ after, passive }) => {
        const agent = passive ? (AGENT.exec(after)?.[1] ?? '') : '';
        return /^\w+ing\b/.test(agent) ? [] : headsOf(agent, names);
      }),
  },
  {
    name: 'should draft together with the Secretariat',
    asked: (text, names) =>
      modalsOf(text).flatMap(({ after, passive }) =>
        passive ? [] : head(findMentions(TOGETHER.exec(after)?.[1] ?? '', names).at(0)),
      ),
  },
  { name: 'it is vital that the Secretariat draft', asked: thatThey(VITAL_THAT) },
  { name: 'recommended that the Secretariat draft', asked: thatThey(ASK_THAT) },
  { name: 'it is vital for the Secretariat to draft', asked: theyTo(VITAL_FOR) },
  { name: 'calls on the Secretariat to draft', asked: theyTo(ASK_TO) },
  { name: 'the duty of the Secretariat to draft', asked: theyTo(DUTY) },
  {
    name: 'contributions from the Secretariat',
    asked: (text, names) => after(FROM_THEM, text, names).flatMap(({ asked }) => asked),
  },
  {
    name: 'the Secretariat is urged to draft',
    asked(text, names) {
      const addressed = ADDRESSED.exec(text);
      return addressed === null ? [] : headsOf(subjectBefore(text, addressed.index), names);
    },
  },
];

const askedIn = (sentence: string, names: ActorNames, rules: readonly AddresseeRule[]) => {
  const text = withoutQuotations(sentence);
  return rules.flatMap(({ asked }) => asked(text, names));
};

/** "recommendations for Member States", "recommendations were made to the Secretariat". */
const DIRECTED = /\brecommendations? (?:for(?! an?\b)|[^.;:]{0,40}?\bto) ([^.;:]{1,100})/i;

/** Those to whom a lead-in directs its items: "Member States should:", "Recommendations to Member States:". */
function ofLeadIn({ leadIn, previous, text, report }: LabelInput, rules: readonly AddresseeRule[]): string[] {
  if (leadIn === null) return [];
  const { names } = report;
  if (previous === null && leavesSubjectToItems(leadIn.text)) {
    const { asked, rest } = leading(text, names);
    return NOT_ASKED.test(rest) ? [] : asked;
  }
  const completed =
    previous === null && isHalfSentence(leadIn.text) ? askedIn(leadIn.text, names, rules) : [];
  return [...completed, ...leading(DIRECTED.exec(leadIn.text)?.[1] ?? '', names).asked];
}

const ASKS_IT =
  /\b(?:encourage|urge|request|recommend|advise|invite|ask)(?:d|s|ed)? (?:it|them) (?:to|take|consider|adopt|continue)\b/i;

/** "It encouraged it to": those whom the sentence before asks. */
function ofPronoun({ text, previous }: LabelInput): readonly string[] {
  return ASKS_IT.test(text) ? (previous?.labels.addressees ?? []) : [];
}

/** In a universal periodic review what states recommend is asked of a state that it names, or the one under review. */
function ofReview(
  { text, report: { kind, names } }: LabelInput,
  asked: readonly string[],
): readonly string[] {
  if (kind !== 'upr' || (recommenderAtEnd(text, names) === null && !isImperative(text))) return asked;
  const states = findMentions(text, names).flatMap(({ isState, heads }) => (isState ? heads : []));
  const askedStates = asked.filter((actor) => states.includes(actor));
  return askedStates.length > 0 ? askedStates : leading('the State under review', names).asked;
}

const SIDES = /\b(?:both|all) sides\b/i;

/** "Both sides have to": those whom the sentence before names, where this one names nobody. */
function ofSides({ text, previous }: LabelInput): readonly string[] {
  return SIDES.test(text) ? (previous?.labels.actors ?? []) : [];
}

/** The population is served and is asked nothing. */
const isAddressable = (actor: string) => actor !== 'Local population';

/**
 * Those whom a recommendation asks to act, first those whom its lead-in addresses; empty when it names
 * nobody.
 * @param rules the ways of asking that count
 */
export function addresseesOf(input: LabelInput, rules: readonly AddresseeRule[] = ADDRESSEE_RULES): string[] {
  const inherited = input.kind === 'item' ? ofLeadIn(input, rules) : [];
  const named = [...inherited, ...askedIn(input.text, input.report.names, rules)];
  const asked = (named.length > 0 ? named : [...ofSides(input), ...ofPronoun(input)]).filter(isAddressable);
  return [...new Set(ofReview(input, asked))];
}
