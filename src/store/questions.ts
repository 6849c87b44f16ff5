import { createHash } from 'node:crypto';
import { MOST_QUESTIONS, type PeopleStore } from './person';
import { personRow } from './rows';
import type { Database } from './schema';

/** What people asked last. */
export function recentQuestions({
  queries,
}: Database): Pick<PeopleStore, 'rememberQuestion' | 'questions' | 'clearQuestions'> {
  return {
    rememberQuestion: (person, text, { at, since }) =>
      queries.transaction().execute(async (transaction) => {
        // As JSON, since PostgreSQL's texts cannot hold every character that people can send.
        const latest = { text: JSON.stringify(text), asked_at: at };
        await transaction
          .insertInto('questions')
          .values({ ...personRow(person), key: keyOf(text), ...latest })
          .onConflict((conflict) => conflict.columns(['team_id', 'user_id', 'key']).doUpdateSet(latest))
          .execute();
        await transaction
          .deleteFrom('questions')
          .where(({ and }) => and(personRow(person)))
          .where(({ eb, or, selectFrom }) =>
            or([
              eb('asked_at', '<', since),
              eb(
                'key',
                'not in',
                selectFrom('questions')
                  .select('key')
                  .where(({ and }) => and(personRow(person)))
                  .orderBy('asked_at', 'desc')
                  .limit(MOST_QUESTIONS),
              ),
            ]),
          )
          .execute();
      }),

    async questions(person, since) {
      const rows = await queries
        .selectFrom('questions')
        .select('text')
        .where(({ and }) => and(personRow(person)))
        .where('asked_at', '>=', since)
        .orderBy('asked_at', 'desc')
        .execute();
      return rows.map(({ text }) => JSON.parse(text) as string);
    },

    async clearQuestions(person) {
      await queries
        .deleteFrom('conversations')
        .where(({ and }) => and(personRow(person)))
        .execute();
      const { numDeletedRows } = await queries
        .deleteFrom('questions')
        .where(({ and }) => and(personRow(person)))
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

/** One question, however it is spaced and capitalised. A hash, as an index takes no long texts. */
function keyOf(text: string): string {
  const plain = text.normalize('NFC').toLowerCase().trim().replace(/\s+/g, ' ');
  return createHash('sha256').update(plain).digest('base64url').slice(0, 22);
}
