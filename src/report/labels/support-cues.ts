import type { SupportLevel } from '../model';

/** What may stand between the parts of a verb, or between subject and verb. Never `not`. */
export const ADVERBS =
  '(?:(?:\\w+ly|also|again|often|further|however|therefore|thus|then|once|more|now|even|first|too|in turn|' +
  'at length|by and large),? )*';

/** Reporting verbs by the strength they give, in their finite forms and participles. */
export const REPORTING_VERBS: readonly (readonly [SupportLevel, string])[] = [
  ['agreed', 'agree[ds]?|concur(?:s|red)?|endorse[ds]?|reached (?:\\w+ ){0,2}(?:agreement|consensus)'],
  [
    'recommended',
    'recommend(?:s|ed)?|urge[ds]?|call(?:s|ed)? (?:on|upon|for)|encourage[ds]?|advocate[ds]?|advise[ds]?|' +
      'request(?:s|ed)?|invite[ds]?|appeal(?:s|ed)? (?:to|for)',
  ],
  [
    'stressed',
    'stress(?:es|ed)?|emphasi[sz]e[ds]?|underlined?|underlines|underscore[ds]?|reiterate[ds]?|' +
      'highlight(?:s|ed)?|insist(?:s|ed)?|reaffirm(?:s|ed)?|affirm(?:s|ed)?',
  ],
  [
    'suggested',
    'suggest(?:s|ed)?|argue[ds]?|fe(?:el|els|lt)|observe[ds]?|note[ds]?|acknowledge[ds]?|state[ds]|' +
      'identif(?:ied|y|ies)|point(?:s|ed)? (?:out|to)|propose[ds]?|believe[ds]?|maintain(?:s|ed)?|' +
      'contend(?:s|ed)?|claim(?:s|ed)?|remark(?:s|ed)?|recogni[sz]e[ds]?|indicated?|conclude[ds]?|' +
      'caution(?:s|ed)?|warn(?:s|ed)?|describe[ds]?|explain(?:s|ed)?|comment(?:s|ed)?|mentioned|hope[ds]?|' +
      'fear(?:s|ed)?|thought|reported|viewed|regarded|perceived|deemed|seen|considered|said|says?|' +
      'saw|raised?|voiced?|expressed|conveyed|questioned|criticised|welcomed|regretted|doubted|disagreed|objected|dissented|differed|favoured|recalled|asserted|put it|referred to|cited|drew attention|' +
      '(?:was|were) (?:\\w+ )?(?:concerned|worried|critical|sceptical|skeptical|optimistic|convinced|divided|' +
      'of the (?:view|opinion))|had (?:\\w+ )?(?:concerns|doubts|reservations)',
  ],
];

/** Verbs of `suggested` that tell what participants thought of any subject: "the shortage was identified as".
 * Of the others, only "it was said that" does. */
export const THOUGHT_OF_ANYTHING =
  /^(?:felt|identified|noted|acknowledged|suggested|argued|proposed|viewed|regarded|seen|considered|deemed|described|perceived|regretted)$/i;

/** After a verb of thinking: "considered to be vital" stresses. */
export const VITAL_NEXT =
  /^(?: to be| as being| as)?(?: (?:the|an?|more|most|very|also|\w+ly)){0,3} (?:vital|essential|crucial|critical|imperative|paramount|indispensable|key|of (?:the )?utmost)\b/i;

const OPINIONS =
  '(?:concerns?|worry|worries|fears?|qualms?|views?|opinions?|hopes?|doubts?|reservations?|misgivings?|points?|' +
  'questions?|suggestions?|proposals?|reflections?|observations?|support|scepticism|criticisms?|regrets?)';

const phrase = (level: SupportLevel, source: string) =>
  ({ level, pattern: new RegExp(`\\b${source}\\b`, 'gi') }) as const;

/** Phrases that show support without a reporting verb and its subject. */
export const SUPPORT_PHRASES: readonly { level: SupportLevel; pattern: RegExp }[] = [
  phrase('agreed', 'there (?:was|is),?(?: however,)? (?:[\\w-]+,? ){0,4}(?:consensus|agreement|unanimity)'),
  phrase('agreed', '(?:was|were) unanimous'),
  phrase('agreed', '(?:consensus|agreement) (?:emerged|was reached|exist(?:s|ed))'),
  phrase(
    'agreed',
    '(?:was|were|is|are|been) (?:widely|generally|largely|broadly|unanimously) (?:accepted|supported|shared)',
  ),
  phrase('recommended', '(?:the )?(?:following|other|these) (?:\\w+ ){0,2}recommendations'),
  phrase('recommended', '(?:calls?|pleas?|appeals?) (?:was|were) (?:\\w+ )?made'),
  phrase('stressed', '(?:\\w+ )?emphasis was (?:\\w+ )?(?:placed|put|laid)'),
  phrase(
    'suggested',
    `${OPINIONS} (?:that |which )?(?:was|were) (?:\\w+ )?(?:expressed|raised|voiced|conveyed|made|put forward|shared)`,
  ),
  phrase('suggested', 'attention was (?:also )?drawn|references? (?:was|were) (?:also )?made'),
  phrase(
    'suggested',
    '(?:given|cited|mentioned) as (?:an? )?(?:\\w+ )?examples?|examples? (?:given|cited|mentioned)',
  ),
  phrase(
    'suggested',
    'there (?:was|were|is|are) (?:[\\w-]+ ){0,3}(?:hopes?|fears?|concerns?|worries|feeling|recognition|acknowledge?ment|view)',
  ),
  phrase('suggested', '(?:worries|fears|qualms|concerns) (?:regarding|about|over|that)'),
  phrase('suggested', 'the (?:\\w+ )?(?:view|feeling|sense) was'),
];
