import type { UpdateResult } from 'kysely';
import { countEnd, deliveryPurge, endDelivery, UNFINISHED } from './end-delivery';
import { deliveryOf, slotText } from './rows';
import type { Database } from './schema';
import { addSeen } from './seen';
import type { Store } from './store';
import { endSchedule } from './subscriptions';

type DeliveryMethods =
  | 'claim'
  | 'claimNow'
  | 'abandoned'
  | 'lease'
  | 'intend'
  | 'withdraw'
  | 'settle'
  | 'delivery'
  | 'deliveries';

const FRESH = { state: 'claimed', message_ts: null, reason: null, finished_at: null } as const;

/**
 * How a delivery begins, for whoever wins it, once for each slot; and what becomes of it. Each step is one conditional
 * UPDATE: whoever finds the row otherwise, has lost it.
 */
export function deliveries({ queries, durably }: Database): Pick<Store, DeliveryMethods> {
  const all = () => queries.selectFrom('deliveries').selectAll();
  const purge = deliveryPurge({ queries });
  return {
    claim: ({ deliveryId, subscription, next, leaseUntil }) =>
      queries.transaction().execute(async (transaction) => {
        const { id, teamId, nextDueAt, nextDay } = subscription;
        if (nextDueAt === null || nextDay === null) return null;
        const moved = await transaction
          .updateTable('subscriptions')
          .set({ next_due_at: next?.at ?? null, next_day: next?.day ?? null })
          .where('id', '=', id)
          .where('team_id', '=', teamId)
          .where('state', '=', 'active')
          .where('next_due_at', '=', nextDueAt)
          .where('next_day', '=', nextDay)
          .executeTakeFirst();
        if (moved.numUpdatedRows === 0n) return null;
        const row = await transaction
          .insertInto('deliveries')
          .values({
            ...FRESH,
            id: deliveryId,
            team_id: teamId,
            subscription_id: id,
            slot: slotText({ kind: 'scheduled', day: nextDay }),
            due_at: nextDueAt,
            lease_until: leaseUntil,
          })
          // Committed all the same: the subscription has to move on from a slot that has had its delivery.
          .onConflict((conflict) => conflict.columns(['subscription_id', 'slot']).doNothing())
          .returningAll()
          .executeTakeFirst();
        return row ? deliveryOf(row) : null;
      }),

    async claimNow({ id, subscription, now, leaseUntil }) {
      const row = await queries
        .insertInto('deliveries')
        .values({
          ...FRESH,
          id,
          team_id: subscription.teamId,
          subscription_id: subscription.id,
          slot: slotText({ kind: 'asked-for', id }),
          due_at: now,
          lease_until: leaseUntil,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return deliveryOf(row);
    },

    async abandoned(now, limit) {
      const rows = await all()
        .where('lease_until', 'is not', null)
        .where('lease_until', '<=', now)
        .where('state', 'in', UNFINISHED)
        .orderBy('lease_until')
        .limit(limit)
        .execute();
      return rows.map(deliveryOf);
    },

    async lease({ id, state, leaseUntil: before }, leaseUntil) {
      if (before === null) return false;
      const result = await queries
        .updateTable('deliveries')
        .set({ lease_until: leaseUntil })
        .where('id', '=', id)
        .where('state', '=', state)
        .where('lease_until', '=', before)
        // Of two that take over with one and the same new lease, both would win.
        .where('lease_until', '<', leaseUntil)
        .executeTakeFirst();
      return hit(result);
    },

    intend: ({ id, leaseUntil }, statements) =>
      // The one step that must not be forgotten even after a power failure: what is posted after it would be
      // posted again. Those before it are kept with it; those after it are found out from it.
      durably(async (queries) => {
        const result = await queries
          .updateTable('deliveries')
          .set({ state: 'posting', statements: JSON.stringify(statements) })
          .where('id', '=', id)
          .where('state', '=', 'claimed')
          .where('lease_until', '=', leaseUntil)
          .executeTakeFirst();
        return hit(result);
      }),

    async withdraw({ id, leaseUntil: before }, leaseUntil) {
      const result = await queries
        .updateTable('deliveries')
        .set(({ eb }) => ({ state: 'claimed', lease_until: leaseUntil, attempts: eb('attempts', '+', 1) }))
        .where('id', '=', id)
        .where('state', 'in', UNFINISHED)
        // Who was suspended for longer than its lease must not take it from under somebody who is posting.
        .where('lease_until', '=', before)
        .executeTakeFirst();
      return hit(result);
    },

    async settle(
      { id, subscriptionId, teamId },
      { state, at, messageTs = null, reason = null, seen, endsSchedule },
    ) {
      await queries.transaction().execute(async (transaction) => {
        const end = { state, finished_at: at, message_ts: messageTs, reason };
        const before = await endDelivery(transaction, id, end);
        if (before === null) return;
        await addSeen(transaction, { subscriptionId, teamId }, seen);
        if (endsSchedule) await endSchedule(transaction, subscriptionId, endsSchedule);
        await countEnd(transaction, before, state);
      });
      await purge(at);
    },

    async delivery(id) {
      const row = await all().where('id', '=', id).executeTakeFirst();
      return row ? deliveryOf(row) : null;
    },

    async deliveries(subscriptionId, limit) {
      const rows = await all()
        .where('subscription_id', '=', subscriptionId)
        .orderBy('due_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(deliveryOf);
    },
  };
}

function hit({ numUpdatedRows }: UpdateResult): boolean {
  return numUpdatedRows > 0n;
}
