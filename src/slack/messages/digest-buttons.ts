import { type ButtonOptions, button } from '../blocks';

/**
 * What the buttons of a digest do; each has its own action id, `digest:ACTION`. What others see is asked about before:
 * a digest is everybody's, and a finger slips.
 */
export const DIGEST_ACTIONS = {
  change: { text: 'Change' },
  pause: {
    text: 'Pause',
    question: 'Nothing is sent here until somebody resumes it. Everybody here is told.',
  },
  resume: { text: 'Resume', question: 'The digest goes on here. Everybody here is told.' },
  now: { text: 'Send now', question: 'The next digest is posted here at once, for everybody here.' },
  preview: { text: 'Preview' },
  stop: { text: 'Stop', question: 'This ends the digest here for everybody. Everybody here is told.' },
  'start-over': {
    text: 'Start over',
    question: 'What was seen here counts as new again, for everybody. Everybody here is told.',
  },
} as const satisfies Readonly<Record<string, Pick<ButtonOptions, 'text' | 'question'>>>;

/** The name of what a button of a digest does. */
export type DigestAction = keyof typeof DIGEST_ACTIONS;

/** Begins the action ids of all that belongs to digests. */
export const DIGEST_PREFIX = 'digest:';

/** A button's value, so that it works after a restart as well. */
export interface DigestButtonValue {
  /** Id of the subscription; left out where none is set yet. */
  s?: string;
  /** When it was last changed, because a *Pause* after a *Resume* is not a double click. */
  at?: number;
  /** For *Start over*: the round that it ends; a button of an earlier round does nothing. */
  round?: number;
}

/** A button of a digest. */
export function digestButton(action: DigestAction, value: DigestButtonValue, words: Words = {}) {
  const known: Pick<ButtonOptions, 'text' | 'question'> = DIGEST_ACTIONS[action];
  const text = words.text ?? known.text;
  return button({
    ...known,
    action: `${DIGEST_PREFIX}${action}`,
    text,
    label: words.label ?? `${text}: the digest of this channel`,
    value,
  });
}

/** A label other than that of {@link DIGEST_ACTIONS}. */
type Words = Partial<Pick<ButtonOptions, 'text' | 'label'>>;
