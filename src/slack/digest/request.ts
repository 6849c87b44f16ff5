import { beginsWithDays } from '../../digest/parse/read-days';

/** What somebody wants of the digest of a channel. */
export type DigestRequest =
  | { kind: 'show' | 'change' | 'pause' | 'resume' | 'now' | 'stop' }
  /** `round` as a button carries it; without one, that in which the channel is. */
  | { kind: 'start-over'; round?: number }
  /** In one line; `words` as `parse-digest.ts` reads them. */
  | { kind: 'on' | 'preview'; words: string }
  | { kind: 'unclear'; words: string };

const WORDS: Readonly<Record<string, DigestRequest['kind']>> = {
  '': 'show',
  show: 'show',
  status: 'show',
  change: 'change',
  off: 'stop',
  stop: 'stop',
  pause: 'pause',
  resume: 'resume',
  now: 'now',
  'send now': 'now',
  'start over': 'start-over',
};

/** What goes on from "digest" as a question does: "digest of lessons learned". */
const QUESTION = /^(?:of|about|from|for|in|by|with|to|and|or|as|is|are)\s+\S|\?$/i;

/** `change to police`, `set it to 10:00`, `change 10:00`. */
const CHANGE_TO = /^(?:change|set|move)\s+(?:(?:it|the)\s+)?(?:time\s+)?(?:(?:to|on)\s+)?/i;

/** Whether it begins with a time of day or with days, which nothing but a digest has: `10:30`, `at 8 on mondays`. */
function beginsWithWhen(rest: string): boolean {
  const behind = rest.replace(/^(?:at|every)\s+/i, '');
  return /^\d{1,2}(?:[:.]\d{2}|\s*[ap]\.?m\b)/i.test(behind) || beginsWithDays(behind);
}

/**
 * The request in what stands behind `digest`; `null` where it goes on as a question.
 * @param words white space folded; see `question.ts`
 */
export function digestRequest(words: string): DigestRequest | null {
  const rest = words.trim().replace(/[.!]+$/, '');
  const said = rest.toLowerCase();
  // People may type what every object has, such as "constructor".
  if (Object.hasOwn(WORDS, said)) return { kind: WORDS[said] } as DigestRequest;
  const [, verb = '', behind = ''] = /^(\S+)\s*(.*)$/s.exec(rest) ?? [];
  if (verb.toLowerCase() === 'on') return { kind: 'on', words: behind };
  if (verb.toLowerCase() === 'preview') return { kind: 'preview', words: behind };
  const line = rest.replace(CHANGE_TO, '');
  if (beginsWithWhen(line) || /\s(?:to|on)\s+$/i.test(rest.slice(0, rest.length - line.length)))
    return { kind: 'on', words: line };
  return QUESTION.test(rest) ? null : { kind: 'unclear', words: rest };
}
