import { type KeptStatement, MOST_KEPT, type PeopleStore, type Person } from './person';
import { personRow } from './rows';
import type { Database, Queries } from './schema';

/** People's collections. */
export function keptStatements({
  queries,
}: Database): Pick<PeopleStore, 'keep' | 'unkeep' | 'kept' | 'clearKept'> {
  return {
    keep: (person, statements, { at, since }) =>
      queries.transaction().execute(async (transaction) => {
        await transaction
          .deleteFrom('kept')
          .where(({ and }) => and(personRow(person)))
          .where('kept_at', '<', since)
          .execute();
        const keys = statements.map(({ key }) => key);
        const { all, again } = await sizes(transaction, person, keys);
        const added = keys.length - again;
        // Two processes that keep for one person at once may both find room: a bound on what is stored, no promise.
        if (all + added > MOST_KEPT) return { outcome: 'full' };
        for (const [position, { key, statementId, words }] of statements.entries()) {
          const latest = { statement_id: statementId, words: forText(words), position, kept_at: at };
          await transaction
            .insertInto('kept')
            .values({ ...personRow(person), key, ...latest })
            .onConflict((conflict) => conflict.columns(['team_id', 'user_id', 'key']).doUpdateSet(latest))
            .execute();
        }
        return { outcome: 'kept', added };
      }),

    async unkeep(person, keys) {
      const { numDeletedRows } = await queries
        .deleteFrom('kept')
        .where(({ and }) => and(personRow(person)))
        .where('key', 'in', keys)
        .executeTakeFirst();
      return Number(numDeletedRows);
    },

    async kept(person, since) {
      const rows = await queries
        .selectFrom('kept')
        .select(['key', 'statement_id', 'words', 'kept_at'])
        .where(({ and }) => and(personRow(person)))
        .where('kept_at', '>=', since)
        .orderBy('kept_at', 'desc')
        .orderBy('position')
        .execute();
      return rows.map(
        ({ key, statement_id, words, kept_at }): KeptStatement => ({
          key,
          statementId: statement_id,
          words,
          keptAt: kept_at,
        }),
      );
    },

    async clearKept(person) {
      const { numDeletedRows } = await queries
        .deleteFrom('kept')
        .where(({ and }) => and(personRow(person)))
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

/** PostgreSQL's texts have no such character. */
function forText(words: string): string {
  return words.replaceAll('\0', '');
}

/** How many a collection has, and how many of these are among them. */
async function sizes(
  queries: Queries,
  person: Person,
  keys: readonly string[],
): Promise<{ all: number; again: number }> {
  return queries
    .selectFrom('kept')
    .select(({ fn, eb }) => [
      fn.countAll<number>().as('all'),
      fn
        .countAll<number>()
        .filterWhere(eb('key', 'in', keys))
        .as('again'),
    ])
    .where(({ and }) => and(personRow(person)))
    .executeTakeFirstOrThrow();
}
