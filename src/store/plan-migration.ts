import { type Kysely, type Migration, sql } from 'kysely';

/** A plan as it was: what the digest draws from stands in lists. Only what is changed has a type. */
interface PlanWithFilter {
  time: unknown;
  zone: unknown;
  days: unknown;
  count: unknown;
  filter: {
    types: readonly string[];
    sections: readonly string[];
    topics: readonly string[];
    actors: readonly string[];
  };
}

/** Two values a row: far below the number of values that either database takes in one statement. */
const ROWS_A_STATEMENT = 500;

/**
 * Writes what a digest draws from as a query line (`exit strategies; police type:challenge section:6.1`), where before
 * it stood in lists of types, sections, topics and actors.
 *
 * A plan that is not of the old form stays as it is. It may be of the new form, and one that nobody can read was
 * unreadable before: an error here would keep every other channel's digests from being sent, on each start anew.
 *
 * Of topics with a key, an exclusion or a section of their own the words stay as they were typed, and the meaning
 * changes in two ways. In a plan what narrowed one topic left the others alone; in a line `exit section:5` narrows all
 * the words. And such a key had to hold beside those of the plan; in a line the values of one kind add up.
 */
export const planMigration: Migration = {
  async up(db: Kysely<unknown>) {
    const { rows } = await sql<{ id: string; plan: string }>`select id, plan from subscriptions`.execute(db);
    const changed = rows.flatMap(({ id, plan }) => {
      const after = planWithQuery(plan);
      return after === null ? [] : [sql`(${id}, ${after})`];
    });
    for (let at = 0; at < changed.length; at += ROWS_A_STATEMENT) {
      const values = sql.join(changed.slice(at, at + ROWS_A_STATEMENT));
      // Both databases call the columns of a list of values so.
      await sql`update subscriptions set plan = changed.column2
        from (values ${values}) as changed where subscriptions.id = changed.column1`.execute(db);
    }
  },
};

/**
 * A stored plan in its new form: `{ time, zone, days, count, query }`. How a query is written is repeated here, so that
 * the migration does the same for ever.
 * @param stored JSON
 * @returns JSON, or `null` for what is no plan of the old form
 */
export function planWithQuery(stored: string): string | null {
  const plan = parsed(stored);
  if (!isPlanWithFilter(plan)) return null;
  const { time, zone, days, count, filter } = plan;
  return JSON.stringify({ time, zone, days, count, query: queryOf(filter) });
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function isPlanWithFilter(plan: unknown): plan is PlanWithFilter {
  if (!isRecord(plan) || !isRecord(plan['filter'])) return false;
  const { types, sections, topics, actors } = plan['filter'];
  return [types, sections, topics, actors].every(
    (list) => Array.isArray(list) && list.every((value) => typeof value === 'string'),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A topic may begin like a question for a type ("challenges to local ownership"); it never was one in a plan. */
const SPEAKS_OF_TYPE = /\b(?:recommendation|challenge|finding)s?\b/i;
/** What a digest draws from where no type is named. */
const ALL_BUT_CONTEXT = ['recommendation', 'challenge', 'finding'];

function queryOf({ types, sections, topics, actors }: PlanWithFilter['filter']): string {
  // Topic by topic: two that each have an open quotation mark would make one quotation.
  const words = topics.map(withoutOpenQuotation).filter(Boolean).join('; ');
  const explicit = types.length === 0 && SPEAKS_OF_TYPE.test(words) ? ALL_BUT_CONTEXT : types;
  return [words, key('type', explicit), key('section', sections), key('involving', actors)]
    .filter(Boolean)
    .join(' ');
}

/** A mark without a partner would swallow the keys behind the words. */
function withoutOpenQuotation(topic: string): string {
  return topic
    .replace(/(["“”„«»][^"“”„«»]{1,300}["“”„«»])|["“”„«»]/g, (_, quotation?: string) => quotation ?? ' ')
    .trim();
}

function key(name: string, values: readonly string[]): string {
  return values.length === 0 ? '' : `${name}:${values.map(written).join(',')}`;
}

/** What needs no quotation marks. */
const BARE = /^[\p{L}\p{N}](?:[\p{L}\p{N}._/-]*[\p{L}\p{N}])?$/u;

function written(value: string): string {
  return BARE.test(value) ? value : `"${value.replace(/["“”„«»]/g, ' ')}"`;
}
