import { sentenceMessage } from '../messages/help';
import { sharedMessage } from '../messages/shared';
import { statementsIn } from './click-reading';
import type { Feature } from './feature';

/** *Post to channel*: an excerpt, for all, with the name of who shared it. */
export const sharing: Feature = {
  title: 'Sharing',
  reactions: {
    post: {
      async react({ index: { library } }, asker, value) {
        const statements = statementsIn(library, value);
        await (typeof statements === 'string'
          ? asker.tell(sentenceMessage(statements))
          : asker.post(sharedMessage(library, statements, asker.user)));
      },
    },
  },
};
