import { deliveryOf, slotText } from './rows';
import type { Database } from './schema';
import type { Store } from './store';

/** How a delivery begins: somebody wins it, once for each slot. */
export function claims({ queries }: Database): Pick<Store, 'claim' | 'claimNow'> {
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
  };
}

const FRESH = { state: 'claimed', message_ts: null, reason: null, finished_at: null } as const;
