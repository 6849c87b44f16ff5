import type { SupportLevel } from '../model';
import { type ActorNames, findMentions } from './actor-mentions';
import type { SupportHit } from './reporting';

/** What may stand between "I" or "we" and the verb: "would also like to", "am pleased to", "once again". */
const MANNER =
  '(?:(?:would|should|wish|want|like|am|are|have|to|also|again|once|therefore|further|furthermore|accordingly|then|pleased|obliged|\\w+ly),? ){0,6}';
const RECOMMEND =
  '(?:recommend|urge|call (?:on|upon|for)|appeal (?:to|for)|encourage|request|invite|propose|advise|implore|ask)';
const AUTHORS: readonly (readonly [SupportLevel, RegExp])[] = [
  ['recommended', new RegExp(`\\b(?:I|[Ww]e),? ${MANNER}${RECOMMEND}\\b`, 'g')],
  [
    'stressed',
    new RegExp(`\\b(?:I|[Ww]e),? ${MANNER}(?:stress|emphasi[sz]e|underline|underscore|reiterate)\\b`, 'g'),
  ],
];

/** Bodies that report, or to which one reports: "The Committee calls upon". */
const BODY =
  "(?:The|This|Our) (?:[\\w’'-]+ ){0,5}?(?:Committee|Panel|Commission|Council|Inquiry|Board|Team|Group|Assembly|Mission|Rapporteur|Expert|Subcommittee|Office|panel|committee|inquiry|evaluation|evaluators?|team|report|review)";
const ADVERBS = '(?: (?:also|further|therefore|hereby|again|\\w+ly))*';
const BODY_ASKS = new RegExp(
  `\\b${BODY}${ADVERBS} (?:recommends?|urges?|calls? (?:on|upon|for)|requests?|encourages?|invites?|proposes?|advises?|appeals? to)\\b`,
  'g',
);
const BODY_RECOMMENDED = new RegExp(`\\b${BODY}${ADVERBS} (?:has )?(?:recommended|urged)(?= that\\b)`, 'g');
const IMPERSONAL =
  /\bit is (?:also |therefore |further |strongly )*(?:recommended|proposed|suggested) (?=that\b|to\b)/gi;
/** "Member States are strongly urged to". */
const TOLD =
  /^[A-Z][^,;:]{0,80} (?:is|are) (?:also |\w+ly |therefore )*(?:urged|encouraged|requested|invited|advised|called (?:on|upon)) (?=to\b)/g;
const HEADED = /^Recommendation(?:s)?(?: (?:No\. ?)?[\dA-Z][\dA-Za-z.]*)?(?= ?[:–—-])/g;
const ACTOR_ASKS =
  /^(?: (?:also|further|therefore|\w+ly))* (?:recommend(?:s|ed) that|urges|calls (?:on|upon)|encourages)\b/;

/**
 * What shows in a report that is no seminar's proceedings that something is recommended or stressed: its authors ("I urge",
 * "we recommend"), a body ("The Committee calls upon"), an actor ("Norway recommended that"), or its form
 * ("Recommendation 3:"). Passives without an agent show nothing there: "has been seen" tells of no participants.
 */
export function askingHits(text: string, names: ActorNames): SupportHit[] {
  const found = (level: SupportLevel, pattern: RegExp): SupportHit[] =>
    [...text.matchAll(pattern)].map((match) => ({
      level,
      start: match.index,
      end: match.index + match[0].trimEnd().length,
    }));
  return [
    ...AUTHORS.flatMap(([level, pattern]) => found(level, pattern)),
    ...[BODY_ASKS, BODY_RECOMMENDED, IMPERSONAL, TOLD, HEADED].flatMap((pattern) =>
      found('recommended', pattern),
    ),
    ...findMentions(text, names).flatMap(({ start, end }): SupportHit[] => {
      const asks = ACTOR_ASKS.exec(text.slice(end, end + 80));
      return asks === null
        ? []
        : [{ level: 'recommended', start, end: end + asks[0].replace(/ that$/, '').length }];
    }),
  ];
}
