import { sentenceMessage } from '../messages/sentence';
import { ASK_MODAL, askModal, questionEntered } from '../modals/ask-modal';
import type { Feature } from './feature';

const NOT_OPEN = 'The window to ask in did not open; please choose Ask PeaceOps again.';

/** *Ask PeaceOps*, a shortcut that is there wherever one writes: in a thread, where slash commands are not, too. */
export const askingInModal: Feature = {
  title: 'Asking anywhere',
  globalShortcuts: {
    async ask(_services, asker) {
      if (!(await asker.open(askModal()))) await asker.tell(sentenceMessage(NOT_OPEN));
    },
  },
  submissions: {
    [ASK_MODAL]: {
      isAnsweredInPlace: true,
      read(services, { values }) {
        const question = questionEntered(values);
        return { act: (asker) => services.say(asker, question) };
      },
    },
  },
};
