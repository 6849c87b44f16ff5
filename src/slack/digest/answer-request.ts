import type { Subscription } from '../../digest/model';
import { StoreError } from '../../store/store';
import { quoted } from '../../wording/receipt';
import type { Asker } from '../asker/asker';
import { noDigestMessage, notAllowedMessage, statusMessage } from '../messages/digest-status';
import { sentenceMessage } from '../messages/sentence';
import { applyChange, NONE_SET } from './apply-change';
import { openDigestModal } from './open-modal';
import { planIn } from './plan-in-words';
import { preview } from './preview';
import type { DigestRequest } from './request';
import { sendNow } from './send-now';
import { switchedOff } from './services';
import { type Desk, type DeskOrNot, standingOf } from './standing';

/**
 * Does what somebody wants of the digest of their channel, and tells them. A store that fails is said in a sentence.
 * @param subscriptionId what the button that they clicked on carries, if any
 */
export async function answerRequest(
  desk: DeskOrNot,
  asker: Asker,
  request: DigestRequest,
  subscriptionId: string | null = null,
): Promise<void> {
  await withStore(desk, asker, async (desk) => {
    await answer(desk, asker, request, await setIn(desk, asker, subscriptionId));
  });
}

/** Does something with the store, or says that there is none. */
export async function withStore(
  desk: DeskOrNot,
  asker: Asker,
  work: (desk: Desk) => Promise<void>,
): Promise<void> {
  if ('off' in desk) return asker.tell(sentenceMessage(switchedOff(desk.off)));
  try {
    await work(desk);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    desk.logger.error({ code: error.code, team: asker.teamId }, 'the store failed');
    await asker.tell(sentenceMessage(switchedOff(error.code)));
  }
}

/** Whether this person may change digests. */
export function mayChange({ editors }: Pick<Desk, 'editors'>, { user }: Pick<Asker, 'user'>): boolean {
  return editors.length === 0 || editors.includes(user);
}

async function answer(
  desk: Desk,
  asker: Asker,
  request: DigestRequest,
  before: Subscription | null,
): Promise<void> {
  const { kind } = request;
  if (kind === 'unclear') return asker.tell(sentenceMessage(unclear(request.words)));
  if (before === null && asker.channel === '') return asker.tell(sentenceMessage(NO_CHANNEL));
  const isSet = before !== null && before.state !== 'stopped';
  if (kind === 'show' && isSet) return asker.update(statusMessage(await standingOf(desk, before)));
  if (kind === 'preview') return preview(desk, asker, before, request.words);
  if (!mayChange(desk, asker)) return asker.tell(notAllowedMessage(desk.editors));
  if (kind === 'show' || kind === 'change') return showModal(desk, asker, before);
  if (kind === 'now') return isSet ? sendNow(desk, asker, before) : asker.tell(sentenceMessage(NONE_SET));
  if (kind === 'start-over') return applyChange(desk, asker, before, request);
  if (kind !== 'on') return applyChange(desk, asker, before, { kind });
  const read = await planIn(desk, asker, before, request.words);
  return 'problem' in read
    ? asker.tell(sentenceMessage(read.problem))
    : applyChange(desk, asker, before, { kind: 'on', plan: read.plan });
}

/** Where no modal opens, a button that opens one is the next best thing. */
async function showModal(desk: Desk, asker: Asker, before: Subscription | null): Promise<void> {
  if (await openDigestModal(desk, asker, before)) return;
  await asker.tell(before ? statusMessage(await standingOf(desk, before)) : noDigestMessage());
}

/** What is set in the place, also a stopped one. A button knows better than the channel, whose id Slack may change. */
async function setIn(
  { store }: Desk,
  { teamId, channel }: Asker,
  subscriptionId: string | null,
): Promise<Subscription | null> {
  const named = subscriptionId === null ? null : await store.subscription(subscriptionId);
  return named?.teamId === teamId ? named : store.subscriptionIn(teamId, channel);
}

const NO_CHANNEL =
  'A digest belongs to a channel; type /peaceops digest there, or in a message to me for one of your own.';

function unclear(words: string): string {
  return `I cannot do ${quoted(words)} with a digest; say /peaceops digest on, off, pause, resume, preview or now. To ask a question that begins with this word, put “about” before it.`;
}
