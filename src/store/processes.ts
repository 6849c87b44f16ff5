import type { Database } from './schema';
import type { Store } from './store';

/** The processes that work on this store. */
export function processes({ queries }: Database): Pick<Store, 'sayAlive' | 'sayGone'> {
  return {
    async sayAlive(id, until, now) {
      const row = { id, alive_until: until };
      await queries
        .insertInto('processes')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
      await queries.deleteFrom('processes').where('alive_until', '<=', now).execute();
      const { many } = await queries
        .selectFrom('processes')
        .select(({ fn }) => fn.countAll<number>().as('many'))
        .executeTakeFirstOrThrow();
      return many;
    },

    async sayGone(id) {
      await queries.deleteFrom('processes').where('id', '=', id).execute();
    },
  };
}
