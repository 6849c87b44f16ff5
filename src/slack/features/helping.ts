import { helpMessage } from '../messages/help';
import type { Feature } from './feature';

/** What one can say, on one screen. */
export const helping: Feature = {
  help: [{ usage: '/peaceops help', what: 'this page' }],
  commands: [
    {
      names: ['help'],
      fits: (rest) => rest === '',
      reply: ({ library, help }) => helpMessage(library, help),
    },
  ],
};
