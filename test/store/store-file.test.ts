import { chmodSync, chownSync, mkdirSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openStore } from '../../src/store/open-store';
import { type SqliteHome, sqliteHome } from '../support/stores';
import { subscription } from './subscriptions';

const describeWithModes = process.getuid ? describe : describe.skip;
const itAsRoot = process.getuid?.() === 0 ? it : it.skip;
const NOBODY = 65_534;

let home: SqliteHome;
let umask: number;

beforeEach(() => {
  home = sqliteHome();
  umask = process.umask(0o022);
});
afterEach(async () => {
  process.umask(umask);
  await home.remove();
});

const modeOf = (name: string) => (statSync(name).mode & 0o777).toString(8);

describeWithModes('the files of a store', () => {
  it.each([0o000, 0o022, 0o077])(
    'are for the user of PeaceOps alone, whatever the umask: %i',
    async (mask) => {
      process.umask(mask);
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
    },
  );

  it('that an older version left open to others are closed to them', async () => {
    // Open, so that what SQLite keeps beside the file is there as well, as after a crash.
    await (await home.open()).save(subscription());
    const files = ['', '-wal', '-shm'].map((end) => `${home.file}${end}`);
    for (const file of files) chmodSync(file, 0o644);
    chmodSync(home.directory, 0o755);
    await home.open();
    expect([home.directory, ...files].map(modeOf)).toEqual(['700', '600', '600', '600']);
  });

  it('that nobody may write stay so', async () => {
    await (await home.open()).close();
    chmodSync(home.file, 0o444);
    // As root it opens all the same.
    await home.open().catch(() => {});
    expect(modeOf(home.file)).toBe('400');
  });

  itAsRoot('of another user are used as they are, with a warning', async () => {
    await (await home.open()).close();
    chmodSync(home.file, 0o666);
    chmodSync(home.directory, 0o777);
    for (const name of [home.file, home.directory]) chownSync(name, NOBODY, NOBODY);
    const warnings: string[] = [];
    const place = { dataDirectory: home.directory, databaseUrl: null };
    const store = await openStore(place, { warn: (sentence) => warnings.push(sentence) });
    await store.save(subscription());
    expect([home.file, home.directory].map(modeOf)).toEqual(['666', '777']);
    expect(warnings).toEqual([
      `Other users may read the store ${home.file}; as its owner, run chmod 600 on it.`,
    ]);
    await store.close();
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
    await expect(store.subscriptions()).rejects.toMatchObject({ code: 'moved' });
    await expect(store.startOver('S1', 0)).rejects.toMatchObject({ code: 'moved' });
    await store.close();
  });

  it('that is put back is used again', async () => {
    const store = await home.open();
    await store.save(subscription());
    renameSync(home.file, `${home.file}.aside`);
    await expect(store.subscriptions()).rejects.toMatchObject({ code: 'moved' });
    renameSync(`${home.file}.aside`, home.file);
    expect(await store.subscriptions()).toEqual([subscription()]);
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

  it('is missed in an empty file too, which stays empty', async () => {
    writeFileSync(home.file, '');
    const place = { dataDirectory: home.directory, databaseUrl: null };
    await expect(openStore(place, { make: false })).rejects.toMatchObject({
      message: expect.stringMatching(/^There is no store in /),
    });
    expect(statSync(home.file).size).toBe(0);
  });
});
