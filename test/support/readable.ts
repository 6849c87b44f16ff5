import { type Corpus, openCorpus } from '../../src/corpus/open-corpus';
import { readerAt } from '../../src/web/addresses';

/** Where the reader page of tests is. */
export const PUBLIC_URL = 'https://peaceops.example.org/reports';

let opened: Corpus | null = null;

/** The report that comes with PeaceOps, which everybody can read at {@link PUBLIC_URL}; read once for each test file. */
export function readableBeijing(): Corpus {
  opened ??= openCorpus(undefined, {
    reader: readerAt({ publicUrl: PUBLIC_URL, access: 'open', key: null }),
  });
  return opened;
}
