import type { Support } from '../model';
import type { LabelInput } from './label-input';

const DEONTIC = /\b(?:should|must|ought to|shall|needs? to|has to|have to|had better)\b/gi;
/** A relative pronoun or a negation before the modal: `principles that should`, `not necessarily have to`. */
const NO_DEMAND_BEFORE = /(?:\b(?:that|which|who|not|nothing|little)|n['’]t) $/i;
/** Words after which `need to` and `needs to` are a noun with its preposition. */
const NOUN_BEFORE = new RegExp(
  '\\b(?:the|an?|any|no|every|such|this|these|those|their|its|greater|urgent|clear|strong|real|' +
    'basic|specific|training|strategic|operational|humanitarian|local) $',
  'i',
);
const EMBEDDED =
  /\b(?:which|who|whom|whose|where|whether|what|how|if|unless|when|once|until|why)\b[^,]{0,60}$/i;
const NO_DEMAND_AFTER =
  /^ (?:(?:also )?like to\b|have (?:been|\w+ed)\b|do with\b|(?:also |of course )?be (?:noted|recalled|mentioned|said|stressed|emphasi[sz]ed|underlined|pointed out|acknowledged)\b)/i;
const INVERSION = /^ (?:the|an?|it|they|this|these|any|such)\b/i;
const THIS_IS_ONE_THAT =
  /^\W*(?:this|that|it|these|here) (?:is|are|remains?) [^,;]{1,60} (?:that|which|who) $/i;

/** Whether some modal of duty in the text is a demand: not in a relative clause or an embedded question, not
 * negated ("does not have to"), not past ("should have"), not announced ("I shall revert"), not a formula ("it should be noted"). */
function hasDemand(text: string): boolean {
  if (text.endsWith('?')) return false;
  for (const match of text.matchAll(DEONTIC)) {
    const sentence = text.slice(0, match.index);
    const clause = sentence.slice(Math.max(sentence.lastIndexOf(';'), sentence.lastIndexOf(':')) + 1);
    const after = text.slice(match.index + match[0].length);
    if (THIS_IS_ONE_THAT.test(clause)) return true;
    if (NO_DEMAND_BEFORE.test(clause) || NO_DEMAND_AFTER.test(after)) continue;
    if (/^shall$/i.test(match[0]) && /\b(?:I|we) $/i.test(clause)) continue;
    if (/^need/i.test(match[0]) && NOUN_BEFORE.test(clause)) continue;
    if (INVERSION.test(after)) {
      if (/\b(?:neither|nor) $/i.test(clause)) return true;
      continue;
    }
    if (/\b(?:not|n['’]t)\b[^,;:]{0,40}$/i.test(clause) && /need|ha[sv]e?/i.test(match[0])) continue;
    if (!EMBEDDED.test(clause)) return true;
  }
  return false;
}

/** Words for what is indispensable. */
const NEEDED = new RegExp(
  '\\b(?:essential|vital|crucial|imperative|indispensable|paramount|critical|necessary|needed|' +
    'required|important|urgent|desirable|advisable|prerequisites?|preconditions?|sine qua non)\\b',
  'gi',
);
const DEGREE = '(?:(?!not |no |an? |which |that )[\\w-]+ ){0,3}';
/** "it is therefore most", after which "essential that" asks for what follows. */
const IT_IS = new RegExp(`\\bit (?:is|was|remains|will be|would be|becomes) ${DEGREE}$`, 'i');
const THAT_OR_TO = /^[^.;:]{0,80}? (?:that|to|for)\b(?! (?:note|recall|mention|point out)\b)/i;
/** "training is", "was considered to be": the subject is the thing needed. */
const IS = new RegExp(` (?:is|are|was|were|be|remains?|becomes?) ${DEGREE}$`, 'i');
const NOT_A_NOUN_NEXT =
  /^(?:[.,;:)]|$| (?:for|to|that|in|if|when|as|at|on|by|and|but|because|since|from|throughout)\b)/i;
/** "is a key ", "as an essential ", before "prerequisite". */
const IS_A = / (?:is|are|remains?|as) (?:an? |the )?(?:[\w-]+ ){0,2}$/i;
/** "services which are essential", "what is needed", "if this is required": part of something else. */
const IN_PASSING =
  /\b(?:(?:which|that|who|what|not)|(?:if|when|because|not|should)(?: \w+)?) (?:is|are|was|were|be|remains?|becomes?)\b[^,;]*$|\bshould (?:it|they|this|that|these) \w+[^,;]*$/i;

function saysNeeded(text: string): boolean {
  for (const match of text.matchAll(NEEDED)) {
    const before = text.slice(Math.max(0, match.index - 80), match.index);
    const after = text.slice(match.index + match[0].length);
    if (IT_IS.test(before)) {
      if (THAT_OR_TO.test(after)) return true;
    } else if (!IN_PASSING.test(before)) {
      if (
        /^(?:pre|sine)/i.test(match[0]) ? IS_A.test(before) : IS.test(before) && NOT_A_NOUN_NEXT.test(after)
      )
        return true;
    }
  }
  return false;
}

const NEED_PATTERNS: readonly RegExp[] = [
  /\bI (?:(?:also|very much|do|therefore|\w+ly) ){0,3}(?:hope|expect|trust|count on|look forward to) (?!to (?:be|report|submit|continu|revert)|that this report)/,
  /\bit (?:(?:is|was|remains) of (?:[\w-]+ ){0,3}importance|matters)\b[^.;:]{0,15} (?:that|to)\b/i,
  / (?:are|is|as) (?:an? |the )?(?:[\w-]+ ){0,2}keys? to\b/i,
  /\bmakes? (?:[^.;:]{0,100} )?(?:essential|vital|crucial|indispensable|necessary|imperative)\b/i,
  /\bthere (?:is|was|remains|will(?: also)? be) (?:[\w-]+ ){0,4}need (?:for|to)\b/i,
  /\b(?:caution|warn|advis)\w{0,3} against\b/i,
  /(?<!\b(?:the|their|its|local|these|those)) needs? (?:an?|more|better|greater|clearer?|stronger|adequate|sufficient|additional|new)\b/i,
  /\b(?:requir(?:es?|ing)|calls? for|deserv(?:es?|ing)) (?:much )?(?:greater|more|further|closer|better|increased|additional|renewed|special|particular)\b/i,
  /(?<!\b(?:not|which|that|who|not every|often|may|might|should they|should it)\b[^,;:]{0,40})\brequires?\b(?! (?:that )?by\b)/i,
  /\b(?:would|could) (?:greatly |also )?benefit from\b|\bit is (?:high )?time (?:to|that|for)\b|\bit would be (?:useful|helpful|wise|advisable|desirable|beneficial)\b/i,
];

const VALUED = /\b(?:importance|need|necessity|value|urgency|desirability) (?:of|for|to)\b/i;
const POSSIBLE = /\b(?:could|might|may)\b(?! (?:\w+ )?(?:not|never)\b)/i;
const CANNOT = /\b(?:cannot|can not|can['’]t)\b/i;
const SUGGESTING = /\b(?:suggest|propos)/i;
/** "stressed the role of", "stressed that": an observation follows, not something to be heeded. */
const STRESSED_FACT = /^(?:[^.;:]{0,60}\b(?:role|fact)s?\b| that\b|,? how\b)/i;
/** Verbs that open the items of recommendations. */
const IMPERATIVES = new Set(
  (
    'abolish accede accelerate adapt address adopt agree amend align allocate allow apply appoint assess avoid base begin bring ' +
    'build clarify combat consider consolidate consult continue contribute coordinate create criminalise criminalize dedicate define ' +
    'deploy design designate develop devise direct distribute do draw eliminate empower enable enact encourage end ' +
    'engage enhance ensure establish evaluate examine expand explore extend facilitate find focus ' +
    'formulate foster fund get give grant guarantee harmonise harmonize have help hire hold identify ' +
    'implement improve include increase inform integrate intensify introduce invest investigate invite involve issue keep launch ' +
    'learn limit link listen maintain make match measure merge minimise minimize mobilise mobilize ' +
    'monitor negotiate organise organize pay place plan prepare prevent prioritise prioritize promote prosecute ' +
    'protect provide publish pursue put raise ratify recognise recognize recruit reduce reform refrain ' +
    'reinforce repeal report respect restore retain review revise seek send set share sign simplify start step stop ' +
    'streamline strengthen support tailor take test train translate treat understand undertake update use work ' +
    'write'
  ).split(' '),
);

/** "To the Secretariat: simplify the forms." */
const TO_SOMEONE = /^(?:to|for) [^:]{1,60}: /i;

/** Whether a sentence is a command: "Ensure unity of command", "Do not distort the market"; not "Plan is". */
export function isImperative(text: string): boolean {
  const [, verb = '', next = ''] =
    /^(?:\d+(?:\.\d+)+\.? )?(?:(?:to|for) [^:]{1,60}: )?(?:(?:always|never|also|do not|don['’]t) )?([a-z]+)(?: ([a-z]+))?/i.exec(
      text,
    ) ?? [];
  return IMPERATIVES.has(verb.toLowerCase()) && !/^(?:is|are|was|were|has|have)$/.test(next);
}

/**
 * Whether a sentence says what someone should do or what is needed.
 * @param text the main clause, short quotations blanked out.
 * @param support the sentence's support; `words` of the sentence itself, empty when inherited.
 */
export function isRecommendation(text: string, support: Support, kind: LabelInput['kind']): boolean {
  if (support.level === 'recommended' || hasDemand(text)) return true;
  if (saysNeeded(text) || NEED_PATTERNS.some((pattern) => pattern.test(text))) return true;
  if ((kind === 'item' || TO_SOMEONE.test(text)) && isImperative(text)) return true;
  if (support.words === '') return false;
  if (VALUED.test(text)) return true;
  if (SUGGESTING.test(support.words)) return POSSIBLE.test(text);
  if ((support.level === 'stressed' || support.level === 'agreed') && CANNOT.test(text)) return true;
  if (support.level !== 'stressed' || /^they|\bit\b/i.test(support.words)) return false;
  const at = text.indexOf(support.words);
  return (
    at >= 0 && !STRESSED_FACT.test(text.slice(at + support.words.length)) && !/\bfact that\b/i.test(text)
  );
}
