import type { webApi } from '@slack/bolt';
import { postTo } from '../delivery/outbox';
import { insist } from '../delivery/patience';
import type { Services } from '../features/feature';
import { type Asker, isDirect } from './asker';

/** The parts of a message to the bot that answering needs. */
export interface Written {
  teamId: string;
  enterpriseId: string | null;
  channel: string;
  user: string;
  /** Where a public answer belongs. */
  thread: string | undefined;
  /** The thread that the message itself stands in: in any other, nobody sees a private message. */
  standsIn: string | undefined;
}

/** The asker who wrote a message. Only the person is told anything, and no modal opens from a message. */
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
    reopen: async () => {},
  };
}
