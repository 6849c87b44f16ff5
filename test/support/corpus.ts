import path from 'node:path';
import { type Corpus, openCorpus } from '../../src/corpus/open-corpus';
import { openLibrary } from '../../src/report/library';
import { ask } from '../../src/search/ask';
import { indexStatements } from '../../src/search/index-statements';
import type { SearchIndex } from '../../src/search/search-index';

let opened: Corpus | null = null;

/** The report that comes with PeaceOps, read once for each test file. */
export function beijing(): Corpus {
  opened ??= openCorpus();
  return opened;
}

/** Where the made-up report lies that is formatted differently. */
export const LAKESIDE_DIRECTORY = path.join(__dirname, '..', 'data', 'reports');

/** The words that a question is answered with first. */
export function firstAnswer(question: string): string {
  const answer = ask(beijing().index, question, 1);
  if (answer.outcome !== 'found') throw new Error(`no answer to ${question}`);
  return answer.hits[0]?.statement.text ?? '';
}

let together: SearchIndex | null = null;

/** Both reports in one index, by words alone: `beijing-2007` and `lakeside-2031`. */
export function bothReports(): SearchIndex {
  together ??= indexStatements(
    openLibrary([...beijing().library.reports, ...openCorpus(LAKESIDE_DIRECTORY).library.reports]),
    beijing().index.thesaurus.prepared,
  );
  return together;
}
