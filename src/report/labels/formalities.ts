import type { ReportKind } from '../report-kind';

/** What tells of the report itself, by its kind; `every` for all but a seminar's. */
const FORMALITIES: Readonly<Partial<Record<ReportKind | 'every', readonly RegExp[]>>> = {
  every: [
    /^(?:The|This) (?:present )?(?:report|document|paper|section|chapter|annex|compilation)\b[^;:]{0,60}? (?:is|was|has been|covers|sets out|summari[sz]es|describes|presents|provides|contains)\b/i,
    /\b(?:would|should|wish|want|like) (?:also )?(?:like )?to (?:once (?:again|more) )?(?:thank|pay tribute|express (?:my|our) (?:\w+ )?(?:gratitude|appreciation|thanks)|commend)\b/i,
    /^(?:Finally|In conclusion|In closing),? (?:I|we) (?:\w+ )?thank\b/i,
  ],
  'secretary-general': [
    /\b(?:pursuant to|submitted (?:pursuant|in accordance)) [^.]{0,80}\b(?:requested|resolution)\b[^.]{0,80}\breport\b/i,
  ],
  upr: [
    /\bmade (?:an? |several |the following |\w+ )?recommendations?\b/i,
    /\b(?:recommendations?|statements?)\b[^.;]{0,80}\b(?:are|were|can be|will be|could not be) (?:found|made|examined|posted|delivered|listed)\b/i,
    /^(?:The )?(?:following |above |these )?(?:recommendations|conclusions and\/or recommendations)\b/i,
    /\b(?:the troika|group of rapporteurs|the delegation of [^,.]{2,60} was headed|Working Group (?:held|adopted)|composition of the delegation|advance questions|interactive dialogue, )\b/i,
    /^\(?[a-z]\)? ?A (?:compilation|summary|national report)\b/i,
  ],
  transcript: [
    /^(?:thank you|good (?:morning|afternoon|evening)|the floor is|you have the floor|I (?:now )?(?:give|call on))\b/i,
    /^[^.!?:]{2,60} \| [^.!?:]{2,60}$/,
  ],
};

/** Lines of a contents, of titles and names: no sentence. */
const FORMULA =
  /\.{5,}|^(?:[A-Z][\w’'-]*\.?,? ){1,6}(?:Counsell?or|Ambassador|Minister|Permanent Representative|First Secretary)\b[^.;]{0,120}$|\bAgenda item \d/;

/** Whether a line only looks like a sentence: an entry of the contents, a list of names, a title in capitals. */
export function isFormula(text: string): boolean {
  return FORMULA.test(text) || (/\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text));
}

/** Whether a sentence of a report that is no seminar's tells of the report or its making, or thanks somebody. */
export function isFormality(text: string, kind: ReportKind): boolean {
  return [...(FORMALITIES.every ?? []), ...(FORMALITIES[kind] ?? [])].some((pattern) => pattern.test(text));
}
