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

/**
 * The request in a text that begins with `digest`; `null` where it does not, or goes on as a question.
 * @param question without mention and greeting, white space folded; see `question.ts`
 */
export function digestRequest(question: string): DigestRequest | null {
  const found = /^digests?(?:\s+(.*))?$/is.exec(question);
  if (!found) return null;
  const rest = (found[1] ?? '').trim().replace(/[.!]+$/, '');
  const said = rest.toLowerCase();
  // People may type what every object has, such as "constructor".
  if (Object.hasOwn(WORDS, said)) return { kind: WORDS[said] } as DigestRequest;
  const [, verb = '', words = ''] = /^(\S+)\s*(.*)$/s.exec(rest) ?? [];
  if (verb.toLowerCase() === 'on') return { kind: 'on', words };
  if (verb.toLowerCase() === 'preview') return { kind: 'preview', words };
  return QUESTION.test(rest) ? null : { kind: 'unclear', words: rest };
}
