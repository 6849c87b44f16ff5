import type { App, ReceiverEvent } from '@slack/bolt';
import type { Logger } from 'pino';
import { failureOf } from '../delivery/failures';
import { stringAt } from '../delivery/requester';
import type { RequestObserver } from '../observer';

/** The deliveries from Slack that are being worked on. */
export interface Intake {
  /** Resolves when there are none. */
  settled(): Promise<void>;
  underWay(): number;
}

/**
 * Stands between Bolt's receiver and its listeners: counts what is under way, and acknowledges at once what
 * nothing here answers. Bolt would let Slack wait for three seconds and then try again, in vain.
 */
export function watchIntake(app: App, logger: Logger, observer: RequestObserver): Intake {
  const underWay = new Set<Promise<void>>();
  const processEvent = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    const processed = processOne(processEvent, observedAck(event, observer), logger);
    underWay.add(processed);
    await processed.finally(() => underWay.delete(processed));
  };
  return {
    async settled() {
      await Promise.allSettled(underWay);
    },
    underWay: () => underWay.size,
  };
}

function observedAck(event: ReceiverEvent, observer: RequestObserver): ReceiverEvent {
  const acknowledged = observer.delivered();
  const ack: ReceiverEvent['ack'] = async (response) => {
    await event.ack(response);
    acknowledged();
  };
  return { ...event, ack };
}

async function processOne(
  processEvent: App['processEvent'],
  event: ReceiverEvent,
  logger: Logger,
): Promise<void> {
  let acknowledged = false;
  const ack: ReceiverEvent['ack'] = async (response) => {
    acknowledged = true;
    await event.ack(response);
  };
  try {
    if (isOverheard(event.body)) await ack();
    else await processEvent({ ...event, ack });
    if (!acknowledged) logger.warn({ type: typeOf(event.body) }, 'nothing here answers this');
  } catch (error) {
    logger.error({ type: typeOf(event.body), ...failureOf(error) }, 'a delivery could not be read');
  }
  if (!acknowledged)
    await event.ack().catch((error: unknown) => logger.warn(failureOf(error), 'not acknowledged'));
}

/**
 * Whether it is a message in a channel and in no thread, which nothing here hears. Where an app has replies in threads sent
 * to it, these are most of all deliveries, and Bolt would take 100 µs for each.
 */
function isOverheard(body: unknown): boolean {
  const type = stringAt(body, 'event', 'channel_type');
  return (
    (type === 'channel' || type === 'group') &&
    stringAt(body, 'event', 'type') === 'message' &&
    stringAt(body, 'event', 'thread_ts') === undefined
  );
}

/** The kinds of deliveries, by Slack's names; anything else in that place may be somebody's words. */
const TYPES = new Set([
  'block_actions',
  'block_suggestion',
  'dialog_submission',
  'event_callback',
  'interactive_message',
  'message_action',
  'shortcut',
  'view_closed',
  'view_submission',
]);

function typeOf(body: unknown): string {
  const type = stringAt(body, 'type') ?? '';
  return TYPES.has(type) ? type : 'unknown';
}
