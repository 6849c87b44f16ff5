import type { Selectable } from 'kysely';
import type { Database, Schema } from './schema';

/** Where PeaceOps is installed: in a workspace, or in a whole organisation of Enterprise Grid. */
export interface InstallationRow {
  /** The id of the workspace (`T…`), or of the organisation (`E…`). */
  id: string;
  isOrganisation: boolean;
  /** Tokens and all else that Slack said, see `sealing.ts`. */
  sealed: string;
  installedAt: number;
  changedAt: number;
  /** Counts up with each change, so that nobody writes over what another has changed since it was read. */
  version: number;
}

/** What is to be stored of an installation. */
export type NewInstallation = Pick<InstallationRow, 'id' | 'isOrganisation' | 'sealed'>;

/** The installations that a store knows. */
export interface InstallationRows {
  installation(id: string): Promise<InstallationRow | null>;
  /** By id. */
  installations(): Promise<InstallationRow[]>;
  /** Inserts it, or replaces the one before; whoever refreshes that one's tokens has come too late. */
  saveInstallation(installation: NewInstallation, now: number): Promise<void>;
  /**
   * Claims the refreshing of tokens, for one at a time over all processes.
   * @param until when another may claim it: whoever claimed it has died
   * @returns false where another has claimed it, or it has changed since it was read
   */
  claimRefresh(
    installation: Pick<InstallationRow, 'id' | 'version'>,
    until: number,
    now: number,
  ): Promise<boolean>;
  /**
   * Stores what came of it, and ends the claim.
   * @returns false where it was installed anew, or removed, meanwhile
   */
  endRefresh(
    installation: Pick<InstallationRow, 'id' | 'version'>,
    sealed: string | null,
    now: number,
  ): Promise<boolean>;
  /**
   * @param before milliseconds since 1970: one that was stored or changed later stays. Default: none stays
   * @returns whether there was one
   */
  removeInstallation(id: string, before?: number): Promise<boolean>;
}

/** Where nothing can be installed. */
export const NO_INSTALLATIONS: InstallationRows = {
  installation: async () => null,
  installations: async () => [],
  saveInstallation: () => Promise.reject(new Error('there is no store for installations')),
  claimRefresh: async () => false,
  endRefresh: async () => false,
  removeInstallation: async () => false,
};

/** The installations in a database. */
export function installationRows({ queries, durably }: Database): InstallationRows {
  const all = () => queries.selectFrom('installations').selectAll();
  return {
    async installation(id) {
      const row = await all().where('id', '=', id).executeTakeFirst();
      return row ? installationOf(row) : null;
    },

    async installations() {
      const rows = await all().execute();
      return rows.map(installationOf).sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
    },

    async saveInstallation({ id, isOrganisation, sealed }, now) {
      const chosen = {
        is_organisation: isOrganisation ? 1 : 0,
        sealed,
        changed_at: now,
        refreshed_until: null,
      };
      await durably((queries) =>
        queries
          .insertInto('installations')
          .values({ id, ...chosen, installed_at: now, version: 1 })
          .onConflict((conflict) =>
            conflict
              .column('id')
              .doUpdateSet(({ eb }) => ({ ...chosen, version: eb('installations.version', '+', 1) })),
          )
          .execute(),
      );
    },

    async claimRefresh({ id, version }, until, now) {
      const { numUpdatedRows } = await queries
        .updateTable('installations')
        .set({ refreshed_until: until })
        .where('id', '=', id)
        .where('version', '=', version)
        .where(({ eb, or }) => or([eb('refreshed_until', 'is', null), eb('refreshed_until', '<=', now)]))
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async endRefresh({ id, version }, sealed, now) {
      const changed = sealed === null ? {} : { sealed, changed_at: now, version: version + 1 };
      // Slack takes no token of before any more: what was refreshed must outlive a power failure.
      const { numUpdatedRows } = await durably((queries) =>
        queries
          .updateTable('installations')
          .set({ refreshed_until: null, ...changed })
          .where('id', '=', id)
          .where('version', '=', version)
          .executeTakeFirst(),
      );
      return numUpdatedRows > 0n;
    },

    async removeInstallation(id, before = Number.MAX_SAFE_INTEGER) {
      const { numDeletedRows } = await queries
        .deleteFrom('installations')
        .where('id', '=', id)
        .where('changed_at', '<', before)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}

function installationOf(row: Selectable<Schema['installations']>): InstallationRow {
  return {
    id: row.id,
    isOrganisation: row.is_organisation === 1,
    sealed: row.sealed,
    installedAt: row.installed_at,
    changedAt: row.changed_at,
    version: row.version,
  };
}
