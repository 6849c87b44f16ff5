import type { Database } from './schema';
import type { Store } from './store';

/** Which reports channels chose. */
export function channelReports({ queries }: Database): Pick<Store, 'reportsIn' | 'chooseReports'> {
  return {
    async reportsIn(teamId, channelId) {
      const row = await queries
        .selectFrom('channel_reports')
        .select('reports')
        .where('team_id', '=', teamId)
        .where('channel_id', '=', channelId)
        .executeTakeFirst();
      return row === undefined ? [] : (JSON.parse(row.reports) as string[]);
    },

    async chooseReports({ teamId, channelId }, reports, { userId, at }) {
      if (reports.length === 0) {
        await queries
          .deleteFrom('channel_reports')
          .where('team_id', '=', teamId)
          .where('channel_id', '=', channelId)
          .execute();
        return;
      }
      const latest = { reports: JSON.stringify(reports), chosen_by: userId, chosen_at: at };
      await queries
        .insertInto('channel_reports')
        .values({ team_id: teamId, channel_id: channelId, ...latest })
        .onConflict((conflict) => conflict.columns(['team_id', 'channel_id']).doUpdateSet(latest))
        .execute();
    },
  };
}
