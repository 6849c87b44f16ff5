import type { Subscription } from '../../digest/model';
import { type Asker, isDirect } from '../asker/asker';
import { whyPaused } from '../messages/digest-broken';
import { statusMessage } from '../messages/digest-status';
import { sentenceMessage } from '../messages/sentence';
import { WHY_NOTHING } from './preview';
import { progressOf } from './progress';
import { meaningOf } from './refusals';
import type { DigestServices, SentNow } from './services';

/** Sends the next digest at once, beside the schedule: one message, the digest itself. Whoever asked is told alone. */
export async function sendNow(
  services: DigestServices,
  asker: Asker,
  subscription: Subscription,
): Promise<void> {
  const sent = await services.sendNow(subscription.id);
  if (sent.outcome !== 'sent') {
    const left = await services.store.subscription(subscription.id);
    const isSet = left !== null && left.state !== 'stopped';
    return asker.tell(sentenceMessage(isSet ? whyNotSent(sent) : NONE_ANY_MORE));
  }
  if (isDirect({ channel: subscription.channelId })) return;
  const current = (await services.store.subscription(subscription.id)) ?? subscription;
  await asker.update(statusMessage(await progressOf(services, current), { lead: 'The digest was sent.' }));
}

const NONE_ANY_MORE = 'No digest is set here any more; /peaceops digest on starts one.';

/** Of a digest that is still set. */
function whyNotSent({ outcome, reason = '' }: SentNow): string {
  switch (outcome) {
    case 'skipped':
      return WHY_NOTHING[reason === 'nothing-matches' ? reason : 'all-seen'];
    case 'unknown':
    case 'posting':
      return 'Slack did not confirm that it posted the digest; look whether it is there before you ask again.';
    case 'waiting':
    case 'claimed':
      return 'Slack could not take the digest yet; I keep trying, there is nothing to do.';
    case 'gone':
      return 'The digest was not sent, because I was about to be restarted; ask again in a minute.';
    case 'missed':
      return 'The digest was not sent: Slack could not take it in time; ask again.';
    default:
      // Only what Slack refuses for good, and a zone, pauses a digest; the rest is a fault of PeaceOps'.
      return meaningOf(reason) === 'broken' || reason === 'unknown_zone'
        ? `The digest could not be sent: ${whyPaused(reason)}`
        : 'The digest could not be sent, which is my own fault; ask who runs me to look at the log.';
  }
}
