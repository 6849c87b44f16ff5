import { type ButtonOptions, button } from '../blocks';

/** What the buttons of a digest do; each has its own action id, `digest:ACTION`. */
export const DIGEST_ACTIONS = {
  change: 'Change',
  pause: 'Pause',
  resume: 'Resume',
  now: 'Send now',
  preview: 'Preview',
  stop: 'Stop',
  'start-over': 'Start over',
} as const;

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
  const text = words.text ?? DIGEST_ACTIONS[action];
  return button({
    action: `${DIGEST_PREFIX}${action}`,
    text,
    label: words.label ?? `${text}: the digest of this channel`,
    value,
  });
}

/** A label other than that of {@link DIGEST_ACTIONS}. */
type Words = Partial<Pick<ButtonOptions, 'text' | 'label'>>;
