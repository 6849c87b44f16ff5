import type { Subscription } from '../../../src/digest/model';
import {
  DUE,
  digestRoom,
  HOUR,
  MINUTE,
  PLAN,
  type Room,
  type RoomOptions,
  subscription,
} from '../../support/digest-room';

let room: Room;
afterEach(() => room.close());

/** Lets a person change the digest between a delivery's being found and its turn. */
async function changeAtItsTurn(changes: Partial<Subscription>): Promise<void> {
  room = await digestRoom({ now: DUE });
  let refusals = 1;
  room.slack.answer = () => (refusals-- > 0 ? { outcome: 'unavailable', code: 'ECONNREFUSED' } : undefined);
  const { lease } = room.store;
  room.store.lease = async (...given) => {
    await room.store.save(subscription({ nextDueAt: null, nextDay: null, ...changes }));
    return lease(...given);
  };
  room.runner.start();
  await room.time.pass(HOUR);
}

describe('a digest that is to be tried again', () => {
  it.each(['stopped', 'paused'] as const)('and that was %s while it waited is skipped', async (state) => {
    await changeAtItsTurn({ state });
    expect(room.slack.arrived).toEqual([]);
    expect(room.logged().at(-1)).toBe(`digest skipped (${state})`);
  });

  it('holds what the plan says now', async () => {
    await changeAtItsTurn({ plan: { ...PLAN, count: 1 } });
    expect(room.slack.arrived.map(({ texts }) => texts.length)).toEqual([1]);
  });
});

describe('a digest that is looked for, and is not there', () => {
  async function changeDuringTheLook(
    changes: Partial<Subscription>,
    deliver: () => void,
    options: RoomOptions = {},
  ): Promise<void> {
    room = await digestRoom({ now: DUE, ...options });
    let refusals = 1;
    room.slack.answer = () => (refusals-- > 0 ? { outcome: 'unconfirmed', code: 'http_500' } : undefined);
    room.slack.find = async () => {
      await room.store.save(subscription({ nextDueAt: null, nextDay: null, ...changes }));
      return { outcome: 'absent' };
    };
    deliver();
    await room.time.pass(9 * MINUTE);
  }
  const bySchedule = () => room.runner.start();
  const now = () => {
    void room.runner.sendNow('S1');
    room.runner.start();
  };
  const notDue = { subscriptions: [subscription({ nextDueAt: null, nextDay: null })] };

  it.each(['stopped', 'paused'] as const)('is not posted where it was %s meanwhile', async (state) => {
    await changeDuringTheLook({ state }, bySchedule);
    expect(room.slack.arrived).toEqual([]);
    expect(room.logged().at(-1)).toBe(`digest skipped (${state})`);
  });

  it('is posted as the plan says now', async () => {
    await changeDuringTheLook({ plan: { ...PLAN, count: 1 } }, bySchedule);
    expect(room.slack.arrived.map(({ texts }) => texts.length)).toEqual([1]);
  });

  it.each([
    ['paused', 1],
    ['stopped', 0],
  ] as const)('and was asked for with *Send now* of a %s one is posted %i times', async (state, times) => {
    await changeDuringTheLook({ state }, now, notDue);
    expect(room.slack.arrived).toHaveLength(times);
  });
});

describe('a zone that this Node does not know', () => {
  const nowhere = subscription({ plan: { ...PLAN, zone: 'Mars/Olympus' } });

  it('pauses the digest with the reason, and the person who set it up is told once', async () => {
    room = await digestRoom({ now: DUE, subscriptions: [nowhere] });
    room.runner.start();
    await room.time.pass(HOUR);
    expect(await room.store.subscription('S1')).toMatchObject({
      state: 'paused',
      pausedBecause: 'unknown_zone',
      nextDueAt: null,
    });
    expect(room.slack.told).toEqual(['U0ANA: unknown_zone']);
    expect(room.logged()).toEqual(['digest paused (unknown_zone)']);
  });

  it('is said where somebody sends it now', async () => {
    room = await digestRoom({ now: DUE, subscriptions: [nowhere] });
    expect(await room.runner.sendNow('S1')).toEqual({ outcome: 'failed', reason: 'unknown_zone' });
    expect(await room.store.deliveries('S1', 9)).toEqual([]);
  });
});
