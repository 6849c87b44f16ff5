import { sentenceMessage } from '../messages/help';
import type { Feature } from './feature';
import { TOO_OLD } from './unknown-button';

/** Buttons that say something to PeaceOps: a question to begin with, a command that was meant, a page of help. */
export const saying: Feature = {
  title: 'Saying',
  reactions: {
    say: {
      turnsPage: true,
      react: (services, asker, { text }) =>
        typeof text === 'string' ? services.say(asker, text) : asker.tell(sentenceMessage(TOO_OLD)),
    },
  },
};
