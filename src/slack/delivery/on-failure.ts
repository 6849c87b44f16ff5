import type { App, CodedError } from '@slack/bolt';
import type { Shared } from '../features/feature';
import { type Workspaces, workspaceOf } from '../installing/workspaces';
import { failureOf } from './failures';
import { tellFailure } from './outbox';
import { requesterBehind, stringAt } from './requester';

/** What Bolt passes to an error handler that asks for everything (`extendedErrorHandler`). */
interface FailedDelivery {
  error: CodedError;
  context: Record<string, unknown>;
  body: object;
}

/**
 * Handles every failure of a feature: one log line, and one sentence to the person behind it. Features throw.
 */
export function reportFailures(
  app: App,
  workspaces: Pick<Workspaces, 'clientOf'>,
  { respondTo, logger }: Pick<Shared, 'respondTo' | 'logger'>,
) {
  app.error(async ({ error, context, body }: FailedDelivery) => {
    const failure = failureOf(error);
    const event = stringAt(body, 'event_id');
    logger.error({ ...failure, team: context['teamId'], ...(event ? { event } : {}) }, 'a request failed');
    const person = requesterBehind(body);
    if (!person) return;
    const url = stringAt(body, 'response_url');
    // Bolt's `respond` is not handed to error handlers.
    // A message to it that Slack refused or left open is not tried there again.
    const respond = url && failure.kind === 'own-fault' ? respondTo(url) : undefined;
    const client = await workspaces.clientOf(workspaceOf(context)).catch(() => undefined);
    await tellFailure({ client, respond, logger }, person, failure);
  });
}
