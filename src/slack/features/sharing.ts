import { sentenceMessage } from '../messages/sentence';
import { sharedMessage } from '../messages/shared';
import { typedIn } from '../modals/entered';
import { NOTE, SHARE_MODAL, shareModal } from '../modals/share-modal';
import type { Feature } from './feature';
import { statementsIn } from './statements-meant';

/** What is not posted unseen: without the modal, nobody has said that it may be. */
const NOT_OPEN = 'The window to post from did not open; please click Post to channel again.';

/** *Post to channel*: an excerpt for all, with the name of who shared it and a note of theirs. */
export const sharing: Feature = {
  title: 'Sharing',
  reactions: {
    post: {
      async react({ index: { library } }, asker, value) {
        const statements = statementsIn(library, value);
        if (typeof statements === 'string') return asker.tell(sentenceMessage(statements));
        const isOpen = await asker.open(shareModal(library, statements, asker.origin));
        if (!isOpen) await asker.tell(sentenceMessage(NOT_OPEN));
      },
    },
  },
  submissions: {
    [SHARE_MODAL]: {
      read({ index: { library } }, { values, carried }) {
        const note = typedIn(values, NOTE.block, NOTE.action);
        const statements = statementsIn(library, carried);
        return {
          act: (asker) =>
            typeof statements === 'string'
              ? asker.tell(sentenceMessage(statements))
              : asker.post(sharedMessage(library, statements, asker.user, note)),
        };
      },
    },
  },
};
