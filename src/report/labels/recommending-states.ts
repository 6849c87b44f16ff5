import { type ActorNames, findMentions, type Mention } from './actor-mentions';
import type { SupportHit } from './reporting';

/** Brackets at the end, with a footnote's mark or a joining "and" behind: `(Cuba);`, `(Iran (Islamic Republic of)).`. */
const BRACKETS_AT_END = /\((?:[^()]|\([^()]{0,60}\)){2,200}\)\s*[;.,]*(?:\s*and)?[\d*]{0,4}$/;

/**
 * The brackets at the end of a recommendation of a universal periodic review, which name the states that make it; `null`
 * where there are none, or something else stands in them.
 */
export function recommenderAtEnd(text: string, names: ActorNames): SupportHit | null {
  const brackets = BRACKETS_AT_END.exec(text);
  if (brackets === null) return null;
  const inside = brackets[0].replace(/[^)]*$/, '').slice(1, -1);
  const mentions = findMentions(inside, names);
  const [first] = mentions;
  if (first === undefined || !first.isState || first.start > 0) return null;
  const end = brackets.index + brackets[0].lastIndexOf(')') + 1;
  return { level: 'recommended', start: brackets.index, end };
}

const ASK =
  /\b(?:recommend(?:s|ed)?(?= that\b| to\b| the\b| [A-Z]| tak| adopt| ratif| continu| strengthen)|(?:urge[ds]?|encourage[ds]?|request(?:s|ed)?(?! (?:\w+ ){0,2}(?:information|explanations?|clarifications?|details|elaboration))|invite[ds]?|advise[ds]?|suggest(?:s|ed)?|propose[ds]?|call(?:s|ed)? (?:on|upon|for))\b)/g;
const SAY =
  /\b(?:note[ds]?|welcome[ds]?|commend(?:s|ed)?|state[ds]|express(?:es|ed)|regret(?:s|ted)|observe[ds]?|stress(?:es|ed)?|emphasi[sz]e[ds]?|underline[ds]?|highlight(?:s|ed)?|acknowledge[ds]?|recogni[sz]e[ds]?|appreciate[ds]?|praise[ds]?|congratulated|thanked|asked|inquired|enquired|shared|remained concerned|reiterate[ds]?|indicated|explained|hoped)\b/g;
const BETWEEN = /^(?:,[^,]{0,120},)?(?: (?:also|further|therefore|then|and|\w+ly))* $/;
const IT = /^(?:It|They)(?: (?:also|further|therefore|then|\w+ly))* $/;

/** A state, or the pronoun for it, right before a verb or, where it begins the sentence, before a joined one. */
function subjectStart(text: string, at: number, mentions: readonly Mention[]): number | null {
  const before = text.slice(0, at);
  if (IT.test(before)) return 0;
  const subject = mentions.filter(({ end }) => end <= at).at(-1);
  if (subject !== undefined && BETWEEN.test(text.slice(subject.end, at))) return subject.start;
  const isJoined = /(?: and| but|,)(?: also| further| it)? $/.test(before);
  const begins = /^(?:It|They)\b/.test(text) || mentions[0]?.start === 0;
  return isJoined && begins ? at : null;
}

/**
 * What delegations say in the dialogue of a universal periodic review: "Qatar recommended that" is a recommendation,
 * "Qatar welcomed" what one delegation said.
 */
export function delegationHits(text: string, names: ActorNames): SupportHit[] {
  const mentions = findMentions(text, names);
  const hits: SupportHit[] = [];
  for (const [level, verbs] of [
    ['recommended', ASK],
    ['some', SAY],
  ] as const)
    for (const match of text.matchAll(verbs)) {
      const start = subjectStart(text, match.index, mentions);
      if (start !== null) hits.push({ level, start, end: match.index + match[0].length });
    }
  const bare = /^Recommended(?= [A-Z]| that| to)/.exec(text);
  if (bare !== null) hits.push({ level: 'recommended', start: 0, end: bare[0].length });
  const brackets = recommenderAtEnd(text, names);
  return brackets === null ? hits : [...hits, brackets];
}
