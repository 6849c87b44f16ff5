import type { Database } from './schema';
import type { Store } from './store';

/** The processes that work on this store. */
export function processes({ queries }: Database): Pick<Store, 'sayAlive' | 'sayGone'> {
  return {
    async sayAlive(id, looks) {
      const row = { id, looks };
      await queries
        .insertInto('processes')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
      return queries.selectFrom('processes').select(['id', 'looks']).execute();
    },

    async sayGone(id) {
      await queries.deleteFrom('processes').where('id', '=', id).execute();
    },
  };
}
