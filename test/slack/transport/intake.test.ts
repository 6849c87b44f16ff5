import type { App, ReceiverEvent } from '@slack/bolt';
import { pino } from 'pino';
import { NO_REQUEST_OBSERVER } from '../../../src/slack/observer';
import { watchIntake } from '../../../src/slack/transport/intake';

/** What comes through to the listeners of an event, and how often it was acknowledged. */
async function delivered(event: Record<string, unknown>): Promise<{ heard: number; acknowledged: number }> {
  const came = { heard: 0, acknowledged: 0 };
  const app = {
    async processEvent({ ack }: ReceiverEvent) {
      came.heard += 1;
      await ack();
    },
  } as unknown as App;
  watchIntake(app, pino({ level: 'silent' }), NO_REQUEST_OBSERVER);
  await app.processEvent({
    body: { type: 'event_callback', event },
    ack: async () => {
      came.acknowledged += 1;
    },
  } as ReceiverEvent);
  return came;
}

describe('a message in a channel', () => {
  it.each(['channel', 'group'])(
    'outside of threads is acknowledged, and goes no further: %s',
    async (type) => {
      const event = { type: 'message', channel_type: type, text: 'good morning', ts: '1.000000' };
      expect(await delivered(event)).toEqual({ heard: 0, acknowledged: 1 });
    },
  );

  it.each([
    { type: 'message', channel_type: 'channel', thread_ts: '1.000000' },
    { type: 'message', channel_type: 'im' },
    { type: 'app_mention', channel: 'C1' },
  ])('goes on to the listeners otherwise: %j', async (event) => {
    expect(await delivered(event)).toEqual({ heard: 1, acknowledged: 1 });
  });
});
