import type { Posted } from '../../../src/digest/deliver/poster';
import { DUE, digestRoom, MINUTE, type Room, subscription } from '../../support/digest-room';

let room: Room;
afterEach(() => room.close());

/** So many digests due at once, each in a channel of its own. */
function due(count: number, teamId = 'T1') {
  return Array.from({ length: count }, (_, at) =>
    subscription({ id: `${teamId}-${String(at).padStart(3, '0')}`, teamId, channelId: `${teamId}-C${at}` }),
  );
}

/** A Slack that allows so many posts in any minute, and asks whoever is faster to wait. */
function allow(perMinute: number): { refused: number } {
  const refusals = { refused: 0 };
  const arrived: number[] = [];
  room.slack.answer = (): Posted | undefined => {
    const now = room.time.now();
    while (arrived[0] !== undefined && arrived[0] <= now - MINUTE) arrived.shift();
    if (arrived.length < perMinute) {
      arrived.push(now);
      return undefined;
    }
    refusals.refused += 1;
    return { outcome: 'slow-down', waitMs: (arrived[0] ?? now) + MINUTE - now };
  };
  return refusals;
}

describe('hundreds of digests due at once in one workspace', () => {
  it('are sent as fast as Slack allows, without once being too fast', async () => {
    room = await digestRoom({ subscriptions: due(600), now: DUE });
    const refusals = allow(300);
    room.runner.start();
    await room.time.pass(2.1 * MINUTE);
    expect([room.slack.arrived.length, refusals.refused]).toEqual([600, 0]);
  });

  it('are sent once each by a Slack that allows less than it says, in little more time than it takes', async () => {
    room = await digestRoom({ subscriptions: due(300), now: DUE });
    const refusals = allow(75);
    room.runner.start();
    await room.time.pass(6 * MINUTE);
    expect(new Set(room.slack.arrived.map(({ channel }) => channel)).size).toBe(300);
    expect(room.slack.arrived).toHaveLength(300);
    // Some in each minute find out that the whole workspace has to wait.
    expect(refusals.refused).toBeLessThan(60);
  });

  it('are sent within the same limit by several processes, one of which comes in later', async () => {
    room = await digestRoom({ subscriptions: due(450), now: DUE });
    const refusals = allow(300);
    const others = [room.another(), room.another()];
    room.runner.start();
    others[0]?.start();
    await room.time.pass(MINUTE / 2);
    others[1]?.start();
    await room.time.pass(1.3 * MINUTE);
    expect([room.slack.arrived.length, refusals.refused]).toEqual([450, 0]);
    await Promise.all(others.map((other) => other.stop()));
  });

  it('are sent at full speed again by the one that is left', async () => {
    room = await digestRoom({ subscriptions: due(400), now: DUE });
    const other = room.another();
    room.runner.start();
    other.start();
    await room.time.pass(10_000);
    await other.stop();
    await room.time.pass(1.3 * MINUTE);
    expect(room.slack.arrived).toHaveLength(400);
  });

  it('do not keep another workspace from being found due, however many there are and however long they have been', async () => {
    const longDue = due(30).map((one) => ({ ...one, nextDueAt: DUE - MINUTE }));
    room = await digestRoom({ subscriptions: [...longDue, ...due(3, 'T2'), ...due(2, 'T3')], now: DUE });
    const found = await room.store.due(DUE, 12);
    expect(found.map(({ id }) => id).slice(0, 8)).toEqual([
      'T1-000',
      'T2-000',
      'T3-000',
      'T1-001',
      'T2-001',
      'T3-001',
      'T1-002',
      'T2-002',
    ]);
    expect(found).toHaveLength(12);
  });

  it('do not hold up another workspace, nor a channel that hangs the others', async () => {
    room = await digestRoom({ subscriptions: [...due(600), ...due(3, 'T2')], now: DUE });
    room.slack.answer = ({ subscription: { channelId } }) =>
      channelId === 'T2-C0'
        ? new Promise((resolve) => void room.time.after(10_000, () => resolve(undefined)))
        : undefined;
    room.runner.start();
    await room.time.pass(2_000);
    const others = room.slack.arrived.filter(({ channel }) => channel.startsWith('T2'));
    expect(others.map(({ channel }) => channel).sort()).toEqual(['T2-C1', 'T2-C2']);
    await room.time.pass(10_000);
  });
});
