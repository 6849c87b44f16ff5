import type { Database } from './schema';
import type { Store } from './store';

/** The tables that hold something of a workspace; its installation is none of them. */
export const TABLES_OF_WORKSPACES = [
  'answered',
  'subscriptions',
  'deliveries',
  'seen',
  'kept',
  'questions',
  'conversations',
  'feedback',
  'channel_reports',
] as const;

/**
 * How a workspace is removed. A delivery that is under way finds its row gone when it ends, and counts nowhere; the
 * totals of those that had ended name nobody and stay.
 */
export function removingWorkspaces({ queries }: Database): Pick<Store, 'removeWorkspace'> {
  return {
    removeWorkspace: (teamId) =>
      queries.transaction().execute(async (transaction) => {
        const removed: Record<string, number> = {};
        for (const table of TABLES_OF_WORKSPACES) {
          const { numDeletedRows } = await transaction
            .deleteFrom(table)
            .where('team_id', '=', teamId)
            .executeTakeFirst();
          removed[table] = Number(numDeletedRows);
        }
        const { numDeletedRows } = await transaction
          .deleteFrom('installations')
          .where('id', '=', teamId)
          .executeTakeFirst();
        return { ...removed, installations: Number(numDeletedRows) };
      }),
  };
}
