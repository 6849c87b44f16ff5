import { run } from '../../src/cli/program';
import type { Store } from '../../src/store/store';
import { subscription } from '../store/subscriptions';
import { fakeTerminal, type Outcome } from '../support/command-line';
import { type SqliteHome, sqliteHome } from '../support/stores';

const NOW = Date.UTC(2026, 10, 30, 8);

let home: SqliteHome;
let store: Store;
beforeEach(async () => {
  home = sqliteHome();
  store = await home.open();
});
afterEach(() => home.remove());

async function installations(...argv: string[]): Promise<Outcome> {
  const terminal = fakeTerminal({ width: 200 });
  const environment = () => ({ DATA_DIR: home.directory });
  const exitCode = await run(['installations', ...argv], terminal, '1.2.3', undefined, environment);
  return { exitCode, ...terminal.written };
}

describe('peaceops installations', () => {
  it('lists where PeaceOps is installed, and shows nothing of the tokens', async () => {
    await store.saveInstallation({ id: 'T1', isOrganisation: false, sealed: 'v1:sealed' }, NOW);
    await store.saveInstallation({ id: 'E1', isOrganisation: true, sealed: 'v1:sealed' }, NOW);
    const { exitCode, out } = await installations();
    expect([exitCode, out]).toEqual([
      0,
      'E1  organisation  installed 2026-11-30T08:00:00.000Z, last changed 2026-11-30T08:00:00.000Z\n' +
        'T1  workspace     installed 2026-11-30T08:00:00.000Z, last changed 2026-11-30T08:00:00.000Z\n',
    ]);
    expect((await installations('--json')).out.split('\n')[1]).toBe(
      '{"id":"T1","organisation":false,"installed":"2026-11-30T08:00:00.000Z","changed":"2026-11-30T08:00:00.000Z"}',
    );
  });

  it('says so where there is none', async () => {
    const { exitCode, error } = await installations();
    expect([exitCode, error]).toEqual([1, expect.stringContaining('no workspace has installed PeaceOps in')]);
  });

  it('removes one with all that is remembered of it', async () => {
    await store.saveInstallation({ id: 'T1', isOrganisation: false, sealed: 'v1:sealed' }, NOW);
    await store.save(subscription());
    const { exitCode, out } = await installations('--remove', 'T1');
    expect([exitCode, out]).toEqual([
      0,
      `Removed T1 with all that was remembered of it, 2 rows: 1 of subscriptions, 1 of installations. Looked in the store ${home.file}.\n`,
    ]);
    expect((await installations('--remove', 'T1')).exitCode).toBe(1);
  });

  it('does not take anything else for an id', async () => {
    const { exitCode, error } = await installations('--remove', 'planning');
    expect([exitCode, error]).toEqual([2, expect.stringContaining('is no id of a workspace')]);
  });
});
