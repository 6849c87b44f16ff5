import { analyze } from '../../analyze';
import { correct } from '../../correct';
import type { SearchIndex } from '../../search-index';
import { partsOf } from '../../thesaurus';

/** Words as they were likely meant, as a question's words are corrected. */
export function corrected(index: SearchIndex, words: string): string {
  return partsOf(analyze(words))
    .map(({ word }) => correct(index, word) ?? word)
    .join(' ');
}
