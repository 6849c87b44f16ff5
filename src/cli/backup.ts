import { readStorePlace } from '../settings';
import { backUp, placeInWords } from '../store/open-store';
import type { CommandOptions } from './command-options';
import { EXIT } from './exit';
import { inSentences, wrongUse } from './with-store';

/**
 * Copies the store into a file, whole, also beside a running service.
 * @param file is made; only its owner may read it
 * @returns the exit code: 2 where there is no store, the file is there already, or the store is PostgreSQL
 */
export function backup(
  options: Pick<CommandOptions, 'terminal' | 'environment'>,
  file: string,
): Promise<number> {
  return inSentences(options, async () => {
    const place = readStorePlace(options.environment());
    if (place.databaseUrl !== null)
      return wrongUse(
        options,
        'the store is PostgreSQL; back it up with pg_dump --format=custom --file=backup.dump "$DATABASE_URL".',
      );
    await backUp(place, file);
    options.terminal.out(`Copied ${placeInWords(place)} into ${file}.`);
    return EXIT.found;
  });
}
