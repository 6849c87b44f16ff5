import { openStore } from '../../src/store/open-store';
// Loaded now, as nobody may not read the repository everywhere.
import '../../src/store/sqlite';
import { StoreError } from '../../src/store/store';
import { subscription } from './subscriptions';

const NOBODY = 65_534;

/** Says how opening and writing a store ends for somebody without privileges: root may write everything. */
async function main(dataDirectory: string): Promise<void> {
  if (process.getuid?.() === 0) {
    process.setgid?.(NOBODY);
    process.setuid?.(NOBODY);
  }
  try {
    const store = await openStore({ dataDirectory, databaseUrl: null });
    await store.save(subscription());
    process.stdout.write('written');
  } catch (error) {
    process.stdout.write(
      error instanceof StoreError ? `${error.code} ${error.message}` : `unexplained ${error}`,
    );
  }
}

void main(process.argv[2] ?? '');
