import type { webApi } from '@slack/bolt';
import { postTo } from '../delivery/outbox';
import { insist } from '../delivery/patience';
import type { Services } from '../features/feature';
import { type Asker, isDirect } from './asker';

/** A message to the bot, as far as answering it goes. */
export interface Written {
  teamId: string;
  enterpriseId: string | null;
  channel: string;
  user: string;
  /** Where the answer for all belongs. */
  thread: string | undefined;
  /** The thread that the message itself stands in: elsewhere, nobody sees what is private in a thread. */
  standsIn: string | undefined;
}

/** Who wrote a message. Nobody but the person is told, and no modal opens of a message. */
export function askerOfMessage(written: Written, client: webApi.WebClient, { patience }: Services): Asker {
  const { channel, user, thread, standsIn, teamId, enterpriseId } = written;
  const post: Asker['post'] = (message) => postTo(client, { channel, thread }, message, patience);
  const tell: Asker['tell'] = async (message) => {
    if (isDirect(written)) return post(message);
    const inThread = standsIn === undefined ? {} : { thread_ts: standsIn };
    await insist(() => client.chat.postEphemeral({ channel, user, ...message, ...inThread }), patience);
  };
  return {
    teamId,
    enterpriseId,
    channel,
    user,
    userName: '',
    client,
    surface: 'public',
    origin: { channel, thread: standsIn },
    tell,
    update: tell,
    post,
    open: async () => false,
  };
}
