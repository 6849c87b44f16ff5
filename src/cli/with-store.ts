import { readStorePlace, SettingsError } from '../settings';
import { openStore, placeInWords } from '../store/open-store';
import { type Store, StoreError } from '../store/store';
import type { CommandOptions } from './command-options';
import { EXIT } from './exit';
import { printable } from './terminal';

type Surroundings = Pick<CommandOptions, 'terminal' | 'environment'>;

/**
 * Works with the store that the settings name, also beside a running service, and closes it. It has to be there: an
 * empty one, made in the wrong folder, would know nothing of anybody.
 * @param work is told where the store is, as a sentence names it
 * @returns the exit code
 */
export function withOpenStore(
  options: Surroundings,
  work: (store: Store, where: string) => Promise<number>,
): Promise<number> {
  return inSentences(options, async () => {
    const place = readStorePlace(options.environment());
    const warn = (sentence: string) => options.terminal.error(`peaceops: ${sentence}`);
    const store = await openStore(place, { make: false, warn });
    return work(store, placeInWords(place)).finally(() => store.close());
  });
}

/** Says in a sentence each what is wrong with settings or store. @returns the exit code */
export async function inSentences({ terminal }: Surroundings, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StoreError || error instanceof SettingsError)) throw error;
    for (const line of error.message.split('\n')) terminal.error(`peaceops: ${line}`);
    return EXIT.wrongUse;
  }
}

/** Says what to do instead. @returns the exit code */
export function wrongUse({ terminal }: Pick<Surroundings, 'terminal'>, sentence: string): number {
  terminal.error(printable(`peaceops: ${sentence}`));
  return EXIT.wrongUse;
}
