import type { GlobalShortcut, MessageShortcut } from '@slack/bolt';
import type { Asker } from '../asker/asker';
import { askerOfShortcut } from '../asker/asker-of-command';
import { askerOfGlobalShortcut } from '../asker/asker-of-global-shortcut';
import { triggerKey } from '../delivery/once-keys';
import { globalShortcutOf, shortcutOf } from '../features/all';
import { workspaceOf } from '../installing/workspaces';
import { wholeText } from '../message-text';
import { sentenceMessage } from '../messages/sentence';
import type { RequestOutcome } from '../observer';
import { filesOf } from '../shared-files/files-of-message';
import type { Listener } from './listener';
import { observed } from './observed';

/** Hears PeaceOps' entries in the menu of each message, and among the shortcuts that are there wherever one writes. */
export const shortcuts: Listener = (app, shared) => {
  const onMessages = { type: 'message_action', callback_id: /^/ } as const;
  app.shortcut<MessageShortcut>(onMessages, ({ ack, shortcut, client, context }) =>
    observed(shared, 'shortcut', async () => {
      await ack();
      const services = shared.forWorkspace(workspaceOf(context));
      const { message, callback_id } = shortcut;
      const inThread: unknown = message['thread_ts'];
      const thread = typeof inThread === 'string' ? inThread : message.ts;
      const asker = askerOfShortcut(shortcut, thread, client, services);
      const act = shortcutOf(callback_id);
      return answer(
        asker,
        shortcut,
        act &&
          (() =>
            act(services, asker, {
              text: wholeText(message),
              thread,
              files: filesOf(message),
              isOwn: message.user === shortcut.user.id,
            })),
      );
    }),
  );

  const anywhere = { type: 'shortcut', callback_id: /^/ } as const;
  app.shortcut<GlobalShortcut>(anywhere, ({ ack, shortcut, client, context }) =>
    observed(shared, 'shortcut', async () => {
      await ack();
      const services = shared.forWorkspace(workspaceOf(context));
      const asker = askerOfGlobalShortcut(shortcut, client, services);
      const act = globalShortcutOf(shortcut.callback_id);
      return answer(asker, shortcut, act && (() => act(services, asker)));
    }),
  );

  async function answer(
    asker: Asker,
    { trigger_id }: { trigger_id: string },
    act: (() => Promise<void>) | undefined,
  ): Promise<RequestOutcome> {
    const { teamId: team, channel } = asker;
    if (!(await shared.once.markOnce(team, triggerKey(trigger_id)))) return 'ignored';
    await (act ? act() : asker.tell(sentenceMessage(TOO_OLD)));
    shared.logger.info({ team, channel }, 'answered a shortcut');
    return 'done';
  }
};

const TOO_OLD = 'This shortcut is of another version of mine; ask who installed me to update the app.';
