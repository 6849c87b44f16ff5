import type { Asked } from '../search/follow-up/asked';
import type { PeopleStore } from './person';
import type { Database } from './schema';

/** What was asked last in each conversation. */
export function conversations({ queries }: Database): Pick<PeopleStore, 'askIn' | 'askedIn'> {
  return {
    async askIn({ teamId, place }, userId, asked, at) {
      // As JSON, since PostgreSQL's texts cannot hold every character that people can send.
      const latest = { user_id: userId, asked: JSON.stringify(asked), asked_at: at };
      await queries
        .insertInto('conversations')
        .values({ team_id: teamId, place, ...latest })
        .onConflict((conflict) => conflict.columns(['team_id', 'place']).doUpdateSet(latest))
        .execute();
    },

    async askedIn({ teamId, place }, since) {
      const row = await queries
        .selectFrom('conversations')
        .select('asked')
        .where('team_id', '=', teamId)
        .where('place', '=', place)
        .where('asked_at', '>=', since)
        .executeTakeFirst();
      return row === undefined ? null : (JSON.parse(row.asked) as Asked);
    },
  };
}
