import { chmodSync, mkdirSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openStore } from '../../src/store/open-store';
import { type SqliteHome, sqliteHome } from '../support/stores';
import { subscription } from './subscriptions';

const describeWithModes = process.getuid ? describe : describe.skip;

let home: SqliteHome;
let umask: number;

beforeEach(() => {
  home = sqliteHome();
  umask = process.umask(0o022);
});
afterEach(() => {
  process.umask(umask);
  home.remove();
});

const modeOf = (name: string) => (statSync(name).mode & 0o777).toString(8);

describeWithModes('the files of a store', () => {
  it('are for the user of PeaceOps alone, whatever the umask', async () => {
    const dataDirectory = path.join(home.directory, 'deeper');
    const store = await openStore({ dataDirectory, databaseUrl: null });
    await store.save(subscription());
    const file = path.join(dataDirectory, 'peaceops.sqlite');
    expect([dataDirectory, file, `${file}-wal`, `${file}-shm`].map(modeOf)).toEqual([
      '700',
      '600',
      '600',
      '600',
    ]);
    await store.close();
  });

  it('that an older version left open to others are closed to them', async () => {
    await (await home.open()).close();
    chmodSync(home.file, 0o644);
    chmodSync(home.directory, 0o755);
    await (await home.open()).close();
    expect([home.directory, home.file].map(modeOf)).toEqual(['700', '600']);
  });

  it('are closed alone where something else lies beside them', async () => {
    mkdirSync(path.join(home.directory, 'shared'));
    chmodSync(home.directory, 0o755);
    await (await home.open()).close();
    expect([home.directory, home.file].map(modeOf)).toEqual(['755', '600']);
  });
});

describe('the file of an open store', () => {
  it.each<[string, (file: string) => void]>([
    ['deleted', unlinkSync],
    [
      'replaced',
      (file) => {
        renameSync(file, `${file}.old`);
        writeFileSync(file, '');
      },
    ],
  ])('that is %s is found out before anything is said to be kept', async (_what, spoil) => {
    const store = await home.open();
    spoil(home.file);
    await expect(store.save(subscription())).rejects.toMatchObject({
      code: 'moved',
      message: expect.stringContaining('was deleted or replaced while it was open'),
    });
    await store.close().catch(() => {});
  });
});

describe('a store that is not to be made', () => {
  it('is missed in a sentence, and nothing is made', async () => {
    const dataDirectory = path.join(home.directory, 'nowhere');
    await expect(openStore({ dataDirectory, databaseUrl: null }, { make: false })).rejects.toMatchObject({
      message: `There is no store in ${dataDirectory}; run this where PeaceOps runs, or set DATA_DIR or DATABASE_URL.`,
    });
    expect(statSync(dataDirectory, { throwIfNoEntry: false })).toBeUndefined();
  });
});
