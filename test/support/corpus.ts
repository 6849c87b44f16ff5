import path from 'node:path';
import { type Corpus, openCorpus } from '../../src/corpus/open-corpus';
import { ask } from '../../src/search/ask';

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
