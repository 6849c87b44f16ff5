import type { SupportLevel } from '../model';
import { agentAfter, speakersBefore } from './speakers';
import { ADVERBS, REPORTING_VERBS, THOUGHT_OF_ANYTHING, VITAL_NEXT } from './support-cues';

/** Words of a sentence that show its support. */
export interface SupportHit {
  level: SupportLevel;
  start: number;
  end: number;
}

/** A cue whose subject stands farther before the verb than this, in characters, is not looked for. */
const REACH = 160;

const VERB = new RegExp(
  `\\b(?:${REPORTING_VERBS.map(([level, verbs]) => `(?<${level}>${verbs})`).join('|')})\\b`,
  'gi',
);

const THEY_DO = new RegExp(`\\bthey ${ADVERBS}$`, 'i');
const AUTHORS_DO = /\b(?:I|we) (?:\w+ly |therefore |also )?$/i;
const IS_DONE = new RegExp(
  `\\b(?<it>it,? )?(?<be>was|were|is|are|has been|have been|had been),? (?<how>${ADVERBS})$`,
  'i',
);
/** "Member States are strongly urged to": the report itself tells the subject of the sentence. */
const IS_TOLD = /^[A-Z][^,;:]{0,80} (?:is|are) (?:also |\w+ly |therefore )*$/;

const levelOf = (match: RegExpMatchArray) =>
  (REPORTING_VERBS.find(([level]) => match.groups?.[level] !== undefined)?.[0] ?? 'none') as SupportLevel;

/** "It was stressed by participants": with the verb in the passive. */
function passive(
  text: string,
  level: SupportLevel,
  verb: string,
  start: number,
  end: number,
): SupportHit | null {
  const done = IS_DONE.exec(text.slice(Math.max(0, start - REACH), start));
  if (done === null) return null;
  const after = text.slice(end, end + REACH);
  const from = start - done[0].length;
  const vital = level === 'suggested' ? VITAL_NEXT.exec(after) : null;
  if (vital !== null) return { level: 'stressed', start: from, end: end + vital[0].length };
  const agent = agentAfter(after);
  if (agent !== null && !agent.speakers) return null;
  const { it, be = '', how = '' } = done.groups ?? {};
  const plain = {
    level: agent?.some ? 'some' : level,
    start: from,
    end: end + (agent?.words.length ?? 0),
  } as const;
  if (it !== undefined || agent !== null) return plain;
  // "These are recommended practice", "is often described": in the present, description and not support.
  if (/^(?:is|are)$/i.test(be) && !/\b(?:now|generally|widely|broadly)\b/i.test(how)) return null;
  if (level === 'suggested') return THOUGHT_OF_ANYTHING.test(verb) ? plain : null;
  if (level === 'agreed') return /^ upon\b/i.test(after) ? null : plain;
  return level === 'recommended' && !/^(?:recommended|urged)$/i.test(verb) ? null : plain;
}

/** "Some participants felt": with the verb in the active. */
function active(
  text: string,
  level: SupportLevel,
  start: number,
  end: number,
  they: boolean,
): SupportHit | null {
  const speakers = speakersBefore(text, start, end);
  if (speakers !== null) return { level: speakers.some ? 'some' : level, start: speakers.start, end };
  const before = text.slice(Math.max(0, start - REACH), start);
  const subject =
    (they ? THEY_DO.exec(before) : null) ?? (level === 'recommended' ? AUTHORS_DO.exec(before) : null);
  return subject === null ? null : { level, start: start - subject[0].length, end };
}

/**
 * What the reporting verbs of a sentence show, in order. The subject has to be participants, an impersonal
 * "it", or a thing of which participants thought something. Verbs of third parties ("studies suggest") give
 * nothing.
 * @param they whether "they" may be participants, as the statement before has shown.
 */
export function reportingHits(text: string, they: boolean): SupportHit[] {
  const hits: SupportHit[] = [];
  for (const match of text.matchAll(VERB)) {
    const [verb] = match;
    const end = match.index + verb.length;
    const level = levelOf(match);
    const hit = active(text, level, match.index, end, they) ?? passive(text, level, verb, match.index, end);
    if (hit !== null) hits.push(hit);
    else if (
      level === 'recommended' &&
      /^ to\b/.test(text.slice(end)) &&
      IS_TOLD.test(text.slice(0, match.index))
    )
      hits.push({ level, start: 0, end });
  }
  return hits;
}
