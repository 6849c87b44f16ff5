import { ask } from '../../src/search/ask';
import type { SearchIndex } from '../../src/search/search-index';
import type { SpellingRow } from './ranking';
import { readRowsIfThere } from './read-rows';

/** So many of so many. */
export interface Share {
  part: number;
  whole: number;
}

/** How many misspelt words of a directory of judged data are corrected as expected. */
export function misspellingsCorrected(index: SearchIndex, directory: string): Share {
  const rows = readRowsIfThere<SpellingRow>(directory, 'spelling.jsonl');
  const right = rows.filter(({ wrong, right }) => correctedQuery(index, wrong) === right);
  return { part: right.length, whole: rows.length };
}

function correctedQuery(index: SearchIndex, query: string): string {
  const { corrections } = ask(index, query, 1);
  return corrections.reduce((text, { from, to }) => text.replace(from, to), query);
}
