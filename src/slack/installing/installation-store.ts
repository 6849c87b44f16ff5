import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import type { InstallationRow, InstallationRows } from '../../store/installations';
import type { Sealer, Unopened } from '../../store/sealing';

/** An installation of Slack's present kind ("v2"), in a workspace or in a whole organisation. */
export type AnyInstallation = Installation<'v1' | 'v2', boolean>;

/**
 * Why there is no token for a workspace. Until somebody installs PeaceOps there again: it never was installed, or was
 * removed; the key that its tokens were sealed with is lost, or they were altered; Slack takes them no more. For a
 * while: they have expired, and Slack was not reached for new ones.
 */
export type WhyNoToken = 'not-installed' | Unopened | 'revoked' | 'expired';

/** There is no token for a workspace. */
export class NoTokenError extends Error {
  override readonly name = 'NoTokenError';
  constructor(readonly code: WhyNoToken) {
    super(`no token for the workspace (${code})`);
  }
}

/** An installation as it is stored, and opened. */
export interface StoredInstallation {
  row: InstallationRow;
  installation: AnyInstallation;
}

/** Which installation something belongs to. */
export type InstallationPlace = Pick<
  InstallationQuery<boolean>,
  'teamId' | 'enterpriseId' | 'isEnterpriseInstall'
>;

/** Installations over the rows of a store, sealed; Slack's interface for them, and what `tokens.ts` needs. */
export interface SealedInstallations extends InstallationStore {
  /** @throws {NoTokenError} */
  find(place: InstallationPlace): Promise<StoredInstallation>;
  /** The installation as its row keeps it. */
  seal(id: string, installation: AnyInstallation): string;
  rows: InstallationRows;
}

/**
 * Keeps installations as Slack's libraries want them kept.
 * @param now milliseconds since 1970
 */
export function sealedInstallations({
  rows,
  sealer,
  now,
}: {
  rows: InstallationRows;
  sealer: Sealer;
  now(): number;
}): SealedInstallations {
  const seal = (id: string, installation: AnyInstallation) => sealer.seal(JSON.stringify(installation), id);

  async function find(place: InstallationPlace): Promise<StoredInstallation> {
    for (const id of idsOf(place)) {
      const row = await rows.installation(id);
      if (row === null) continue;
      const opened = sealer.open(row.sealed, id);
      if ('unopened' in opened) throw new NoTokenError(opened.unopened);
      return { row, installation: JSON.parse(opened.text) as AnyInstallation };
    }
    throw new NoTokenError('not-installed');
  }

  return {
    rows,
    seal,
    find,
    async storeInstallation(installation) {
      const isOrganisation = installation.isEnterpriseInstall === true;
      const id = isOrganisation ? installation.enterprise?.id : installation.team?.id;
      if (id === undefined) throw new Error('Slack named neither a workspace nor an organisation');
      await rows.saveInstallation({ id, isOrganisation, sealed: seal(id, installation) }, now());
    },
    fetchInstallation: async (query) => (await find(query)).installation,
    async deleteInstallation(query) {
      // Never the organisation's, where one of its workspaces removes its own.
      const [id] = idsOf(query);
      if (id !== undefined) await rows.removeInstallation(id);
    },
  };
}

/**
 * The installation of the workspace itself comes first; in a workspace of an organisation that of the organisation
 * does as well.
 */
function idsOf({ teamId, enterpriseId, isEnterpriseInstall }: InstallationPlace): string[] {
  const ids = isEnterpriseInstall ? [enterpriseId] : [teamId, enterpriseId];
  return ids.filter((id) => id !== undefined && id !== null && id !== '') as string[];
}
