import path from 'node:path';
import { type Corpus, openCorpus } from '../../src/corpus/open-corpus';

let opened: Corpus | null = null;

/** The report that comes with PeaceOps, read once for each test file. */
export function beijing(): Corpus {
  opened ??= openCorpus();
  return opened;
}

/** Where the made-up report lies that is formatted differently. */
export const LAKESIDE_DIRECTORY = path.join(__dirname, '..', 'data', 'reports');
