import { deleteOldest } from './delete-oldest';
import type { Database } from './schema';
import type { Store } from './store';

/** Every so many new keys, as many old ones at most are deleted as are worth one short pause (about 2 ms). */
const KEYS_BETWEEN_PURGES = 100;
const KEYS_A_PURGE = 500;

/** The keys of what has been answered, see `slack/delivery/once-keys.ts`. */
export function answeredKeys({ queries }: Database): Pick<Store, 'first' | 'forget'> {
  let untilPurge = KEYS_BETWEEN_PURGES;
  return {
    async first(teamId, key, withinMs, now) {
      if (--untilPurge <= 0) {
        untilPurge = KEYS_BETWEEN_PURGES;
        // An answer must not fail of tidying up; what is wrong with the store shows below.
        await purge(now).catch(() => {});
      }
      const expires_at = now + withinMs;
      const row = await queries
        .insertInto('answered')
        .values({ team_id: teamId, key, expires_at })
        .onConflict((conflict) =>
          conflict
            .columns(['team_id', 'key'])
            .doUpdateSet({ expires_at })
            .where('answered.expires_at', '<=', now),
        )
        .returning('key')
        .executeTakeFirst();
      return row !== undefined;
    },

    async forget(teamId, key) {
      await queries.deleteFrom('answered').where('team_id', '=', teamId).where('key', '=', key).execute();
    },
  };

  async function purge(now: number): Promise<void> {
    await deleteOldest(
      queries,
      { table: 'answered', instant: 'expires_at' },
      { until: now, most: KEYS_A_PURGE },
    );
  }
}
