import { askerOfCommand } from '../asker/asker-of-command';
import { hear, privately, replyTo } from '../conversation';
import { failureOf } from '../delivery/failures';
import { envelopeKey, triggerKey } from '../delivery/once-keys';
import type { Listener } from './listener';

export const COMMAND = '/peaceops';

/**
 * `/peaceops ...`: answered privately, in the acknowledgement itself, as searching takes less than a request; what
 * needs more than the reports is acknowledged first.
 */
export const slashCommand: Listener = (app, services) => {
  const { index, once, logger } = services;
  app.command(COMMAND, async ({ ack, command, context, client }) => {
    const { team_id: team, channel_id: channel } = command;
    const envelope: unknown = context['envelopeId'];
    const key = triggerKey(command.trigger_id);
    // An envelope comes again because Slack has no acknowledgement of it, so that nobody has seen the answer; and
    // it takes only one for each. Any other repetition is of a command that has been answered. Recorded before the
    // command: if the process dies in between, it is new.
    const unseen = typeof envelope === 'string' && !(await once.first(team, envelopeKey(envelope)));
    const isNew = await once.first(team, key);
    if (!isNew && !unseen) return ack();
    const heard = hear(command.text ?? '');
    const action = heard.kind === 'action' ? heard : null;
    const reply =
      heard.kind === 'action'
        ? undefined
        : await replyOrAck(ack, () => privately(replyTo(index, heard, 'private')));
    try {
      await ack(reply);
    } catch (error) {
      // The socket closed under it. Slack says so to the person, or delivers the command again.
      await once.forget(team, key);
      logger.warn({ ...failureOf(error), team, channel }, 'an answer did not get out');
      return;
    }
    if (action && isNew)
      await action.command.act(services, askerOfCommand(command, client, services), action.rest);
    logger.info({ team, channel }, 'answered a command');
  });
};

/** What breaks is acknowledged all the same, and first: telling the person takes a request of its own. */
async function replyOrAck<T>(ack: () => Promise<void>, reply: () => T): Promise<T> {
  try {
    return reply();
  } catch (error) {
    await ack();
    throw error;
  }
}
