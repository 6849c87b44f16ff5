import type { MessageShortcut } from '@slack/bolt';
import { askerOfShortcut } from '../asker/asker-of-command';
import { triggerKey } from '../delivery/once-keys';
import { shortcutOf } from '../features/all';
import { wholeText } from '../message-text';
import { sentenceMessage } from '../messages/sentence';
import type { Listener } from './listener';
import { observed } from './observed';

/** Hears PeaceOps' entries in the menu of each message. */
export const shortcuts: Listener = (app, services) => {
  const all = { type: 'message_action', callback_id: /^/ } as const;
  app.shortcut<MessageShortcut>(all, ({ ack, shortcut, client }) =>
    observed(services, 'shortcut', async () => {
      await ack();
      const { message, callback_id } = shortcut;
      const inThread: unknown = message['thread_ts'];
      const thread = typeof inThread === 'string' ? inThread : message.ts;
      const asker = askerOfShortcut(shortcut, thread, client, services);
      const { teamId: team, channel } = asker;
      if (!(await services.once.markOnce(team, triggerKey(shortcut.trigger_id)))) return 'ignored';
      const act = shortcutOf(callback_id);
      await (act
        ? act(services, asker, { text: wholeText(message), thread })
        : asker.tell(sentenceMessage(TOO_OLD)));
      services.logger.info({ team, channel }, 'answered a shortcut');
      return 'done';
    }),
  );
};

const TOO_OLD = 'This shortcut is of another version of mine; ask who installed me to update the app.';
