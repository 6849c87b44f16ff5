import { findMentions, type Mention } from './actor-mentions';
import type { Actor } from './actors';
import { withoutQuotations } from './clauses';
import type { LabelInput } from './label-input';
import { isHalfSentence, leavesSubjectToItems } from './lead-in';

const MODAL =
  /\b(?:should|must|ought to|shall|needs? to|ha(?:s|ve) (?:also )?to|also ha(?:s|ve) to|cannot|could|might)\b/gi;
/** Passives: what is done to the subject is asked of somebody else, who may not be named. */
const PASSIVE = new RegExp(
  '^(?: not| also| never| always| \\w{1,20}ly){0,2} (?:be|have been|' +
    'get) (?:\\w{1,20}ly )?(?:not )?(?!prepared|committed|subordinated|aware|ready|' +
    'willing)(?:able to\\b|\\w+(?:ed|en)\\b|held\\b|made\\b|put\\b|set\\b|led\\b|kept\\b|brought\\b|' +
    'taught\\b|built\\b|based\\b|understood\\b|met\\b|sought\\b|left\\b|seen\\b|paid\\b)',
  'i',
);
const FINITE =
  /\b(?:is|are|was|were|has|have|had|can|will|would|does|do|did|may|should|must|could|cannot)\b/i;
const OPENER = new RegExp(
  '^(?:in|on|at|for|with|to|by|from|given|due|because|when|if|as|while|after|before|however|' +
    'moreover|furthermore|therefore|thus|here|also|similarly|finally|firstly|secondly|once|since|' +
    'despite|although|where)\\b',
  'i',
);
const CLAUSE_START = /(?:[;:]| that| but| whereas| because| which| who| where| if| while| whether)(?= |$)/gi;
/**
 * How far before and behind a modal its subject and agent are looked for, in characters; it keeps time
 * linear.
 */
const REACH = 400;
const nextWords = (text: string, offset: number) => text.slice(offset, offset + REACH);
const COMPLEMENT =
  / (?:of|in|for|to|from|within|on|at|by|with|between|among|under|whose|when|including|through)\b.*$/is;

/** Those who act for a body: "the leadership of the mission should" asks the mission. */
const LEADERS =
  /\b(?:heads?|chiefs?|leaders(?:hip)?|members|staff|all (?:parts|elements|organs|entities)|governments) of (?:the )?/i;

/** Actors who may be asked to act. The population is served and is asked nothing. */
const isAddressable = (actor: Actor) => actor !== 'Local population';

const head = (mention: Mention | undefined): Actor[] => mention?.actors.slice(-1) ?? [];

/**
 * The actors that head the members of a noun phrase: of "the UN force and the member states of the AU", the
 * force and the states.
 */
function headsOf(phrase: string): Actor[] {
  return phrase
    .split(/,| and | or | as well as |\//)
    .flatMap((member) => head(findMentions(member.replace(LEADERS, '').replace(COMPLEMENT, '')).at(-1)));
}

/**
 * The subject before a modal: back to the beginning of the clause, over commas only while they list nouns.
 */
function subjectBefore(text: string, offset: number): string {
  const before = text.slice(Math.max(0, offset - REACH), offset);
  const start = [...before.matchAll(CLAUSE_START)].at(-1);
  const clause = before.slice(start === undefined ? 0 : start.index + start[0].length);
  const parts = clause.split(',');
  let subject = '';
  for (let i = parts.length - 1; i >= 0; i--) {
    const part = (parts[i] ?? '').trim();
    const verb = FINITE.exec(part);
    if (subject !== '' && (verb !== null || OPENER.test(part))) break;
    const nouns = verb === null ? part : part.slice(0, verb.index);
    subject = subject === '' ? nouns : `${nouns}, ${subject}`;
    if (verb !== null) break;
  }
  return subject;
}

function ofModals(text: string): Actor[] {
  const asked: Actor[] = [];
  for (const match of text.matchAll(MODAL)) {
    const after = nextWords(text, match.index + match[0].length);
    if (/\b(?:the|a|any|no|such|not) $/i.test(text.slice(Math.max(0, match.index - 10), match.index)))
      continue;
    if (PASSIVE.test(after)) asked.push(...byAgent(after));
    else asked.push(...headsOf(subjectBefore(text, match.index)), ...together(after));
  }
  return asked;
}

const AGENT = /^[^,;:]{0,80}? by (?:the )?([^,;:.]{1,80})/i;
const byAgent = (after: string): Actor[] => {
  const agent = AGENT.exec(after)?.[1] ?? '';
  return /^\w+ing\b/.test(agent) ? [] : headsOf(agent);
};

const TOGETHER = /\btogether (?:and )?with ([^,;:.(]{1,60})/i;
const together = (after: string): Actor[] => {
  const partner = findMentions(TOGETHER.exec(after)?.[1] ?? '').at(0);
  return head(partner);
};

/** Joins two members of a noun phrase: ", the ", " and its ". */
const JOIN = /^,?(?: (?:and|or|as well as))? (?:[\w-]+ ){0,2}$/i;
const OPENING = /^\s*(?:[\w-]+ ){0,3}$/;

/** The noun phrase at the beginning of `text`: its first actor within the first words, those joined to it, and
 * the text after. */
function leading(text: string): { asked: Actor[]; rest: string } {
  const asked: Actor[] = [];
  let end = 0;
  for (const mention of findMentions(text)) {
    const between = text.slice(end, mention.start);
    if (!(end === 0 ? OPENING : JOIN).test(between) || / (?:of|in|for|to|is|are|between) $/i.test(between))
      break;
    asked.push(...head(mention));
    end = mention.end;
  }
  return { asked, rest: text.slice(end) };
}

const NEEDED =
  '(?:essential|vital|crucial|critical|important|necessary|imperative|desirable|urgent|time|need|up|incumbent)';
/** After the subject of a that-clause: a modal, which is looked at for itself, or something done to it. */
const NOT_ASKED = new RegExp(
  `^[^,;:]{0,40}?(?:${MODAL.source}|\\b(?:is|are|be|being) (?:able|\\w+ed|given|made|kept|taken)\\b)`,
  'i',
);

/** At the end of each begins the noun phrase of those who are asked. */
const THAT_THEY: readonly RegExp[] = [
  new RegExp(`\\bit (?:is|was|remains) (?:[\\w-]+ ){0,3}?${NEEDED}(?: [\\w-]+){0,3}? that `, 'gi'),
  /\bit matters (?:\w+ ){0,3}that /gi,
  /\b(?:recommend(?:s|ed)?|urge[ds]?|request(?:s|ed)?|propose[ds]?|suggest(?:s|ed)?|advise[ds]?|demand(?:s|ed)?) that /gi,
];
const THEY_TO: readonly RegExp[] = [
  new RegExp(`\\b${NEEDED} (?:for|on|upon) `, 'gi'),
  /\b(?:call(?:s|ed|ing)? (?:on|upon)|urg(?:es?|ed|ing)|encourag(?:es?|ed|ing)|invit(?:es?|ed|ing)|request(?:s|ed|ing)?|advis(?:es?|ed|ing)|appeal(?:s|ed|ing)? to|recommended to) /gi,
  /\b(?:responsibility|duty|obligation|task) of /gi,
];
const FROM_THEM =
  /\b(?:contributions?|deployments?|support|commitments?|participation|engagement|involvement|personnel)\b[^,;:.]{0,60}? (?:from|by) /gi;
const ADDRESSED =
  /(?:is|are) (?:also |strongly |hereby |therefore |further ){0,2}(?:encouraged|urged|requested|invited|advised|called (?:on|upon)) to\b/i;

function ofPhrases(text: string): Actor[] {
  const after = (patterns: readonly RegExp[]) =>
    patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].map((match) => leading(nextWords(text, match.index + match[0].length))),
    );
  const found = [
    ...after(THAT_THEY).filter(({ rest }) => !NOT_ASKED.test(rest)),
    ...after(THEY_TO).filter(({ rest }) => /^[^,;:]{0,60}? to\b/.test(rest)),
    ...after([FROM_THEM]),
  ].flatMap(({ asked }) => asked);
  const addressed = ADDRESSED.exec(text);
  return addressed === null ? found : [...found, ...headsOf(subjectBefore(text, addressed.index))];
}

/** "To the Secretariat: draft a manual." */
const TO_THEM = /^(?:to|for) (?=[^:]{1,60}:)/i;

function askedIn(sentence: string): Actor[] {
  const text = withoutQuotations(sentence);
  const to = TO_THEM.exec(text);
  const directly = to === null ? [] : leading(text.slice(to[0].length)).asked;
  return [...directly, ...ofModals(text), ...ofPhrases(text)];
}

/** "recommendations for Member States", "recommendations were made to the Secretariat". */
const DIRECTED = /\brecommendations? (?:for(?! an?\b)|[^.;:]{0,40}?\bto) ([^.;:]{1,100})/i;

/** Those to whom a lead-in directs its items: "Member States should:", "Recommendations to Member States:". */
function ofLeadIn({ leadIn, previous, text }: LabelInput): Actor[] {
  if (leadIn === null) return [];
  if (previous === null && leavesSubjectToItems(leadIn.text)) {
    const { asked, rest } = leading(text);
    return NOT_ASKED.test(rest) ? [] : asked;
  }
  const completed = previous === null && isHalfSentence(leadIn.text) ? askedIn(leadIn.text) : [];
  return [...completed, ...leading(DIRECTED.exec(leadIn.text)?.[1] ?? '').asked];
}

/**
 * Those whom a recommendation asks to act, first those whom its lead-in addresses; empty when it names
 * nobody.
 */
export function addresseesOf(input: LabelInput): Actor[] {
  const inherited = input.kind === 'item' ? ofLeadIn(input) : [];
  return [...new Set([...inherited, ...askedIn(input.text)])].filter(isAddressable);
}
