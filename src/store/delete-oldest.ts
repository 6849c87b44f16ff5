import { sql } from 'kysely';
import type { Queries } from './schema';

/** A table whose rows grow old, and the column that says since when. */
export type Ageing =
  | { table: 'answered'; instant: 'expires_at' }
  | { table: 'kept'; instant: 'kept_at' }
  | { table: 'questions'; instant: 'asked_at' }
  | { table: 'conversations'; instant: 'asked_at' }
  | { table: 'feedback'; instant: 'given_at' };

/**
 * Deletes the oldest rows: one short statement, as SQLite's hold up the thread that answers questions.
 * @param until rows of this instant or before; `most` of them, and those of the same instant as the last
 * @returns how many there were
 */
export async function deleteOldest(
  queries: Queries,
  { table, instant }: Ageing,
  { until, most }: { until: number; most: number },
): Promise<number> {
  const rows = sql.table(table);
  const at = sql.ref(instant);
  const { numAffectedRows = 0n } = await sql`
    delete from ${rows} where ${at} <= (
      select max(${at}) from (select ${at} from ${rows} where ${at} <= ${until} order by ${at} limit ${most}) as oldest
    )`.execute(queries);
  return Number(numAffectedRows);
}
