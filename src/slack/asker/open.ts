import type { types, webApi } from '@slack/bolt';
import type { Message } from '../blocks';
import { failureOf } from '../delivery/failures';
import { insist, type Patience } from '../delivery/patience';
import type { Services } from '../features/feature';
import { messageModal } from '../modals/message-modal';
import type { Asker } from './asker';

/** What is needed to open a modal. */
interface Opening {
  client: webApi.WebClient;
  /** Opens one modal, within three seconds; `null` where none can be opened, as from a written message. */
  triggerId: string | null;
  /** Whether it goes on top of the modal that was clicked in. */
  onTop: boolean;
}

/** The ways to a modal, and whether one was opened by them. */
type Opener = Pick<Asker, 'open' | 'reopen'> & { hasOpened(): boolean };

/** How modals are opened from a place. */
export function openerOf(
  { client, triggerId: trigger_id, onTop }: Opening,
  { patience, logger }: Pick<Services, 'patience' | 'logger'>,
): Opener {
  let isOpen = false;
  let opened: string | undefined;
  return {
    hasOpened: () => isOpen,
    async reopen(view) {
      const view_id = opened;
      if (view_id !== undefined) await insist(() => client.views.update({ view_id, view }), patience);
    },
    async open(view: types.ModalView) {
      if (trigger_id === null) return false;
      const call = () =>
        onTop ? client.views.push({ trigger_id, view }) : client.views.open({ trigger_id, view });
      try {
        const { view: shown } = await insist<webApi.ViewsOpenResponse>(call, patience);
        isOpen = true;
        opened = shown?.id;
        return true;
      } catch (error) {
        const failure = failureOf(error);
        if (failure.kind !== 'refused') throw error;
        logger.warn(failure, 'a modal did not open');
        return false;
      }
    },
  };
}

/** Shows a message in a modal or, where none opens, as a message for the person alone. */
export async function show(asker: Asker, message: Message): Promise<void> {
  if (!(await asker.open(messageModal(message, asker.origin)))) await asker.tell(message);
}

/** The three seconds in which a modal can be opened have room for this, and for the call. */
const LONGEST_WITHOUT_A_WORD_MS = 1_000;

/** A message that may take its time. */
interface Later {
  message: Promise<Message>;
  /** What is shown where it does. */
  meanwhile: Message;
}

/** Shows a message in a modal; where it takes its time, another one stands there until then. */
export async function showLater(
  asker: Asker,
  { message, meanwhile }: Later,
  { pause }: Patience,
): Promise<void> {
  const done = new AbortController();
  const isQuick = await Promise.race([
    message.then(() => true),
    pause(LONGEST_WITHOUT_A_WORD_MS, done.signal).then(() => false),
  ]);
  done.abort();
  if (isQuick) return show(asker, await message);
  const isOpen = await asker.open(messageModal(meanwhile, asker.origin));
  if (isOpen) await asker.reopen(messageModal(await message, asker.origin));
  else await asker.tell(await message);
}
