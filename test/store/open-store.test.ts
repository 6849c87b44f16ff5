import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { sqliteHome } from '../support/stores';
import { TYPESCRIPT } from '../support/typescript-child';

const ROOT = path.join(__dirname, '..', '..');

/** Which of the drivers a program has loaded when it is through. */
function driversOf(program: string): string[] {
  const report = `
    const loaded = Object.keys(require.cache).join();
    const drivers = ['kysely', 'libsql', 'pg'].filter((name) => loaded.includes('/node_modules/' + name + '/'));
    process.stdout.write('DRIVERS ' + drivers.join(' '));`;
  const { stdout } = spawnSync(
    process.execPath,
    [
      '--require',
      TYPESCRIPT,
      '--eval',
      `Promise.resolve(${program}).catch(() => {}).then(() => {${report}})`,
    ],
    { cwd: ROOT, encoding: 'utf8' },
  );
  return stdout.split('DRIVERS ')[1]?.split(' ').filter(Boolean) ?? ['failed'];
}

const openedWith = (place: object) =>
  `require('./src/store/open-store.ts').openStore(${JSON.stringify(place)}).then((store) => store.close())`;

describe('of the drivers', () => {
  it('SQLite loads its own', async () => {
    const home = sqliteHome();
    expect(driversOf(openedWith({ dataDirectory: home.directory, databaseUrl: null }))).toEqual([
      'kysely',
      'libsql',
    ]);
    await home.remove();
  });

  it('PostgreSQL loads its own', () => {
    const databaseUrl = 'postgres://127.0.0.1:9/none';
    expect(driversOf(openedWith({ dataDirectory: '', databaseUrl }))).toEqual(['kysely', 'pg']);
  });

  it('asking on the command line loads none', () => {
    const ask = `require('./src/cli/program.ts').run(['ask', 'local', 'ownership'],
      { ...require('./src/cli/terminal.ts'), out() {}, error() {}, colours: require('picocolors'), width: 80 }, '1')`;
    expect(driversOf(ask)).toEqual([]);
  });
});
