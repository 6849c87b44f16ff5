import type { Subscription } from '../../digest/model';
import { type Asker, isDirect } from '../asker/asker';
import { profileOf } from '../asker/profile';
import type { Message } from '../blocks';
import { failureOf } from '../delivery/failures';
import { postTo } from '../delivery/outbox';
import { announcement, type ChangeDone } from '../messages/digest-announcements';
import { statusMessage } from '../messages/digest-status';
import { sentenceMessage } from '../messages/sentence';
import { type Change, type Changed, carryOut } from './changes';
import { progressOf } from './progress';
import { meaningOf } from './refusals';
import type { DigestServices } from './services';

/** What one is told who wants something of a digest that is not there. */
export const NONE_SET =
  'No digest is set here; /peaceops digest on starts one, for example /peaceops digest on 08:30 weekdays.';

/** Slack has no invitation to a direct message: nothing would ever come of a digest there. */
const BETWEEN_PEOPLE =
  'I cannot post in a direct message between other people, so no digest was set up. For one of your own, type /peaceops digest on in your messages with me; for others, in a channel.';

const ALREADY = {
  so: 'That is how it is already.',
  begun: 'It has begun anew already; nothing was changed.',
} as const;

const LEADS = {
  set: 'The digest is set up.',
  changed: 'The digest is changed',
  paused: 'The digest is paused.',
  resumed: 'The digest goes on.',
  stopped: 'The digest is stopped; /peaceops digest on starts it again.',
  'started-over': 'The digest starts over',
} as const;
const BESIDES = { only: '.', resumed: ' and resumed.', 'still-paused': '; it stays paused.' } as const;

/** What the person is told first. */
function leadOf(done: ChangeDone): string {
  return 'besides' in done ? `${LEADS[done.did]}${BESIDES[done.besides ?? 'only']}` : LEADS[done.did];
}

/**
 * Carries out a change, tells the channel who did it and the person what was understood. Where the bot turns
 * out not to be able to post, the digest is kept, but paused: nobody has to say it all again after the
 * invitation.
 * @param before what is set in the place, also a stopped one
 */
export async function applyChange(
  services: DigestServices,
  asker: Asker,
  before: Subscription | null,
  wanted: Change,
): Promise<void> {
  const changed = await carryOut(services, { place: asker, user: asker.user, before }, wanted);
  if (!changed) return asker.tell(sentenceMessage(NONE_SET));
  const { subscription, done } = changed;
  const { id, teamId: team, channelId: channel } = subscription;
  services.logger.info(
    { team, channel, subscription: id, did: done?.did ?? 'nothing' },
    'a digest was changed',
  );
  if (!done)
    return tellStatus(services, asker, subscription, ALREADY[wanted.kind === 'start-over' ? 'begun' : 'so']);
  const announced = await announceIn(
    services,
    asker,
    subscription,
    await whatAllSee(services, asker, { subscription, done }),
  );
  if (announced.outcome === 'refused' && isDirect({ channel })) {
    await carryOut(services, { place: asker, user: asker.user, before: subscription }, { kind: 'stop' });
    return asker.tell(sentenceMessage(BETWEEN_PEOPLE));
  }
  if (announced.outcome === 'refused' && subscription.state === 'active') {
    await services.store.pause(id, announced.code, services.now());
    const paused = (await services.store.subscription(id)) ?? subscription;
    return tellStatus(services, asker, paused, 'The digest is kept, but I cannot post in its channel yet.');
  }
  // In a direct message the person has just seen it.
  if (isDirect({ channel }) && announced.outcome === 'posted') return;
  await tellStatus(services, asker, subscription, leadOf(done));
}

/** In a direct message there is nobody else, so that what is said to the person is all. */
async function whatAllSee(
  services: DigestServices,
  asker: Asker,
  { subscription, done }: { subscription: Subscription; done: NonNullable<Changed['done']> },
) {
  if (isDirect({ channel: subscription.channelId }))
    return statusMessage(await progressOf(services, subscription), { lead: leadOf(done) });
  const { name } = await profileOf(asker);
  return announcement(name, done);
}

async function tellStatus(
  services: DigestServices,
  asker: Asker,
  subscription: Subscription,
  lead: string,
): Promise<void> {
  const isElsewhere = asker.origin.channel !== subscription.channelId;
  await asker.update(statusMessage(await progressOf(services, subscription), { lead, isElsewhere }));
}

/** Whether everybody sees it; `code` is Slack's where the bot cannot post there at all. */
type Announced = { outcome: 'posted' | 'unsure' } | { outcome: 'refused'; code: string };

/**
 * Posts in the channel whose digest it is, wherever the person is, so that everybody there sees it. What fails is logged: the person is told of what they did
 * anyway.
 */
async function announceIn(
  services: DigestServices,
  asker: Asker,
  { channelId: channel }: Subscription,
  message: Message,
): Promise<Announced> {
  try {
    await postTo(asker.client, { channel }, message, services.patience);
    return { outcome: 'posted' };
  } catch (error) {
    const failure = failureOf(error);
    services.logger.warn({ ...failure, team: asker.teamId, channel }, 'could not tell a channel');
    const { kind, code = '' } = failure;
    return kind === 'refused' && meaningOf(code) === 'broken'
      ? { outcome: 'refused', code }
      : { outcome: 'unsure' };
  }
}
