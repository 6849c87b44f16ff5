import { privateReply } from '../commands';
import { failureOf } from '../delivery/failures';
import { envelopeKey, triggerKey } from '../delivery/once-keys';
import type { Feature } from './feature';

export const COMMAND = '/peaceops';

/** `/peaceops ...`: answered privately, in the acknowledgement itself, as searching takes less than a request. */
export const slashCommand: Feature = (app, { index, once, logger }) => {
  app.command(COMMAND, async ({ ack, command, context }) => {
    const { team_id: team, channel_id: channel } = command;
    const envelope: unknown = context['envelopeId'];
    const key = triggerKey(command.trigger_id);
    const isNew = once.first(key);
    // An envelope comes again because Slack has no acknowledgement of it, so that nobody has seen the answer; and
    // it takes only one for each. Any other repetition is of a command that has been answered.
    const unseen = typeof envelope === 'string' && !once.first(envelopeKey(envelope));
    if (!isNew && !unseen) return ack();
    const reply = await replyOrAck(ack, () => privateReply(index, command.text ?? ''));
    try {
      await ack(reply);
      logger.info({ team, channel }, 'answered a command');
    } catch (error) {
      // The socket closed under it. Slack says so to the person, or delivers the command again.
      once.forget(key);
      logger.warn({ ...failureOf(error), team, channel }, 'an answer did not get out');
    }
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
