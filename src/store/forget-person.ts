import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Ageing, deleteOldest } from './delete-oldest';
import { namesPerson } from './marks';
import type { PeopleStore } from './person';
import type { Database, Queries } from './schema';

/** How people are forgotten: when somebody says so, and when the time is over. */
export function forgetting({ queries }: Database): Pick<PeopleStore, 'forgetPerson' | 'purge'> {
  return {
    forgetPerson: (userId, teamId) =>
      queries.transaction().execute(async (transaction) => {
        const removeFrom = async (table: 'kept' | 'questions' | 'conversations' | 'feedback') => {
          const { numDeletedRows } = await transaction
            .deleteFrom(table)
            .where('user_id', '=', userId)
            .$if(teamId !== null, (all) => all.where('team_id', '=', teamId ?? ''))
            .executeTakeFirst();
          return Number(numDeletedRows);
        };
        const { numDeletedRows } = await transaction
          .deleteFrom('answered')
          .where(namesPerson(userId))
          .$if(teamId !== null, (all) => all.where('team_id', '=', teamId ?? ''))
          .executeTakeFirst();
        return {
          kept: await removeFrom('kept'),
          questions: await removeFrom('questions'),
          conversations: await removeFrom('conversations'),
          feedback: await removeFrom('feedback'),
          marks: Number(numDeletedRows),
          digests: await unname(transaction, userId, teamId),
          channelReports: await unnameChoices(transaction, userId, teamId),
        };
      }),

    purge: async (before) => ({
      kept: await deleteAll(queries, { table: 'kept', instant: 'kept_at' }, before),
      questions: await deleteAll(queries, { table: 'questions', instant: 'asked_at' }, before),
      conversations: await deleteAll(queries, { table: 'conversations', instant: 'asked_at' }, before),
      feedback: await deleteAll(queries, { table: 'feedback', instant: 'given_at' }, before),
    }),
  };
}

/** Rows that are worth one short pause (about 2 ms). */
const ROWS_AT_ONCE = 500;

async function deleteAll(queries: Queries, ageing: Ageing, before: number): Promise<number> {
  for (let all = 0; ; ) {
    const deleted = await deleteOldest(queries, ageing, { until: before - 1, most: ROWS_AT_ONCE });
    all += deleted;
    if (deleted < ROWS_AT_ONCE) return all;
    // What came in meanwhile gets its turn: SQLite answers without leaving it.
    await nextTurn();
  }
}

/** Takes a person's id from what they chose for channels. @returns for how many they did */
async function unnameChoices(queries: Queries, userId: string, teamId: string | null): Promise<number> {
  const { numUpdatedRows } = await queries
    .updateTable('channel_reports')
    .set({ chosen_by: '' })
    .where('chosen_by', '=', userId)
    .$if(teamId !== null, (all) => all.where('team_id', '=', teamId ?? ''))
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Takes a person's id from the digests that name it. @returns how many did */
async function unname(queries: Queries, userId: string, teamId: string | null): Promise<number> {
  const { numUpdatedRows } = await queries
    .updateTable('subscriptions')
    .set(({ fn, ref, val }) => {
      const unlessThis = (column: 'created_by' | 'changed_by') =>
        fn.coalesce(fn<string | null>('nullif', [ref(column), val(userId)]), val(''));
      return { created_by: unlessThis('created_by'), changed_by: unlessThis('changed_by') };
    })
    .where(({ eb, or }) => or([eb('created_by', '=', userId), eb('changed_by', '=', userId)]))
    .$if(teamId !== null, (all) => all.where('team_id', '=', teamId ?? ''))
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
