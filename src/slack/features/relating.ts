import { paragraphsOf } from '../../check/paragraphs';
import { findRelated } from '../../search/related';
import { show } from '../asker/open';
import { profileOf } from '../asker/profile';
import { failureSentence } from '../delivery/failure-sentences';
import { failureOf } from '../delivery/failures';
import { MOST_RELATED, relatedMessage } from '../messages/related';
import { sentenceMessage } from '../messages/sentence';
import { sharedMessage } from '../messages/shared';
import { questionIn } from '../question';
import { readerText } from '../reader-text';
import type { Feature, Reaction } from './feature';
import { statementsIn } from './statements-meant';

const NO_WORDS = 'There are no words in this message to look for.';
const POSTED = 'Posted to the thread.';

/** What Slack refuses is told where they are, so that they can put it right and click again. */
const toThread: Reaction = {
  async react({ index: { library } }, asker, value) {
    const statements = statementsIn(library, value);
    if (typeof statements === 'string') return asker.tell(sentenceMessage(statements));
    try {
      const { user } = asker;
      const { name } = await profileOf(asker);
      await asker.post(sharedMessage(library, statements, { user, name }));
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind !== 'refused') throw error;
      return asker.tell(sentenceMessage(failureSentence(failure)));
    }
    await asker.tell(sentenceMessage(POSTED));
  },
};

/** *Find related statements*: what the report has on somebody's message, and *Post to thread*. */
export const relating: Feature = {
  title: 'Related',
  help: [
    {
      usage: 'Find related statements, in the menu of a message',
      what: 'what the report has on it, for your eyes only',
    },
  ],
  shortcuts: {
    async related({ index }, asker, message) {
      const { paragraphs } = paragraphsOf(readerText(message.text));
      const { text, isCut } = questionIn(paragraphs.map((one) => one.text).join(' '));
      const isEmpty = !/[\p{L}\p{N}]/u.test(text);
      await show(
        asker,
        isEmpty
          ? sentenceMessage(NO_WORDS)
          : relatedMessage(index.library, findRelated(index, text, MOST_RELATED), { text, isCut }),
      );
    },
  },
  reactions: { thread: toThread },
};
