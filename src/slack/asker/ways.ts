import type { webApi } from '@slack/bolt';
import { postTo, type Respond } from '../delivery/outbox';
import type { Services } from '../features/feature';
import type { Asker } from './asker';
import type { Origin } from './origin';

/** The `response_url` of a command or click; `undefined` where there is none. */
export function respondIn({ url }: Origin, { respondTo }: Pick<Services, 'respondTo'>): Respond | undefined {
  return url === undefined ? undefined : respondTo(url);
}

/** Nobody asked to see what an address in a note leads to. */
const QUIET = { unfurl_links: false, unfurl_media: false } as const;

/** Tells everybody: through a `response_url`, which works where the bot is no member, or else by posting. */
export function postIn(
  origin: Origin,
  client: webApi.WebClient,
  services: Pick<Services, 'patience' | 'respondTo'>,
): Asker['post'] {
  const { channel, thread } = origin;
  const respond = respondIn(origin, services);
  const inThread = thread === undefined ? {} : { thread_ts: thread };
  return async (message) => {
    if (!respond) return postTo(client, { channel, thread }, message, services.patience);
    await respond({
      ...message,
      response_type: 'in_channel',
      replace_original: false,
      ...inThread,
      ...QUIET,
    });
  };
}
