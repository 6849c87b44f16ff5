import { count, quoted } from '../wording/receipt';
import type { CommandOptions } from './command-options';
import { EXIT } from './exit';
import { jsonText } from './json';
import { withOpenStore, wrongUse } from './with-store';

type Surroundings = Pick<CommandOptions, 'terminal' | 'environment'>;

const WORKSPACE_ID = /^[TE][A-Z\d]{1,40}$/;

/**
 * Lists where PeaceOps is installed, with nothing that is sealed.
 * @param asJson one object a line
 * @returns the exit code: 1 where it is nowhere, 2 where there is no store
 */
export function listInstallations(options: Surroundings, asJson: boolean): Promise<number> {
  return withOpenStore(options, async (store, where) => {
    const installations = await store.installations();
    if (installations.length === 0 && !asJson) {
      options.terminal.error(
        `peaceops: no workspace has installed PeaceOps in ${where}; one whose token stands in SLACK_BOT_TOKEN is not stored.`,
      );
      return EXIT.nothingFound;
    }
    for (const { id, isOrganisation, installedAt, changedAt } of installations) {
      const [installed, changed] = [installedAt, changedAt].map((at) => new Date(at).toISOString());
      options.terminal.out(
        asJson
          ? jsonText({ id, organisation: isOrganisation, installed, changed })
          : `${id}  ${isOrganisation ? 'organisation' : 'workspace   '}  installed ${installed}, last changed ${changed}`,
      );
    }
    return installations.length > 0 ? EXIT.found : EXIT.nothingFound;
  });
}

/**
 * Removes a workspace, or an organisation, with all that is remembered of it. Slack is not told: there the app stays
 * installed, and says that it has to be installed anew, until it is removed there too.
 * @returns the exit code: 1 where nothing was known of it, 2 where there is no store
 */
export async function removeInstallation(options: Surroundings, id: string): Promise<number> {
  if (!WORKSPACE_ID.test(id))
    return wrongUse(
      options,
      `${quoted(id)} is no id of a workspace or an organisation; use for example T012ABCDE; "peaceops installations" lists them.`,
    );
  return withOpenStore(options, async (store, where) => {
    const removed = await store.removeWorkspace(id);
    const rows = Object.values(removed).reduce((sum, many) => sum + many, 0);
    if (rows === 0) {
      options.terminal.error(`peaceops: nothing is known of ${id} in ${where}.`);
      return EXIT.nothingFound;
    }
    const tables = Object.entries(removed).filter(([, many]) => many > 0);
    options.terminal.out(
      `Removed ${id} with all that was remembered of it, ${count(rows, 'row')}: ` +
        `${tables.map(([table, many]) => `${many} of ${table}`).join(', ')}. Looked in ${where}.`,
    );
    return EXIT.found;
  });
}
