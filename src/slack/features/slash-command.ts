import type { SlashCommand } from '@slack/bolt';
import { privateReply } from '../commands';
import { failureOf } from '../delivery/failures';
import { envelopeKey, triggerKey } from '../delivery/once-keys';
import { beside, type Respond } from '../delivery/outbox';
import { answerRequest } from '../digest/answer-request';
import type { Asker } from '../digest/asker';
import { digestRequest } from '../digest/request';
import { questionIn } from '../question';
import type { Feature } from './feature';

export const COMMAND = '/peaceops';

/** `/peaceops ...`: answered privately, in the acknowledgement itself, as searching takes less than a request. */
export const slashCommand: Feature = (app, { index, once, digests, logger }) => {
  app.command(COMMAND, async ({ ack, command, context, client, respond }) => {
    const { team_id: team, channel_id: channel } = command;
    const envelope: unknown = context['envelopeId'];
    const key = triggerKey(command.trigger_id);
    // An envelope comes again because Slack has no acknowledgement of it, so that nobody has seen the answer; and
    // it takes only one for each. Any other repetition is of a command that has been answered. Recorded before the
    // command: if the process dies in between, it is new.
    const unseen = typeof envelope === 'string' && !(await once.first(team, envelopeKey(envelope)));
    const isNew = await once.first(team, key);
    if (!isNew && !unseen) return ack();
    const request = digestRequest(questionIn(command.text ?? '').text);
    // Slack waits for three seconds, and a digest may take a few requests: its answer follows the acknowledgement.
    const reply = request ? undefined : await replyOrAck(ack, () => privateReply(index, command.text ?? ''));
    try {
      await ack(reply);
    } catch (error) {
      // The socket closed under it. Slack says so to the person, or delivers the command again.
      await once.forget(team, key);
      logger.warn({ ...failureOf(error), team, channel }, 'an answer did not get out');
      return;
    }
    if (request && isNew)
      await answerRequest(digests(), askerBehind(command, client, respond as Respond), request);
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

function askerBehind(command: SlashCommand, client: Asker['client'], respond: Respond): Asker {
  const tell: Asker['tell'] = async (message) => void (await respond(beside(message)));
  return {
    teamId: command.team_id,
    enterpriseId: command.enterprise_id ?? null,
    channel: command.channel_id,
    user: command.user_id,
    userName: command.user_name,
    client,
    subscriptionId: null,
    triggerId: command.trigger_id,
    responseUrl: command.response_url,
    tell,
    update: tell,
  };
}
