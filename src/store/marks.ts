import { sql } from 'kysely';
import { deleteOldest } from './delete-oldest';
import type { Database } from './schema';
import type { Store } from './store';

/** Every so many new marks, as many old ones at most are deleted as are worth one short pause (about 2 ms). */
const MARKS_BETWEEN_PURGES = 100;
const MARKS_A_PURGE = 500;

/** Marks of what has been answered, in the table `answered`; their keys: `slack/delivery/once-keys.ts`. */
export function marks({ queries }: Database): Pick<Store, 'markOnce' | 'unmark'> {
  let untilPurge = MARKS_BETWEEN_PURGES;
  return {
    async markOnce(teamId, key, withinMs, now) {
      if (--untilPurge <= 0) {
        untilPurge = MARKS_BETWEEN_PURGES;
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

    async unmark(teamId, key) {
      await queries.deleteFrom('answered').where('team_id', '=', teamId).where('key', '=', key).execute();
    },
  };

  async function purge(now: number): Promise<void> {
    await deleteOldest(
      queries,
      { table: 'answered', instant: 'expires_at' },
      { until: now, most: MARKS_A_PURGE },
    );
  }
}

/** The condition for marks of a person: whatever the key is of, the person's id stands in it between colons. */
export function namesPerson(userId: string) {
  return sql<boolean>`replace(key, ${`:${userId}:`}, '') <> key`;
}
