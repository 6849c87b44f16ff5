import { describePlan } from '../../digest/in-words';
import type { DigestPlan } from '../../digest/model';
import type { Message } from '../blocks';
import { personsWords } from '../text';
import { sentenceMessage } from './sentence';

/** A change of a channel's digest. */
export type ChangeDone =
  | { did: 'set'; plan: DigestPlan }
  | { did: 'changed'; plan: DigestPlan; besides: Besides }
  | { did: 'started-over'; besides: Besides }
  | { did: 'paused' | 'resumed' | 'stopped' };

/**
 * For a paused digest: whether PeaceOps had paused it, so that it goes on now, or a person, so that it does
 * not.
 */
type Besides = 'resumed' | 'still-paused' | null;

/**
 * Announces a change to the channel. The name stands in plain words: nobody is notified.
 * @param name of the person, as others see it
 */
export function announcement(name: string, done: ChangeDone): Message {
  return sentenceMessage(`${personsWords(name)} ${whatWasDone(done)}`);
}

const CHANGED = {
  only: 'changed the digest here',
  resumed: 'changed the digest here and resumed it',
  'still-paused': 'changed the digest here, which stays paused',
} as const;
const STARTED_OVER = { only: '', resumed: ', and resumed it', 'still-paused': '; it stays paused' } as const;

function whatWasDone(done: ChangeDone): string {
  switch (done.did) {
    case 'set':
      return `set up a digest here: ${describePlan(done.plan)}. /peaceops digest shows, changes or stops it.`;
    case 'changed':
      return `${CHANGED[done.besides ?? 'only']}: ${describePlan(done.plan)}.`;
    case 'paused':
      return 'paused the digest here; /peaceops digest resume goes on with it.';
    case 'resumed':
      return 'resumed the digest here.';
    case 'stopped':
      return 'stopped the digest here; /peaceops digest on starts it again.';
    case 'started-over':
      return `let the digest here start over, from the first statement${STARTED_OVER[done.besides ?? 'only']}.`;
  }
}
