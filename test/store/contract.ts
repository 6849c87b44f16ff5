import type { Delivery, Subscription } from '../../src/digest/model';
import type { Store } from '../../src/store/store';
import fc from '../support/fast-check';
import type { StoreHome } from '../support/stores';
import { anyPlan, DAY, subscription } from './subscriptions';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 23, 8);
const MONDAY = { kind: 'scheduled', day: '2026-11-23' };

/** What every store does; both databases pass it. */
export function storeContract(makeHome: () => Promise<StoreHome>): void {
  let home: StoreHome;
  let store: Store;
  beforeEach(async () => {
    home = await makeHome();
    store = await home.open();
  });
  afterEach(() => home.remove());

  /** Claims the delivery that is due. */
  const claim = (from: Subscription, deliveryId = 'D1', next: { at: number; day: string } | null = null) =>
    store.claim({ deliveryId, subscription: from, next, leaseUntil: NOW + MINUTE });

  async function claimed(from: Subscription, deliveryId = 'D1'): Promise<Delivery> {
    await store.save(from);
    const delivery = await claim(from, deliveryId);
    if (!delivery) throw new Error('not claimed');
    return delivery;
  }

  describe('the processes that deliver', () => {
    it('are told what each said last', async () => {
      const other = await home.open();
      expect(await store.sayAlive('P1', 1)).toEqual([{ id: 'P1', looks: 1 }]);
      expect(await other.sayAlive('P2', 1)).toHaveLength(2);
      expect(await store.sayAlive('P1', 2)).toEqual(
        expect.arrayContaining([
          { id: 'P1', looks: 2 },
          { id: 'P2', looks: 1 },
        ]),
      );
      await other.sayGone('P2');
      expect(await store.sayAlive('P1', 3)).toEqual([{ id: 'P1', looks: 3 }]);
    });
  });

  describe('what has been answered', () => {
    it('is new once in a workspace, also after a restart', async () => {
      expect(await store.markOnce('T1', 'event:1', MINUTE, NOW)).toBe(true);
      const other = await home.open();
      expect(await other.markOnce('T1', 'event:1', MINUTE, NOW)).toBe(false);
      expect(await other.markOnce('T2', 'event:1', MINUTE, NOW)).toBe(true);
    });

    it('is new again when its time is over, and then known as long again', async () => {
      const seen: boolean[] = [];
      for (const at of [0, MINUTE - 1, MINUTE, 2 * MINUTE - 1, 2 * MINUTE])
        seen.push(await store.markOnce('T1', 'click', MINUTE, NOW + at));
      expect(seen).toEqual([true, false, true, false, true]);
    });

    it('is new again when taken back', async () => {
      await store.markOnce('T1', 'click', MINUTE, NOW);
      await store.unmark('T1', 'click');
      expect(await store.markOnce('T1', 'click', MINUTE, NOW)).toBe(true);
    });

    it('is new to one of many who ask at once', async () => {
      const others = await Promise.all([home.open(), home.open()]);
      const asked = [store, ...others].flatMap((one) =>
        Array.from({ length: 5 }, () => one.markOnce('T1', 'k', MINUTE, NOW)),
      );
      expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1);
    });

    it('agrees with a map of expiries, whatever is asked', async () => {
      let round = 0;
      const asking = fc.record({
        team: fc.constantFrom('T1', 'T2'),
        key: fc.constantFrom('a', 'b'),
        within: fc.constantFrom(10, 1_000),
        wait: fc.nat(600),
        forget: fc.boolean(),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(asking, { maxLength: 20 }), async (all) => {
          round += 1;
          const known = new Map<string, number>();
          let now = NOW;
          for (const { team, key, within, wait, forget } of all) {
            now += wait;
            const name = `${round}:${key}`;
            if (forget) {
              known.delete(team + name);
              await store.unmark(team, name);
              continue;
            }
            const isNew = now >= (known.get(team + name) ?? 0);
            if (isNew) known.set(team + name, now + within);
            expect(await store.markOnce(team, name, within, now)).toBe(isNew);
          }
        }),
        { numRuns: 25 },
      );
    });

    it('is tidied up without losing what still counts', async () => {
      await store.markOnce('T1', 'kept', 10 * MINUTE, NOW);
      for (let n = 0; n < 450; n++) await store.markOnce('T1', `k${n}`, 1, NOW + n * 10);
      expect(await store.markOnce('T1', 'kept', MINUTE, NOW + 5_000)).toBe(false);
    });
  });

  describe('a subscription', () => {
    it('comes back as it was saved, whatever it holds', async () => {
      let n = 0;
      await fc.assert(
        fc.asyncProperty(anyPlan, fc.maxSafeNat(), async (plan, seed) => {
          n += 1;
          const saved = subscription({ id: `S${n}`, channelId: `C${n}`, plan, seed });
          await store.save(saved);
          expect(await store.subscription(saved.id)).toEqual(saved);
          expect(await store.subscriptionIn('T1', saved.channelId)).toEqual(saved);
        }),
        { numRuns: 40 },
      );
    });

    it('is one in a channel: saving again replaces it, and its id stays', async () => {
      await store.save(subscription({ id: 'S1' }));
      const second = subscription({
        id: 'S2',
        changedBy: 'U2',
        state: 'stopped',
        nextDueAt: null,
        nextDay: null,
      });
      expect(await store.save(second)).toEqual({ ...second, id: 'S1' });
      expect(await store.subscriptions()).toEqual([{ ...second, id: 'S1' }]);
      expect(await store.subscription('S2')).toBeNull();
    });

    it('is another one in the same channel of another workspace', async () => {
      await store.save(subscription({ id: 'S1', teamId: 'T1', enterpriseId: 'E1' }));
      await store.save(subscription({ id: 'S2', teamId: 'T2', enterpriseId: null }));
      expect((await store.subscriptionIn('T1', 'C1'))?.enterpriseId).toBe('E1');
      expect((await store.subscriptionIn('T2', 'C1'))?.enterpriseId).toBeNull();
      expect(await store.subscriptionIn('T3', 'C1')).toBeNull();
    });

    it('set up by two people at once is one', async () => {
      const other = await home.open();
      const [a, b] = await Promise.all([
        store.save(subscription({ id: 'S1', createdBy: 'U1' })),
        other.save(subscription({ id: 'S2', createdBy: 'U2' })),
      ]);
      expect(a.id).toBe(b.id);
      expect(await store.subscriptions()).toHaveLength(1);
    });

    it('are listed by team and channel', async () => {
      const places = [
        ['T2', 'C1'],
        ['T1', 'C2'],
        ['T1', 'C10'],
        ['T1', 'Ca'],
      ] as const;
      for (const [teamId, channelId] of places)
        await store.save(subscription({ id: teamId + channelId, teamId, channelId }));
      expect((await store.subscriptions()).map(({ id }) => id)).toEqual(['T1C10', 'T1C2', 'T1Ca', 'T2C1']);
    });

    it('is paused by one only, and only while it is active', async () => {
      await store.save(subscription());
      const other = await home.open();
      const paused = await Promise.all([
        store.pause('S1', 'is_archived', NOW),
        other.pause('S1', 'is_archived', NOW),
      ]);
      expect(paused.sort()).toEqual([false, true]);
      expect(await store.subscription('S1')).toEqual(
        subscription({
          state: 'paused',
          pausedBecause: 'is_archived',
          nextDueAt: null,
          nextDay: null,
          changedAt: NOW,
        }),
      );
      expect(await store.pause('nobody', 'is_archived', NOW)).toBe(false);
    });

    it('whose schedule ended is due again, unless somebody has changed it since', async () => {
      const ended = await store.save(subscription({ nextDueAt: null, nextDay: null }));
      const next = { at: NOW + DAY, day: '2026-11-24' };
      expect(await store.dueAgain({ ...ended, changedAt: ended.changedAt + 1 }, next)).toBe(false);
      expect(await store.dueAgain(ended, next)).toBe(true);
      expect(await store.dueAgain(ended, next)).toBe(false);
      expect(await store.subscription('S1')).toMatchObject({ nextDueAt: next.at, nextDay: next.day });
    });
  });

  describe('what is due', () => {
    it('is active, at its instant or before, the longest due first, and no more than asked for', async () => {
      for (const [id, nextDueAt, state] of [
        ['late', NOW - 2, 'active'],
        ['now', NOW, 'active'],
        ['later', NOW + 1, 'active'],
        ['latest', NOW - 3, 'active'],
        ['paused', NOW - 9, 'paused'],
        ['done', null, 'active'],
      ] as const)
        await store.save(subscription({ id, channelId: id, nextDueAt, state }));
      const ids = async (limit: number) => (await store.due(NOW, limit)).map(({ id }) => id);
      expect(await ids(9)).toEqual(['latest', 'late', 'now']);
      expect(await ids(2)).toEqual(['latest', 'late']);
    });
  });

  describe('a claim', () => {
    it('moves the subscription on and inserts the delivery', async () => {
      const due = subscription();
      await store.save(due);
      const next = { at: NOW + DAY, day: '2026-11-24' };
      const delivery = await claim(due, 'D1', next);
      expect(delivery).toEqual({
        id: 'D1',
        subscriptionId: 'S1',
        teamId: 'T1',
        slot: MONDAY,
        dueAt: NOW,
        state: 'claimed',
        leaseUntil: NOW + MINUTE,
        attempts: 1,
        statements: [],
        messageTs: null,
        reason: null,
        finishedAt: null,
      });
      expect(await store.delivery('D1')).toEqual(delivery);
      expect(await store.subscription('S1')).toEqual({ ...due, nextDueAt: next.at, nextDay: next.day });
    });

    it('with nothing to come leaves nothing due', async () => {
      await claimed(subscription());
      expect(await store.subscription('S1')).toMatchObject({ nextDueAt: null, nextDay: null });
    });

    it('by several processes at once is won by one', async () => {
      const processes = [store, ...(await Promise.all([home.open(), home.open(), home.open()]))];
      for (let n = 0; n < 10; n++) {
        const due = subscription({ id: `S${n}`, channelId: `C${n}` });
        await store.save(due);
        const next = { at: NOW + DAY, day: '2026-11-24' };
        const won = await Promise.all(
          processes.map((one, at) =>
            one.claim({ deliveryId: `D${n}.${at}`, subscription: due, next, leaseUntil: NOW + MINUTE }),
          ),
        );
        expect(won.filter(Boolean)).toHaveLength(1);
        expect(await store.deliveries(due.id, 9)).toEqual(won.filter(Boolean));
      }
    });

    it.each([
      ['paused', { state: 'paused' as const }],
      ['due at another time', { nextDueAt: NOW + 1 }],
      ['due on another day', { nextDay: '2026-11-22' }],
      ['not due at all', { nextDueAt: null, nextDay: null }],
    ])('of one that is now %s is nobody’s', async (_what, changed) => {
      await store.save(subscription(changed));
      expect(await claim(subscription())).toBeNull();
      expect(await store.subscription('S1')).toEqual(subscription(changed));
      expect(await store.deliveries('S1', 9)).toEqual([]);
    });

    it('of a slot that has had its delivery is nobody’s, but the subscription moves on', async () => {
      await claimed(subscription());
      const later = subscription({ nextDueAt: NOW + MINUTE });
      await store.save(later);
      expect(await claim(later, 'D2', { at: NOW + DAY, day: '2026-11-24' })).toBeNull();
      expect(await store.subscription('S1')).toMatchObject({ nextDueAt: NOW + DAY, nextDay: '2026-11-24' });
      expect((await store.deliveries('S1', 9)).map(({ id }) => id)).toEqual(['D1']);
    });

    it('whose delivery cannot be inserted leaves the subscription as it was', async () => {
      await claimed(subscription());
      const other = subscription({ id: 'S2', channelId: 'C2' });
      await store.save(other);
      await expect(claim(other, 'D1')).rejects.toThrow();
      expect(await store.subscription('S2')).toEqual(other);
    });

    it('for now stands beside the schedule', async () => {
      await store.save(subscription());
      const delivery = await store.claimNow({
        id: 'D9',
        subscription: subscription(),
        now: NOW + 5,
        leaseUntil: NOW + MINUTE,
      });
      expect(delivery).toMatchObject({
        slot: { kind: 'asked-for', id: 'D9' },
        dueAt: NOW + 5,
        state: 'claimed',
        attempts: 1,
      });
      expect(await claim(subscription())).toMatchObject({ slot: MONDAY });
      expect((await store.deliveries('S1', 9)).map(({ id }) => id)).toEqual(['D9', 'D1']);
      expect(await store.deliveries('S1', 1)).toHaveLength(1);
    });
  });

  describe('a lease', () => {
    it('that is over makes a delivery abandoned, the longest over first', async () => {
      await claimed(subscription());
      await store.claimNow({ id: 'D2', subscription: subscription(), now: NOW, leaseUntil: NOW + 10 });
      const abandoned = async (now: number, limit = 9) =>
        (await store.abandoned(now, limit)).map(({ id }) => id);
      expect(await abandoned(NOW + 9)).toEqual([]);
      expect(await abandoned(NOW + 10)).toEqual(['D2']);
      expect(await abandoned(NOW + MINUTE)).toEqual(['D2', 'D1']);
      expect(await abandoned(NOW + MINUTE, 1)).toEqual(['D2']);
    });

    it('is taken over by one', async () => {
      const delivery = await claimed(subscription());
      const other = await home.open();
      const until = NOW + 9 * MINUTE;
      const won = await Promise.all([
        store.lease(delivery, until),
        other.lease(delivery, until),
        store.lease(delivery, until),
      ]);
      expect(won.filter(Boolean)).toHaveLength(1);
      expect((await store.delivery('D1'))?.leaseUntil).toBe(until);
    });

    it('is not taken over for no longer than it was, nor of what has ended', async () => {
      const delivery = await claimed(subscription());
      expect(await store.lease(delivery, NOW + MINUTE)).toBe(false);
      await store.settle(delivery, { state: 'skipped', at: NOW, seen: [] });
      expect(await store.lease(delivery, NOW + DAY)).toBe(false);
      expect(await store.lease({ id: 'D1', leaseUntil: null, state: 'skipped' }, NOW + DAY)).toBe(false);
    });
  });

  describe('an intention', () => {
    it('is stored with what is to be posted', async () => {
      const delivery = await claimed(subscription());
      expect(await store.intend(delivery, ['a', 'b'])).toBe(true);
      expect(await store.delivery('D1')).toMatchObject({
        state: 'posting',
        statements: ['a', 'b'],
        attempts: 1,
      });
    });

    it('is nobody’s twice, nor of whoever lost the lease', async () => {
      const delivery = await claimed(subscription());
      await store.lease(delivery, NOW + 2 * MINUTE);
      expect(await store.intend(delivery, ['a'])).toBe(false);
      const mine = { id: 'D1', leaseUntil: NOW + 2 * MINUTE };
      expect([await store.intend(mine, ['a']), await store.intend(mine, ['a'])]).toEqual([true, false]);
    });

    it('withdrawn waits for its next attempt', async () => {
      const delivery = await claimed(subscription());
      await store.intend(delivery, ['a']);
      expect(await store.withdraw(delivery, NOW + 2 * MINUTE)).toBe(true);
      expect(await store.delivery('D1')).toMatchObject({
        state: 'claimed',
        attempts: 2,
        leaseUntil: NOW + 2 * MINUTE,
      });
      expect(await store.abandoned(NOW + 2 * MINUTE, 9)).toHaveLength(1);
      expect(await store.intend({ id: 'D1', leaseUntil: NOW + 2 * MINUTE }, ['a'])).toBe(true);
    });

    it('is not withdrawn by whoever lost the lease, nor once it has ended', async () => {
      const delivery = await claimed(subscription());
      await store.intend(delivery, ['a']);
      await store.lease({ ...delivery, state: 'posting' }, NOW + 2 * MINUTE);
      expect(await store.withdraw(delivery, NOW + DAY)).toBe(false);
      await store.settle(delivery, { state: 'unknown', at: NOW, seen: ['a'] });
      expect(await store.withdraw({ id: 'D1', leaseUntil: NOW + 2 * MINUTE }, NOW + DAY)).toBe(false);
      expect(await store.delivery('D1')).toMatchObject({ state: 'unknown', attempts: 1 });
    });
  });

  describe('an end', () => {
    it('is stored with what counts as seen', async () => {
      const delivery = await claimed(subscription());
      await store.intend(delivery, ['a', 'b']);
      await store.settle(delivery, { state: 'sent', at: NOW + 7, messageTs: '1.2', seen: ['a', 'b'] });
      expect(await store.delivery('D1')).toMatchObject({
        state: 'sent',
        messageTs: '1.2',
        reason: null,
        finishedAt: NOW + 7,
        leaseUntil: null,
        statements: ['a', 'b'],
      });
      expect(await store.seen('S1')).toEqual(new Set(['a', 'b']));
      expect(await store.abandoned(NOW + DAY, 9)).toEqual([]);
    });

    it('ends the schedule with it where told to, unless somebody has begun anew since', async () => {
      const [first, second] = [subscription(), subscription({ id: 'S2', channelId: 'C2' })];
      const next = { at: NOW + DAY, day: '2026-11-24' };
      for (const from of [first, second]) {
        await store.save(from);
        const delivery = await claim(from, `D-${from.id}`, next);
        const endsSchedule = await store.subscription(from.id);
        if (!delivery || !endsSchedule) throw new Error('not claimed');
        if (from === second) await store.startOver(from.id, from.round);
        await store.settle(delivery, { state: 'sent', at: NOW, seen: [], endsSchedule });
      }
      expect((await store.subscription('S1'))?.nextDueAt).toBe(null);
      expect((await store.subscription('S2'))?.nextDueAt).toBe(next.at);
    });

    it('carries the reason where it failed', async () => {
      const delivery = await claimed(subscription());
      await store.settle(delivery, { state: 'failed', at: NOW, reason: 'is_archived', seen: [] });
      expect(await store.delivery('D1')).toMatchObject({ state: 'failed', reason: 'is_archived' });
      expect(await store.seen('S1')).toEqual(new Set());
    });

    it('stays as it is, except that a message may turn up after all', async () => {
      const delivery = await claimed(subscription());
      await store.settle(delivery, { state: 'unknown', at: NOW, seen: ['a'] });
      await store.settle(delivery, { state: 'missed', at: NOW, seen: ['x'] });
      expect((await store.delivery('D1'))?.state).toBe('unknown');
      await store.settle(delivery, { state: 'sent', at: NOW + 1, messageTs: '1.2', seen: ['a', 'b'] });
      await store.settle(delivery, { state: 'failed', at: NOW + 2, seen: ['y'] });
      expect(await store.delivery('D1')).toMatchObject({ state: 'sent', messageTs: '1.2' });
      expect(await store.seen('S1')).toEqual(new Set(['a', 'b']));
    });

    it('counts', async () => {
      expect(Object.values(await store.counts())).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
      await claimed(subscription());
      for (const [n, state] of (['sent', 'sent', 'missed', 'unknown'] as const).entries()) {
        const from = subscription({ id: `S${n + 2}`, channelId: `C${n + 2}` });
        const delivery = await claimed(from, `D${n + 2}`);
        await store.settle(delivery, { state, at: NOW, seen: [] });
      }
      await store.pause('S2', 'is_archived', NOW);
      expect(await store.counts()).toEqual({
        claimed: 1,
        posting: 0,
        sent: 2,
        missed: 1,
        skipped: 0,
        unknown: 1,
        failed: 0,
        paused: 1,
      });
    });
  });

  describe('the totals', () => {
    const endsOf = async () => {
      const { sent, missed, unknown } = await store.counts();
      return { sent, missed, unknown };
    };

    it('count each end once, and one that turns out to be sent as sent', async () => {
      const delivery = await claimed(subscription());
      await store.settle(delivery, { state: 'unknown', at: NOW, seen: [] });
      await store.settle(delivery, { state: 'missed', at: NOW, seen: [] });
      expect(await endsOf()).toEqual({ sent: 0, missed: 0, unknown: 1 });
      for (const state of ['sent', 'sent', 'unknown'] as const)
        await store.settle(delivery, { state, at: NOW, seen: [] });
      expect(await endsOf()).toEqual({ sent: 1, missed: 0, unknown: 0 });
    });

    it('are right when several processes end the same deliveries at once', async () => {
      const others = [store, await home.open(), await home.open()];
      const deliveries: Delivery[] = [];
      for (let n = 0; n < 10; n++)
        deliveries.push(
          await store.claimNow({ id: `D${n}`, subscription: subscription(), now: NOW, leaseUntil: NOW }),
        );
      const ends = (['unknown', 'sent', 'sent'] as const).flatMap((state, n) =>
        deliveries.map((delivery) => others[n]?.settle(delivery, { state, at: NOW, seen: ['a'] })),
      );
      await Promise.all(ends);
      expect(await endsOf()).toEqual({ sent: 10, missed: 0, unknown: 0 });
    });
  });

  describe('a delivery that ended a year ago', () => {
    const YEAR = 365 * DAY;
    const end = async (id: string, at: number) => {
      const delivery = await store.claimNow({ id, subscription: subscription(), now: at, leaseUntil: at });
      await store.settle(delivery, { state: 'sent', at, seen: [id] });
    };

    it('is deleted, but still counts, and what it showed stays seen', async () => {
      await end('old', NOW);
      await end('young', NOW + 1);
      await store.claimNow({ id: 'open', subscription: subscription(), now: NOW, leaseUntil: NOW });
      // A process that begins tidies up at its first one, later on at each hundredth.
      store = await home.open();
      await end('now', NOW + YEAR);
      const kept = await store.deliveries('S1', 9);
      expect(kept.map(({ id }) => id).sort()).toEqual(['now', 'open', 'young']);
      expect(await store.counts()).toMatchObject({ sent: 3, claimed: 1 });
      expect(await store.seen('S1')).toEqual(new Set(['old', 'young', 'now']));
    });

    it('is deleted in the course of a process as well', async () => {
      await end('old', NOW);
      for (let n = 0; n < 99; n++) await end(`new-${n}`, NOW + YEAR);
      expect(await store.delivery('old')).not.toBeNull();
      await end('new-99', NOW + YEAR);
      expect(await store.delivery('old')).toBeNull();
      expect(await store.counts()).toMatchObject({ sent: 101 });
    });
  });

  describe('what was seen', () => {
    it('stays seen through a change, a stop and a restart, each channel for itself', async () => {
      const delivery = await claimed(subscription());
      await store.settle(delivery, { state: 'sent', at: NOW, seen: ['a'] });
      await store.save(subscription({ id: 'S2', state: 'stopped', nextDueAt: null, nextDay: null }));
      const after = await home.open();
      expect(await after.seen('S1')).toEqual(new Set(['a']));
      expect(await after.seen('S2')).toEqual(new Set());
    });

    it('is forgotten when somebody starts over, who begins the next round', async () => {
      const delivery = await claimed(subscription({ round: 2 }));
      await store.settle(delivery, { state: 'sent', at: NOW, seen: ['a'] });
      expect(await store.startOver('S1', 2)).toBe(true);
      expect(await store.seen('S1')).toEqual(new Set());
      expect((await store.subscription('S1'))?.round).toBe(3);
    });

    it('is kept where the round that somebody wants to end is over', async () => {
      const delivery = await claimed(subscription({ round: 2 }));
      await store.settle(delivery, { state: 'sent', at: NOW, seen: ['a'] });
      expect(await store.startOver('S1', 1)).toBe(false);
      expect(await store.seen('S1')).toEqual(new Set(['a']));
      expect((await store.subscription('S1'))?.round).toBe(2);
    });
  });

  it('can be opened by several at once, also for the first time, and closed twice', async () => {
    const fresh = await makeHome();
    const opened = await Promise.all([fresh.open(), fresh.open(), fresh.open()]);
    for (const one of opened) expect(await one.subscriptions()).toEqual([]);
    await opened[0]?.close();
    await fresh.remove();
  });
}
