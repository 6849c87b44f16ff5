import type { Database } from './schema';

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
