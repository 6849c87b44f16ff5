import type { types, webApi } from '@slack/bolt';
import type { Message } from '../blocks';
import type { Origin } from './origin';

/** What somebody is looking at: their own private message, one that all see, a modal or the home tab. */
export type Surface = 'private' | 'public' | 'modal' | 'home';

/** Somebody who wants something, where they are, and the ways to answer them; the same whatever they did. */
export interface Asker {
  teamId: string;
  enterpriseId: string | null;
  /** Empty on the home tab and in modals that were opened from there, which belong to no channel. */
  channel: string;
  user: string;
  /** As Slack sent it; see {@link profileOf} for their display name. */
  userName: string;
  client: webApi.WebClient;
  surface: Surface;
  /** What a modal that is opened from here must carry to find its way back. */
  origin: Origin;
  /** Timestamp of the message that they clicked in, where others see it too. */
  message?: string | undefined;
  /** Tells them alone: beside what they look at; from a modal or the home tab, as a modal on top. */
  tell(message: Message): Promise<void>;
  /**
   * Tells them alone in the place of what they look at, where that is theirs alone: a private message, or a
   * modal.
   */
  update(message: Message): Promise<void>;
  /** Tells everybody in the channel or thread. Not on the home tab. */
  post(message: Message): Promise<void>;
  /**
   * Opens a modal, on top of the one they look at.
   * @returns false where none opens: they wrote a message, or the three seconds for it are over
   */
  open(view: types.ModalView): Promise<boolean>;
  /** Shows something else in the modal that `open` opened last; nothing where none did. */
  reopen(view: types.ModalView): Promise<void>;
}

/** The owner of a home tab. */
export type Visitor = Pick<Asker, 'teamId' | 'user' | 'client'>;

/** Whether it is a direct message, where there is nobody else to be told. */
export function isDirect({ channel }: Pick<Asker, 'channel'>): boolean {
  return channel.startsWith('D');
}
