import { channelReports } from './channel-reports';
import { conversations } from './conversations';
import { counts } from './counts';
import { deliveries } from './deliveries';
import { exporting } from './export-person';
import { feedbackOnAnswers } from './feedback';
import { forgetting } from './forget-person';
import { installationRows } from './installations';
import { keptStatements } from './kept';
import { marks } from './marks';
import { hasBeenThere, type Migrated, migrate, versionOf } from './migrations';
import { processes } from './processes';
import { recentQuestions } from './questions';
import { removingWorkspaces } from './remove-workspace';
import type { Database } from './schema';
import { seenStatements } from './seen';
import type { LookedAt, Store } from './store';
import { subscriptions } from './subscriptions';

/** The store in a database, whichever; its errors are those that {@link Database.explain} makes of them. */
export function sqlStore(database: Database): Store {
  return explained(
    {
      ...marks(database),
      ...subscriptions(database),
      ...deliveries(database),
      ...seenStatements(database),
      ...counts(database),
      ...keptStatements(database),
      ...recentQuestions(database),
      ...conversations(database),
      ...feedbackOnAnswers(database),
      ...channelReports(database),
      ...forgetting(database),
      ...exporting(database),
      ...installationRows(database),
      ...removingWorkspaces(database),
      ...processes(database),
      close: () => database.queries.destroy(),
    },
    database,
  );
}

/** What opening a database is about, beside its tables. */
export interface Opening {
  /** Comes before the tables. */
  prepare(database: Database): Promise<unknown>;
  /** The error where a newer version has been there. */
  newer: Error;
  /** The error where no version has been there, or null: then the tables are made. */
  missing: Error | null;
}

/** Brings the tables up to date and gives the store in them; where that fails, closes the database. */
export async function openInside(database: Database, { prepare, newer, missing }: Opening): Promise<Store> {
  try {
    if (missing !== null && !(await hasBeenThere(database.queries))) throw missing;
    await prepare(database);
    failUnlessReady(await migrate(database.queries), newer);
    return sqlStore(database);
  } catch (error) {
    await database.queries.destroy().catch(() => {});
    throw database.explain(error) ?? error;
  }
}

/**
 * Looks at a database as it is, and closes it.
 * @throws `newer`, or what {@link Database.explain} makes of an error
 */
export async function lookInside(database: Database, newer: Error): Promise<LookedAt | 'none'> {
  try {
    const tables = await versionOf(database.queries);
    if (tables === 'newer') throw newer;
    if (tables === 'none') return tables;
    const { many } = await database.queries
      .selectFrom('subscriptions')
      .select(({ fn }) => fn.countAll().as('many'))
      .executeTakeFirstOrThrow();
    return { tables, digests: Number(many) };
  } catch (error) {
    throw database.explain(error) ?? error;
  } finally {
    await database.queries.destroy().catch(() => {});
  }
}

function failUnlessReady(migrated: Migrated, newer: Error): void {
  if (migrated.outcome === 'newer') throw newer;
  if (migrated.outcome === 'failed') throw migrated.error;
}

/** The same methods; what one rejects with is explained. */
function explained(store: Store, { explain }: Database): Store {
  const methods = Object.entries(store) as [string, (...given: unknown[]) => Promise<unknown>][];
  const explaining = methods.map(([name, method]) => [
    name,
    async (...given: unknown[]) => {
      try {
        return await method(...given);
      } catch (error) {
        throw explain(error) ?? error;
      }
    },
  ]);
  return Object.fromEntries(explaining) as Store;
}
