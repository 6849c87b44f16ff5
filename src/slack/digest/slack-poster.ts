import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Digest, Posted, Poster } from '../../digest/deliver/poster';
import type { Library } from '../../report/library';
import type { Message } from '../blocks';
import { failureOf } from '../delivery/failures';
import { insist, type Patience } from '../delivery/patience';
import { allSeenMessage, digestMessage } from '../messages/digest';
import { brokenMessage } from '../messages/digest-broken';
import { digestMetadata, findPosted } from './post/find-posted';
import { postFailed } from './post/outcomes';

const QUIET = { unfurl_links: false, unfurl_media: false };

/** The digests' way to Slack. */
export function slackPoster({
  client,
  library,
  patience,
  logger,
}: {
  /** Makes one attempt at each call, within a time limit; see `client-options.ts`. */
  client: webApi.WebClient;
  library: Library;
  patience: Patience;
  logger: Logger;
}): Poster {
  return {
    post: async (digest): Promise<Posted> => {
      try {
        const { channelId: channel } = digest.subscription;
        const metadata = digestMetadata(digest.deliveryId);
        const { ts } = await client.chat.postMessage({
          channel,
          ...messageOf(digest, library),
          ...QUIET,
          metadata,
        });
        return ts ? { outcome: 'posted', ts } : { outcome: 'unconfirmed', code: 'no_timestamp' };
      } catch (error) {
        return postFailed(error);
      }
    },
    find: (delivery, subscription) => findPosted(client, delivery, subscription),
    tellPaused: async ({ teamId, channelId, createdBy, changedBy }, code) => {
      // Who set it up may have been forgotten since.
      const channel = createdBy || changedBy;
      if (channel === '')
        return logger.warn(
          { team: teamId, code: 'forgotten' },
          'nobody could be told that a digest is paused',
        );
      const notice = { channel, ...brokenMessage({ channelId, code }), ...QUIET };
      await insist(() => client.chat.postMessage(notice), patience).catch((error) =>
        logger.warn({ team: teamId, ...failureOf(error) }, 'nobody could be told that a digest is paused'),
      );
    },
  };
}

function messageOf({ subscription, day, content }: Digest, library: Library): Message {
  const { id: subscriptionId, plan, round } = subscription;
  if (content.outcome !== 'statements') {
    const total = content.outcome === 'all-seen' ? content.coverage.total : 0;
    return allSeenMessage({ subscriptionId, round, plan, total, day });
  }
  const { statements, position } = content;
  return digestMessage({ library, subscriptionId, plan, statements, position, day });
}
