import type { EndState } from '../digest/delivery-store';
import type { DeliveryState } from '../digest/model';
import type { Database, Queries } from './schema';

/** A delivery of which it has not been decided how it ends. */
export const UNFINISHED = ['claimed', 'posting'] as const;

/** What a delivery is set to at its end. */
interface EndColumns {
  state: EndState;
  finished_at: number;
  message_ts: string | null;
  reason: string | null;
}

/**
 * Ends a delivery. That it was sent after all may come out late; nothing else is ever ended anew.
 * @returns `unfinished`, or as what it had ended before; null where nothing was changed
 */
export async function endDelivery(
  queries: Queries,
  id: string,
  end: EndColumns,
): Promise<EndState | 'unfinished' | null> {
  const endFrom = async (states: readonly DeliveryState[]) => {
    const { numUpdatedRows } = await queries
      .updateTable('deliveries')
      .set({ ...end, lease_until: null })
      .where('id', '=', id)
      .where('state', 'in', states)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  };
  if (await endFrom(UNFINISHED)) return 'unfinished';
  if (end.state !== 'sent') return null;
  const row = await queries.selectFrom('deliveries').select('state').where('id', '=', id).executeTakeFirst();
  const before = row?.state;
  if (before === undefined || before === 'sent' || before === 'claimed' || before === 'posting') return null;
  return (await endFrom([before])) ? before : null;
}

/**
 * Counts an end, in the transaction that stores it. To be the last statement there: everybody who settles changes the
 * same few rows, and none waits for anything while it holds them.
 * @param before as `endDelivery` returned it
 */
export async function countEnd(
  queries: Queries,
  before: EndState | 'unfinished',
  state: EndState,
): Promise<void> {
  if (before !== 'unfinished')
    await queries
      .updateTable('delivery_totals')
      .set(({ eb }) => ({ many: eb('many', '-', 1) }))
      .where('state', '=', before)
      .execute();
  await queries
    .insertInto('delivery_totals')
    .values({ state, many: 1 })
    .onConflict((conflict) =>
      conflict.column('state').doUpdateSet(({ eb }) => ({ many: eb('delivery_totals.many', '+', 1) })),
    )
    .execute();
}

/**
 * Deliveries are looked up for the last days, and by people who ask what became of one; a year covers a report on a
 * year. What was seen is kept elsewhere, for ever.
 */
const KEPT_MS = 365 * 24 * 60 * 60 * 1_000;
/** As with `answered`: as many at most are deleted as are worth one short pause, and more than come in meanwhile. */
const ENDS_BETWEEN_PURGES = 100;
const DELIVERIES_A_PURGE = 500;

/**
 * To be called after each end; deletes old ended deliveries every so many times, and at the first one, as a bot with
 * few digests may never come to a hundred between two starts. Never rejects: nothing must fail of tidying up.
 */
export function deliveryPurge({ queries }: Pick<Database, 'queries'>): (now: number) => Promise<void> {
  let untilPurge = 1;
  return async (now) => {
    if (--untilPurge > 0) return;
    untilPurge = ENDS_BETWEEN_PURGES;
    await queries
      .deleteFrom('deliveries')
      .where('id', 'in', (from) =>
        from
          .selectFrom('deliveries as old')
          .select('old.id')
          .where('old.finished_at', '<=', now - KEPT_MS)
          .orderBy('old.finished_at')
          .limit(DELIVERIES_A_PURGE),
      )
      .execute()
      .catch(() => {});
  };
}
