import { clauseBefore } from './clauses';
import { isSpeaker, speakersBefore } from './speakers';

const TALK =
  '(?:discussed|debated|addressed|examined|covered|explored|reviewed|touched (?:up)?on|taken up|dealt with)';
const ADVERBS = '(?:(?:also|then|further|again|at length|briefly|extensively|thoroughly|\\w+ly) ){0,2}';
const TIME =
  '(?: (?:also|at (?:some |great )?length|in (?:some |great |more )?(?:detail|depth)|during|by|at|in|on|as well|further|extensively|briefly)\\b[^,;:]{0,80})?';
const SEMINAR =
  '(?:seminars?|conferences?|workshops?|meetings?|symposi(?:um|a)|round ?tables?|forum|consultations?|' +
  'proceedings|topics|sessions?)';
const LIST_NOUNS =
  '(?:challenges|trends|issues|lessons|barriers|obstacles|topics|themes|problems|questions|areas|points|ones)';

const TALK_PATTERNS: readonly RegExp[] = [
  // "X was discussed at length", "presentations were heard": only that, and nothing of what was said.
  new RegExp(`\\b(?:was|were|has been|have been) ${ADVERBS}${TALK}${TIME}\\.?$`, 'i'),
  /\b(?:statements|interventions|perspectives|experiences|views|presentations|briefings|papers) (?:[^,;:]{0,120} )?(?:was|were) (?:also )?(?:made|given|presented|shared|heard|exchanged|delivered)\b/i,
  /\b(?:time|attention|consideration|sessions?) (?:was|were) (?:also )?(?:devoted|dedicated|allotted|allocated|given|paid|accorded)\b/i,
  /\b(?:was|were) (?:also )?(?:devoted|allotted|allocated|given|accorded) (?:\w+ ){0,2}(?:time|attention|consideration)\b/i,
  /\bthere (?:was|were) (?:(?:also|some|much|a|an|considerable|extensive|lively) ){0,3}(?:discussions?|debates?|exchanges?)\b/i,
  new RegExp(`\\b${LIST_NOUNS} (?:was|were) (?:also )?(?:mentioned|listed|outlined|presented)\\b`, 'i'),
];

const SEMINAR_PATTERNS: readonly RegExp[] = [
  /\bChatham House rule\b/i,
  new RegExp(
    `^(?:(?:since|on|in|during)\\b[^,]{0,60} )?(?:the|this|an?) (?:[\\w-]+ ){0,5}?${SEMINAR}\\b[^;:]{0,80}?\\b` +
      '(?:was|were|has been|have been|is|are|took place|brought|summari[sz]es?|covers?|presents?|reflects?|' +
      'aims?|gathered|convened|took|seeks?|intends?)\\b',
    'i',
  ),
  /\b(?:co-)?(?:organi[sz]ed|hosted|sponsored|convened) by\b/i,
  new RegExp(`\\b${SEMINAR}\\b[^.;:]{0,80}\\b(?:took place|held (?:in|at|on|around))\\b`, 'i'),
  /^This (?:report|publication|document|paper|summary|section|chapter|project|initiative|series)\b/i,
  /\blaunched (?:an?|the) (?:\w+ )?(?:initiative|project|process|series)\b/i,
];

const OPENING_SECTION =
  /^\W*(?:preface|foreword|introduct|acknowledg|about|opening|agenda|list of participants|notes?\b|scope|method)/i;

/** Acts of speakers that say nothing about the matter. */
const TALKED = new RegExp(
  '\\b(?:discussed|debated|addressed|examined|explored|reviewed|heard|turned to|exchanged|' +
    'focus(?:s)?ed on|looked at|dealt with|talked|shared|took part|participated|attended|met|' +
    'gathered|convened|considered (?:the|how|whether|ways))\\b',
  'gi',
);
/** A list of topics announced without its content: "participants identified many new challenges". */
const ANNOUNCED = new RegExp(
  '\\b(?:identified|mapped out|outlined|presented|listed|mentioned)\\b[^;:]{0,20}?' +
    `\\b(?:many|several|various|a number of|some|the)\\b[^;:]{0,40}?\\b${LIST_NOUNS}\\b`,
  'gi',
);

const speakersDo = (text: string, verb: RegExp) =>
  [...text.matchAll(verb)].some(
    ({ 0: words, index }) => speakersBefore(text, index, index + words.length) !== null,
  );
/** Speakers anywhere in the same clause: "practitioners from 19 countries, as before, took part". */
const speakersNear = (text: string, verb: RegExp) =>
  [...text.matchAll(verb)].some(({ index }) =>
    clauseBefore(text, index)
      .split(/[^\w-]+/)
      .some(isSpeaker),
  );

/** Whether a sentence only tells that something was talked about, and nothing of what was said. */
export function isTalk(text: string): boolean {
  return (
    speakersDo(text, TALKED) ||
    speakersNear(text, ANNOUNCED) ||
    TALK_PATTERNS.some((pattern) => pattern.test(text))
  );
}

/** Whether a sentence is about the seminar or the report itself. Ask only of sentences without support: "The
 * seminar agreed that ..." is about what was agreed. */
export function isAboutSeminar(text: string): boolean {
  return SEMINAR_PATTERNS.some((pattern) => pattern.test(text));
}

/** Whether a section is one that presents the seminar, such as a preface. */
export function isOpeningSection(title: string): boolean {
  return OPENING_SECTION.test(title);
}

/** Whether a section is one of recommendations. */
export function isRecommendingSection(title: string): boolean {
  return /\b(?:recommendations?|ways? forward|proposals)\b/i.test(title);
}
