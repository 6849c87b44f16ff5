import { SLACKS_RATE_LIMITS } from '../../../src/digest/deliver/post-queue';
import { statementKey } from '../../../src/search/statement-key';
import {
  DUE,
  digestRoom,
  HOUR,
  INDEX,
  MINUTE,
  MONDAY_0720,
  PLAN,
  type Room,
  type RoomOptions,
  subscription,
} from '../../support/digest-room';
import { smallIndex } from '../../support/small-library';

let room: Room;
afterEach(() => room.close());

async function open(options?: RoomOptions): Promise<void> {
  room = await digestRoom(options);
}

const days = () => room.slack.arrived.map(({ day }) => day);
const states = async () =>
  (await room.store.deliveries('S1', 20)).map(
    ({ slot, state }) => `${slot.kind === 'scheduled' ? slot.day : 'now'} ${state}`,
  );

describe('a running service', () => {
  it('posts a digest at the first look after it is due, once, and moves on to the next day', async () => {
    await open();
    room.runner.start();
    await room.time.pass(9 * MINUTE);
    expect(room.slack.arrived).toEqual([]);
    await room.time.pass(HOUR);
    expect(room.slack.arrived).toEqual([
      {
        deliveryId: 'D1',
        channel: 'C1',
        day: '2026-11-23',
        texts: [expect.any(String), expect.any(String)],
        at: DUE,
      },
    ]);
    expect(await room.store.subscription('S1')).toMatchObject({
      nextDueAt: DUE + 24 * HOUR,
      nextDay: '2026-11-24',
    });
    expect(await room.store.delivery('D1')).toMatchObject({
      slot: { kind: 'scheduled', day: '2026-11-23' },
      state: 'sent',
      messageTs: '1.000100',
    });
  });

  it('sends on weekdays, never a statement twice, says once that all has been seen, and then is still', async () => {
    await open({ periods: { tickMs: 10 * MINUTE } });
    room.runner.start();
    await room.time.pass(14 * 24 * HOUR);
    expect(room.slack.arrived.map(({ day, texts }) => `${day} ${texts.length}`)).toEqual([
      '2026-11-23 2',
      '2026-11-24 2',
      '2026-11-25 2',
      '2026-11-26 1',
      '2026-11-27 0',
    ]);
    const texts = room.slack.arrived.flatMap((one) => one.texts);
    expect(new Set(texts).size).toBe(7);
    expect(await room.store.subscription('S1')).toMatchObject({
      state: 'active',
      nextDueAt: null,
      nextDay: null,
    });
    expect(await room.store.counts()).toMatchObject({ sent: 5, missed: 0, skipped: 0, unknown: 0 });
  });

  it('starts over when told to', async () => {
    await open({ periods: { tickMs: 10 * MINUTE } });
    await room.store.save(subscription({ nextDueAt: DUE, plan: { ...PLAN, count: 5 } }));
    room.runner.start();
    await room.time.pass(4 * 24 * HOUR);
    await room.store.startOver('S1', 0);
    const now = await room.store.subscription('S1');
    if (!now) throw new Error('gone');
    await room.store.save({ ...now, nextDueAt: DUE + 4 * 24 * HOUR, nextDay: '2026-11-27' });
    await room.time.pass(24 * HOUR);
    expect(room.slack.arrived.map(({ texts }) => texts.length)).toEqual([5, 2, 0, 5]);
    expect(room.slack.arrived[3]?.texts).toEqual(room.slack.arrived[0]?.texts);
  });

  it('is not confused by looking twice at once, or too early', async () => {
    await open();
    await room.runner.look();
    await room.time.pass(11 * MINUTE);
    await Promise.all([room.runner.look(), room.runner.look()]);
    await room.runner.look();
    await room.time.pass(MINUTE);
    expect(days()).toEqual(['2026-11-23']);
  });

  it('logs what it did in ids, without a word of the report', async () => {
    await open({ now: DUE });
    await room.runner.look();
    await room.time.pass(MINUTE);
    expect(JSON.parse(room.log())).toMatchObject({
      team: 'T1',
      subscription: 'S1',
      delivery: 'D1',
      slot: '2026-11-23',
      lateMs: 0,
      statements: 2,
      msg: 'digest sent',
    });
    for (const text of room.slack.arrived[0]?.texts ?? []) expect(room.log()).not.toContain(text);
  });

  it('leaves alone what is paused or stopped', async () => {
    const still = { nextDueAt: null, nextDay: null };
    await open({
      subscriptions: [
        subscription({ id: 'S1', channelId: 'C1', state: 'paused', ...still }),
        subscription({ id: 'S2', channelId: 'C2', state: 'stopped', ...still }),
      ],
    });
    room.runner.start();
    await room.time.pass(24 * HOUR);
    expect(room.slack.arrived).toEqual([]);
  });

  it('takes up nothing more when it is told to stop, and lets finish what is under way', async () => {
    await open({
      subscriptions: [subscription(), subscription({ id: 'S2', channelId: 'C2' })],
      limits: { ...SLACKS_RATE_LIMITS, atOnce: 1 },
      now: DUE,
    });
    let goOn = () => {};
    room.slack.answer = () =>
      new Promise((resolve) => {
        goOn = () => resolve(undefined);
      });
    await room.runner.look();
    await room.time.pass(0);
    const stopped = room.runner.stop();
    goOn();
    await stopped;
    expect(await room.store.counts()).toMatchObject({ sent: 1 });
    await room.runner.look();
    await room.time.pass(MINUTE);
    expect(room.slack.arrived).toHaveLength(1);
    expect((await room.store.due(DUE, 9)).map(({ id }) => id)).toEqual(['S2']);
  });
});

describe('after an outage', () => {
  it.each([
    ['five hours', 5 * HOUR, ['2026-11-23 sent']],
    ['seven hours', 7 * HOUR, ['2026-11-23 missed']],
    ['a day and an hour', 25 * HOUR, ['2026-11-24 sent', '2026-11-23 missed']],
    [
      'a weekend',
      97 * HOUR,
      ['2026-11-27 sent', '2026-11-26 missed', '2026-11-25 missed', '2026-11-24 missed', '2026-11-23 missed'],
    ],
  ])('of %s sends at most one, and counts the others as missed', async (_what, late, expected) => {
    await open({ now: DUE + late });
    room.runner.start();
    await room.time.pass(MINUTE);
    expect(await states()).toEqual(expected);
    expect(days()).toEqual(expected.filter((one) => one.endsWith('sent')).map((one) => one.split(' ')[0]));
  });

  it('of two hours over midnight does not send yesterday’s', async () => {
    const due = Date.UTC(2026, 10, 23, 22, 30);
    await open({
      subscriptions: [subscription({ plan: { ...PLAN, time: '23:30' }, nextDueAt: due })],
      now: due + HOUR,
    });
    await room.runner.look();
    await room.time.pass(MINUTE);
    expect(await states()).toEqual(['2026-11-23 missed']);
  });
});

describe('Send now', () => {
  it('posts the next statements beside the schedule and moves the coverage', async () => {
    await open();
    expect(await room.runner.sendNow('S1')).toEqual({ outcome: 'sent' });
    room.runner.start();
    await room.time.pass(HOUR);
    expect(days()).toEqual(['2026-11-23', '2026-11-23']);
    expect(new Set(room.slack.arrived.flatMap(({ texts }) => texts)).size).toBe(4);
    expect(await states()).toEqual(['2026-11-23 sent', 'now sent']);
  });

  it('works while it is paused, and not where it is stopped or was never set', async () => {
    await open({
      subscriptions: [
        subscription({ state: 'paused', nextDueAt: null }),
        subscription({ id: 'S2', channelId: 'C2', state: 'stopped', nextDueAt: null }),
      ],
    });
    expect(await room.runner.sendNow('S1')).toEqual({ outcome: 'sent' });
    expect(await room.runner.sendNow('S2')).toEqual({ outcome: 'gone' });
    expect(await room.runner.sendNow('S3')).toEqual({ outcome: 'gone' });
  });

  it('sends nothing where all has been seen, and says so', async () => {
    await open({ now: DUE });
    for (let times = 0; times < 4; times++) {
      await room.runner.sendNow('S1');
      await room.time.pass(MINUTE);
    }
    expect(await room.runner.sendNow('S1')).toEqual({ outcome: 'skipped', reason: 'all-seen' });
    expect(room.slack.arrived.map(({ texts }) => texts.length)).toEqual([2, 2, 2, 1]);
  });

  it('does not repeat what another digest may have said, of which nobody knows yet', async () => {
    await open({ now: DUE });
    room.slack.answer = async () => 'posted-but' as const;
    await room.runner.look();
    await room.time.pass(2_000);
    room.slack.answer = () => undefined;
    await room.runner.sendNow('S1');
    expect(new Set(room.slack.arrived.flatMap(({ texts }) => texts)).size).toBe(4);
  });

  it('goes before ten others that wait in the workspace', async () => {
    const others = Array.from({ length: 40 }, (_, at) => subscription({ id: `S${at}`, channelId: `C${at}` }));
    await open({
      subscriptions: [...others, subscription({ id: 'SX', channelId: 'CX', nextDueAt: null })],
      now: DUE,
    });
    await room.runner.look();
    const sent = room.runner.sendNow('SX');
    await room.time.pass(MINUTE);
    expect(await sent).toEqual({ outcome: 'sent' });
    const place = room.slack.arrived.findIndex(({ channel }) => channel === 'CX');
    expect(place).toBeLessThan(10);
  });
});

describe('a digest with nothing to send', () => {
  it('where nothing matches any more says so once, and goes on by itself when something does', async () => {
    let index = smallIndex({ Chapels: ['Bells must ring at noon.'] });
    await open({
      subscriptions: [subscription({ plan: { ...PLAN, query: 'cargo' } })],
      now: DUE,
      reports: { all: () => index, seenBy: () => index, open: () => index, only: () => index },
    });
    room.runner.start();
    await room.time.pass(49 * HOUR);
    expect(room.slack.arrived.map(({ day, texts }) => [day, texts])).toEqual([['2026-11-23', []]]);
    expect(await room.store.subscription('S1')).toMatchObject({ state: 'active', nextDueAt: null });
    index = INDEX;
    await room.time.pass(24 * HOUR);
    expect(room.slack.arrived.slice(1).map(({ day }) => day)).toEqual(['2026-11-26']);
    expect(room.logged()).toContain('digests go on: there is more than had been seen');
  });

  it('what was seen stays seen when the filter changes', async () => {
    await open({ now: DUE });
    await room.runner.look();
    await room.time.pass(MINUTE);
    const seen = await room.store.seen('S1');
    expect(seen.size).toBe(2);
    await room.store.save(
      subscription({ plan: { ...PLAN, count: 5 }, nextDueAt: DUE + 24 * HOUR, nextDay: '2026-11-24' }),
    );
    await room.time.pass(24 * HOUR);
    await room.runner.look();
    await room.time.pass(MINUTE);
    const texts = room.slack.arrived[1]?.texts ?? [];
    expect(texts).toHaveLength(5);
    for (const text of texts) expect(seen.has(statementKey({ text }))).toBe(false);
  });
});

describe('the clock', () => {
  it('set back after a digest does not send it again', async () => {
    await open();
    room.runner.start();
    await room.time.pass(15 * MINUTE);
    room.time.setClock(MONDAY_0720);
    await room.time.pass(HOUR);
    expect(days()).toEqual(['2026-11-23']);
  });

  it('put forward while a post is under way does not let this process take it for abandoned', async () => {
    await open({ now: DUE });
    let goOn = () => {};
    room.slack.answer = () =>
      new Promise((resolve) => {
        goOn = () => resolve(undefined);
      });
    room.runner.start();
    await room.time.pass(1_000);
    room.time.setClock(DUE + 2 * HOUR);
    await room.time.pass(10 * MINUTE);
    goOn();
    await room.time.pass(MINUTE);
    expect([days(), room.slack.looks]).toEqual([['2026-11-23'], 0]);
  });
});
