import { defaultPlan, type Subscription } from '../../digest/model';
import type { Filter } from '../../search/filter/filter';
import { KINDS } from '../../search/filter/kinds';
import { readFilter } from '../../search/filter/read-filter';
import type { SearchIndex } from '../../search/search-index';
import { StoreError } from '../../store/store';
import { quoted } from '../../wording/receipt';
import type { Asker } from '../asker/asker';
import { profileOf } from '../asker/profile';
import { noDigestMessage, notAllowedMessage, statusMessage } from '../messages/digest-status';
import { sentenceMessage } from '../messages/sentence';
import { digestModal } from '../modals/digest-modal';
import { chosenHere } from '../reports-here';
import { type Off, storeOff } from '../store-off';
import { applyChange, NONE_SET } from './apply-change';
import { planIn, ZONE_OF_NONE } from './plan-in-words';
import { preview } from './preview';
import { progressOf } from './progress';
import type { DigestRequest } from './request';
import { sendNow } from './send-now';
import { type DigestServices, digestFacets } from './services';

/**
 * Does what somebody wants of the digest of their channel, and tells them. A store that fails is said in a
 * sentence.
 * @example
 * await answerRequest(services.digests(), asker, { kind: 'on', words: '08:30 weekdays 3 recommendations' });
 * @param subscriptionId what the button that they clicked on carries, if any
 */
export async function answerRequest(
  services: DigestServices | Off,
  asker: Asker,
  request: DigestRequest,
  subscriptionId: string | null = null,
): Promise<void> {
  await withDigests(services, asker, async (services) => {
    await answer(services, asker, request, await setIn(services, asker, subscriptionId));
  });
}

/** Does something with the store, or says that there is none. */
export async function withDigests(
  services: DigestServices | Off,
  asker: Asker,
  work: (services: DigestServices) => Promise<void>,
): Promise<void> {
  if ('off' in services) return asker.tell(sentenceMessage(storeOff('Digests', services.off)));
  try {
    await work(services);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    services.logger.error({ code: error.code, team: asker.teamId }, 'the store failed');
    await asker.tell(sentenceMessage(storeOff('Digests', error.code)));
  }
}

/** Whether this person may change digests. */
export function mayChange(
  { editors }: Pick<DigestServices, 'editors'>,
  { user }: Pick<Asker, 'user'>,
): boolean {
  return editors.length === 0 || editors.includes(user);
}

async function answer(
  services: DigestServices,
  asker: Asker,
  request: DigestRequest,
  before: Subscription | null,
): Promise<void> {
  const { kind } = request;
  if (kind === 'unclear') return asker.tell(sentenceMessage(unclear(request.words)));
  const opensForm = kind === 'show' || kind === 'change';
  // The form asks for a channel where there is none.
  if (before === null && asker.channel === '' && !opensForm) return asker.tell(sentenceMessage(NO_CHANNEL));
  const isSet = before !== null && before.state !== 'stopped';
  if (kind === 'show' && isSet) return asker.update(statusMessage(await progressOf(services, before)));
  if (kind === 'preview') return preview(services, asker, before, request.words);
  if (!mayChange(services, asker)) return asker.tell(notAllowedMessage(services.editors));
  if (opensForm) return showModal(services, asker, before);
  if (kind === 'now') return isSet ? sendNow(services, asker, before) : asker.tell(sentenceMessage(NONE_SET));
  if (kind === 'start-over') return applyChange(services, asker, before, request);
  if (kind !== 'on') return applyChange(services, asker, before, { kind });
  const read = await planIn(services, asker, before, request.words);
  return 'problem' in read
    ? asker.tell(sentenceMessage(read.problem))
    : applyChange(services, asker, before, { kind: 'on', plan: read.plan });
}

/** Where no modal opens, a button that opens one is the next best thing. */
async function showModal(services: DigestServices, asker: Asker, before: Subscription | null): Promise<void> {
  if (await openDigestModal(services, asker, before)) return;
  await asker.tell(before ? statusMessage(await progressOf(services, before)) : noDigestMessage());
}

/**
 * Opens the modal that asks when and what, filled with what is set or with defaults.
 * @returns false where none can be opened: a message was written, or the three seconds for it are over
 */
async function openDigestModal(
  services: DigestServices,
  asker: Asker,
  before: Subscription | null,
): Promise<boolean> {
  const plan = before?.plan ?? {
    ...defaultPlan((await profileOf(asker)).zone ?? ZONE_OF_NONE),
    query: chosenHere(services.index.library, await services.store.reportsIn(asker.teamId, asker.channel))
      .key,
  };
  return asker.open(
    digestModal(services.index.library, {
      plan,
      ...inForm(services.index, plan.query),
      facets: digestFacets(services.index),
      // The home tab belongs to no channel, the digest to its own.
      origin: asker.origin.home && before ? { ...asker.origin, channel: before.channelId } : asker.origin,
    }),
  );
}

/** A line in the form: a value that the reports have no more stands behind the words, where it is refused and not lost. */
function inForm(index: SearchIndex, line: string): { words: string; filter: Filter } {
  const { words, filter, notes } = readFilter(index, line);
  const missed = notes.flatMap((note) =>
    note.note === 'no-such-value' ? [`${KINDS[note.kind].keys[0]}:"${note.typed}"`] : [],
  );
  return { words: [words, ...missed].join(' ').trim(), filter };
}

/**
 * What is set in the place, also a stopped one. A button knows better than the channel, whose id Slack may
 * change.
 */
async function setIn(
  { store }: DigestServices,
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
