import type { App } from '@slack/bolt';
import { StoreError } from '../../store/store';
import { privately } from '../conversation';
import { failureSentence } from '../delivery/failure-sentences';
import { type Failure, failureOf } from '../delivery/failures';
import { beside } from '../delivery/outbox';
import { stringAt } from '../delivery/requester';
import type { Shared } from '../features/feature';
import { sentenceMessage } from '../messages/sentence';
import { messageModal } from '../modals/message-modal';
import { NoTokenError } from './installation-store';

/**
 * Ends each request for which there is no token, and tells the person, with what needs none: the acknowledgement, or the
 * `response_url`. Who writes to PeaceOps, opens its home tab or uses a shortcut that belongs nowhere cannot be told. Left
 * to Bolt, Slack would wait for the acknowledgement until the person had been told, and a form would close without a word.
 */
export function tellWithoutToken(
  app: Pick<App, 'use'>,
  { respondTo, logger }: Pick<Shared, 'respondTo' | 'logger'>,
): void {
  app.use(async ({ context, body, next, ...args }) => {
    const { withoutToken, teamId, enterpriseId } = context;
    if (withoutToken === undefined) return next();
    const failure = whyWithoutToken(withoutToken);
    const event = stringAt(body, 'event_id');
    const team = teamId ?? enterpriseId;
    // A key that is lost is for an administrator to mend, who cannot tell it by what people are told.
    const why = withoutToken instanceof NoTokenError ? { why: withoutToken.code } : {};
    logger.error({ ...failure, ...why, team, ...(event ? { event } : {}) }, 'no token for a workspace');
    const message = sentenceMessage(failureSentence(failure));
    if (!('ack' in args) || args.ack === undefined) return;
    // Each kind of request has an acknowledgement of its own.
    const ack = args.ack as (answer?: object) => Promise<void>;
    if ('command' in body) return ack(privately(message));
    const type = stringAt(body, 'type');
    if (type === 'view_submission')
      return ack({ response_action: 'update', view: messageModal(message, { channel: '' }) });
    await ack(type === 'block_suggestion' ? { options: [] } : undefined);
    const url = stringAt(body, 'response_url');
    if (url === undefined) return;
    await respondTo(url)(beside(message)).catch((error: unknown) =>
      logger.warn({ ...failureOf(error), team }, 'could not say so'),
    );
  });
}

/** A store that fails knows of no workspace whether it is installed. */
function whyWithoutToken(error: unknown): Failure {
  return error instanceof StoreError
    ? { kind: 'refused', error: error.name, code: 'store_unavailable' }
    : failureOf(error);
}
