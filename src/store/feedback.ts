import { createHash } from 'node:crypto';
import { type Feedback, type Judgement, MOST_FEEDBACK, type PeopleStore } from './person';
import { personRow } from './rows';
import type { Database } from './schema';

/** What people said of answers. */
export function feedbackOnAnswers({ queries }: Database): Pick<PeopleStore, 'giveFeedback' | 'feedback'> {
  return {
    giveFeedback: (person, feedback, { at, since }) =>
      queries.transaction().execute(async (transaction) => {
        const { query, shown, judgement, words } = feedback;
        // As JSON, since PostgreSQL's texts cannot hold every character that people can send.
        const latest = {
          query: JSON.stringify(query),
          shown: JSON.stringify(shown),
          judgement,
          words: JSON.stringify(words),
          given_at: at,
        };
        await transaction
          .insertInto('feedback')
          .values({ ...personRow(person), key: keyOf(feedback), ...latest })
          .onConflict((conflict) => conflict.columns(['team_id', 'user_id', 'key']).doUpdateSet(latest))
          .execute();
        await transaction
          .deleteFrom('feedback')
          .where(({ and }) => and(personRow(person)))
          .where(({ eb, or, selectFrom }) =>
            or([
              eb('given_at', '<', since),
              eb(
                'key',
                'not in',
                selectFrom('feedback')
                  .select('key')
                  .where(({ and }) => and(personRow(person)))
                  .orderBy('given_at', 'desc')
                  .limit(MOST_FEEDBACK),
              ),
            ]),
          )
          .execute();
      }),

    async feedback(since) {
      const rows = await queries
        .selectFrom('feedback')
        .select(['query', 'shown', 'judgement', 'words'])
        .where('given_at', '>=', since)
        .execute();
      return rows.map(feedbackOf);
    },
  };
}

/** The feedback of a row. */
export function feedbackOf(row: {
  query: string;
  shown: string;
  judgement: string;
  words: string;
}): Feedback {
  return {
    query: JSON.parse(row.query) as string,
    shown: JSON.parse(row.shown) as string[],
    judgement: row.judgement as Judgement,
    words: JSON.parse(row.words) as string,
  };
}

/** One answer: the query line, and what was shown. A hash, as an index takes no long texts. */
function keyOf({ query, shown }: Feedback): string {
  return createHash('sha256')
    .update(JSON.stringify([query, ...shown]))
    .digest('base64url')
    .slice(0, 22);
}
