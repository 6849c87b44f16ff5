import { profileOf } from '../asker/profile';
import { respondIn } from '../asker/ways';
import { failureOf } from '../delivery/failures';
import { insist } from '../delivery/patience';
import { sentenceMessage } from '../messages/sentence';
import { personsWords } from '../text';
import type { Feature, Reaction } from './feature';
import { TOO_OLD } from './statements-meant';

const remove: Reaction = {
  async react(services, asker, { u }) {
    const { client, channel, user, message: ts } = asker;
    if (typeof u !== 'string' || ts === undefined) return asker.tell(sentenceMessage(TOO_OLD));
    if (u !== user) {
      const { name } = await profileOf({ client, user: u, userName: 'whoever asked for this' });
      return asker.tell(sentenceMessage(`Only ${personsWords(name)} can remove this.`));
    }
    try {
      await insist(() => client.chat.delete({ channel, ts }), services.patience);
    } catch (error) {
      const { kind, code } = failureOf(error);
      if (code === 'message_not_found') return;
      const respond = respondIn(asker.origin, services);
      if (kind !== 'refused' || !respond) throw error;
      // Where the bot is no member, what it posted through a `response_url` is taken away through one.
      await respond({ delete_original: true });
    }
  },
};

/** *Remove*: whoever asked for a public answer, or posted an excerpt, takes it away again. */
export const removing: Feature = { title: 'Removing', reactions: { remove } };
