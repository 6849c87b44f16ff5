import type { Database, Queries } from './schema';
import type { Store } from './store';

/** What each channel has seen in its present round. */
export function seenStatements({ queries }: Database): Pick<Store, 'seen' | 'startOver'> {
  return {
    async seen(subscriptionId) {
      const rows = await queries
        .selectFrom('seen')
        .select('statement')
        .where('subscription_id', '=', subscriptionId)
        .execute();
      return new Set(rows.map(({ statement }) => statement));
    },

    startOver: (subscriptionId, round) =>
      queries.transaction().execute(async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('subscriptions')
          .set({ round: round + 1 })
          .where('id', '=', subscriptionId)
          // Whoever meant an earlier round would wipe out what was seen in this one.
          .where('round', '=', round)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return false;
        await transaction.deleteFrom('seen').where('subscription_id', '=', subscriptionId).execute();
        return true;
      }),
  };
}

/** Adds to what was seen; what has been seen before may be among it. */
export async function addSeen(
  queries: Queries,
  { subscriptionId, teamId }: { subscriptionId: string; teamId: string },
  statements: readonly string[],
): Promise<void> {
  if (statements.length === 0) return;
  await queries
    .insertInto('seen')
    .values(statements.map((statement) => ({ team_id: teamId, subscription_id: subscriptionId, statement })))
    .onConflict((conflict) => conflict.columns(['subscription_id', 'statement']).doNothing())
    .execute();
}
