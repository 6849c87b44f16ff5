import type { Asker } from '../asker/asker';
import { askerOfCommand } from '../asker/asker-of-command';
import { type Heard, hearTyped, privately, replyTo, restHere } from '../conversation';
import { failureOf } from '../delivery/failures';
import { envelopeKey, triggerKey } from '../delivery/once-keys';
import type { Services } from '../features/feature';
import { feedbackAskedOf } from '../features/feedback';
import { workspaceOf } from '../installing/workspaces';
import { rememberQuestion } from '../personal/remember-question';
import { type ReportsHere, reportsHere } from '../reports-here';
import type { Listener } from './listener';
import { observed } from './observed';

/** The slash command, as Slack's app manifest has it. */
export const COMMAND = '/peaceops';

/**
 * Hears `/peaceops ...`. The acknowledgement itself holds the private answer, as searching takes less time
 * than a request; what needs more than the reports is acknowledged first.
 */
export const slashCommand: Listener = (app, shared) => {
  const { once, logger } = shared;
  app.command(COMMAND, ({ ack, command, context, client }) =>
    observed(shared, 'slash_command', async () => {
      const { channel_id: channel } = command;
      const team = workspaceOf(context);
      const services = shared.forWorkspace(team);
      const envelope: unknown = context['envelopeId'];
      const key = triggerKey(command.trigger_id);
      // Asked at the same time, as each question to a database on another machine costs a millisecond.
      const reportsChosen = reportsHere(services, { teamId: team, channel });
      // Slack sends an envelope again because it has no acknowledgement of it, so nobody has seen the answer,
      // and it takes only one for each. Any other redelivery is of a command that has been answered. The
      // envelope is recorded before the command: if the process dies in between, the command is new.
      const unseen = typeof envelope === 'string' && !(await once.markOnce(team, envelopeKey(envelope)));
      const isNew = await once.markOnce(team, key);
      if (!isNew && !unseen) {
        await ack();
        return 'ignored';
      }
      const here = await reportsChosen;
      const { heard, reply, outcome, query } = await workOutOrAck(ack, () =>
        answerTo(services, command.text ?? '', here),
      );
      try {
        await ack(reply);
      } catch (error) {
        // The socket was closed meanwhile. Slack tells the person, or delivers the command again.
        await once.unmark(team, key);
        logger.warn({ ...failureOf(error), team, channel }, 'an answer did not get out');
        return 'failed';
      }
      if (isNew) await goOn(services, askerOfCommand(command, client, services), { heard, here, query });
      logger.info({ team, channel }, 'answered a command');
      return outcome;
    }),
  );
};

/** Does what comes after the acknowledgement. */
async function goOn(
  services: Services,
  asker: Asker,
  { heard, here, query }: { heard: Heard; here: ReportsHere; query: string | undefined },
): Promise<void> {
  if (heard.kind === 'action')
    await heard.command.act(services, asker, restHere(services.index, heard, here));
  if (heard.kind === 'question') await rememberQuestion(services, asker, query ?? heard.question);
}

/** What was heard, and the answer for the acknowledgement, unless it needs more than the reports. */
function answerTo(services: Services, text: string, here: ReportsHere) {
  const heard = hearTyped(services.index, text);
  if (heard.kind === 'action') return { heard, reply: undefined, outcome: 'done' as const, query: undefined };
  const feedback = feedbackAskedOf(services, { surface: 'private' });
  const { message, outcome, asked } = replyTo(services.index, heard, { feedback, here });
  return { heard, reply: privately(message), outcome, query: asked?.query };
}

/** Acknowledges a failure as well, and first: telling the person takes a request of its own. */
async function workOutOrAck<T>(ack: () => Promise<void>, workOut: () => T): Promise<T> {
  try {
    return workOut();
  } catch (error) {
    await ack();
    throw error;
  }
}
