import type { Asker } from '../asker/asker';
import { profileOf } from '../asker/profile';
import { postIn } from '../asker/ways';
import type { Message } from '../blocks';
import { failureSentence } from '../delivery/failure-sentences';
import { type Failure, failureOf } from '../delivery/failures';
import { linesMessage } from '../messages/lines';
import { sentenceMessage } from '../messages/sentence';
import { sharedMessage } from '../messages/shared';
import { readShare, SHARE_MODAL, type Share, shareModal } from '../modals/share-modal';
import type { Feature, Services } from './feature';
import { statementsIn } from './statements-meant';

/** What is not posted unseen: without the modal, nobody has said that it may be. */
const NOT_OPEN = 'The window to post from did not open; please choose Post again.';
const INVITE =
  'That was not posted: I am not a member of that conversation; type /invite @PeaceOps there and post it again.';
/** What Slack says of a conversation that the bot is not in. */
const NOT_A_MEMBER = new Set(['not_in_channel', 'channel_not_found']);

/** *Post*: an excerpt for all, with the name of who shared it and a note of theirs, where they choose. */
export const sharing: Feature = {
  title: 'Sharing',
  reactions: {
    post: {
      async react({ index: { library } }, asker, value) {
        const statements = statementsIn(library, value);
        if (typeof statements === 'string') return asker.tell(sentenceMessage(statements));
        const question = typeof value['q'] === 'string' ? value['q'] : '';
        const isOpen = await asker.open(shareModal(library, { statements, question, origin: asker.origin }));
        if (!isOpen) await asker.tell(sentenceMessage(NOT_OPEN));
      },
    },
  },
  submissions: {
    [SHARE_MODAL]: {
      read(services, { values, carried, responseUrl }) {
        const { library } = services.index;
        const share = readShare(values);
        const statements = statementsIn(library, carried);
        return {
          async act(asker) {
            if (typeof statements === 'string') return asker.tell(sentenceMessage(statements));
            const { name } = await profileOf(asker);
            const { note, question } = share;
            const shared = sharedMessage(library, statements, { user: asker.user, name, note, question });
            const failure = await posted(services, asker, { share, responseUrl }, shared);
            if (failure !== null) await asker.tell(sentenceMessage(whyNotPosted(failure)));
            else if (share.channel !== '' && share.channel !== asker.channel)
              await asker.tell(receipt(share.channel));
          },
        };
      },
    },
  },
};

/**
 * Posts where the person chose. A thread takes `chat.postMessage`, as Slack does not say that a `response_url` reaches
 * into one. Where the `response_url` is refused, the bot may still be a member.
 * @returns why Slack refused it; null where it did not
 */
async function posted(
  services: Services,
  { client, channel: here, origin }: Asker,
  { share, responseUrl }: { share: Share; responseUrl: string | undefined },
  message: Message,
): Promise<Failure | null> {
  // A form of an earlier version did not ask where.
  const channel = share.channel || here;
  const thread = share.isInThread && channel === here ? origin.thread : undefined;
  const asMember = postIn({ channel, thread }, client, services);
  const throughUrl = postIn({ channel, url: responseUrl }, client, services);
  const ways = thread === undefined && responseUrl !== undefined ? [throughUrl, asMember] : [asMember];
  let last: Failure | null = null;
  for (const way of ways) {
    try {
      await way(message);
      return null;
    } catch (error) {
      last = failureOf(error);
      if (last.kind !== 'refused') throw error;
    }
  }
  return last;
}

function whyNotPosted(failure: Failure): string {
  return NOT_A_MEMBER.has(failure.code ?? '') ? INVITE : failureSentence(failure);
}

/** They do not see what they posted elsewhere. Slack shows no name for a direct message's id. */
function receipt(channel: string): Message {
  return /^[CG]/.test(channel)
    ? linesMessage([{ parts: ['Posted in ', { channel }, '.'] }])
    : sentenceMessage('Posted in the conversation that you chose.');
}
