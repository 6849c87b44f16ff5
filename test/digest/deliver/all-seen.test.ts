import type { Digest } from '../../../src/digest/deliver/poster';
import { DUE, digestRoom, HOUR, MINUTE, PLAN, type Room, subscription } from '../../support/digest-room';

const DAY = 24 * HOUR;

let room: Room;
afterEach(() => room.close());

/** Seven statements, five a day: the third says that all has been seen. */
async function open(): Promise<void> {
  room = await digestRoom({
    subscriptions: [subscription({ plan: { ...PLAN, count: 5 } })],
    now: DUE,
    periods: { tickMs: 10 * MINUTE },
  });
  room.runner.start();
}

const isNote = ({ content }: Digest) => content.outcome === 'all-seen';
const arrived = () => room.slack.arrived.map(({ day, texts }) => `${day} ${texts.length}`);
const DAYS = ['2026-11-23 5', '2026-11-24 2'];

describe('the message that all has been seen', () => {
  it('that could not be posted is posted with the next slot, once, and ends the schedule', async () => {
    await open();
    const until = DUE + 2 * DAY + 8 * HOUR;
    room.slack.answer = (digest) =>
      isNote(digest) && room.time.now() < until ? { outcome: 'unavailable', code: 'http_503' } : undefined;
    await room.time.pass(6 * DAY);
    expect(arrived()).toEqual([...DAYS, '2026-11-26 0']);
    expect(await room.store.subscription('S1')).toMatchObject({ state: 'active', nextDueAt: null });
    expect(await room.store.counts()).toMatchObject({ sent: 3, missed: 1 });
  });

  it('of which nobody knows whether it arrived ends the schedule as well', async () => {
    await open();
    room.slack.mayLook = false;
    room.slack.answer = (digest) => (isNote(digest) ? Promise.resolve('posted-but' as const) : undefined);
    await room.time.pass(6 * DAY);
    expect(arrived()).toEqual([...DAYS, '2026-11-25 0']);
    expect(await room.store.subscription('S1')).toMatchObject({ nextDueAt: null });
  });

  it('does not end a schedule that somebody has had start over meanwhile', async () => {
    await open();
    room.slack.answer = async (digest) => {
      if (isNote(digest)) await room.store.startOver('S1', 0);
      return undefined;
    };
    await room.time.pass(3.5 * DAY);
    expect(arrived()).toEqual([...DAYS, '2026-11-25 0', '2026-11-26 5']);
  });
});

describe('a schedule that has ended', () => {
  it('goes on after a restart with a report that has grown, and not where nothing is left', async () => {
    const ended = { nextDueAt: null, nextDay: null };
    const matchesNothing = { ...PLAN, query: 'section:99' };
    room = await digestRoom({
      subscriptions: [
        subscription(ended),
        subscription({ id: 'S2', channelId: 'C2', plan: matchesNothing, ...ended }),
        subscription({ id: 'S3', channelId: 'C3', state: 'paused', ...ended }),
      ],
      now: DUE - MINUTE,
    });
    await room.runner.look();
    const due = await Promise.all(['S1', 'S2', 'S3'].map((id) => room.store.subscription(id)));
    expect(due.map((one) => one?.nextDueAt)).toEqual([DUE, null, null]);
  });

  it('does not go on later on the day on which its last message was posted after midnight', async () => {
    const evening = Date.UTC(2026, 10, 23, 22, 30);
    const due = subscription({ plan: { ...PLAN, time: '23:30' }, nextDueAt: evening });
    room = await digestRoom({ subscriptions: [due], now: evening + 9 * HOUR });
    const claim = { deliveryId: 'D0', subscription: due, next: null, leaseUntil: evening + MINUTE };
    const delivery = await room.store.claim(claim);
    if (!delivery) throw new Error('not claimed');
    await room.store.settle(delivery, { state: 'sent', at: evening + 31 * MINUTE, seen: [] });
    await room.runner.look();
    expect(await room.store.subscription('S1')).toMatchObject({ nextDay: '2026-11-25' });
  });
});
