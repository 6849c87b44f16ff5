import { phraseOf } from './analyze';
import type { Ranked } from './best-first';
import { isNear } from './near-text';
import type { Query } from './query';
import { rank } from './rank';
import { quotationsIn, readText } from './read-query';
import type { SearchIndex } from './search-index';

/** What somebody quotes that is there in nearly the same words, and where. */
export interface NearlyQuoted {
  /** As typed. */
  quotations: string[];
  nearest: Ranked[];
}

/** Shorter ones are words that somebody wants to find together, and no sentence that was misremembered. */
const FEWEST_WORDS = 4;
const MOST_LOOKED_AT = 3;

/**
 * The quotations of a question that stand nowhere word for word, though a statement that its filter lets pass says nearly
 * the same.
 */
export function nearlyQuoted(index: SearchIndex, queries: readonly Query[]): NearlyQuoted {
  const found: NearlyQuoted = { quotations: [], nearest: [] };
  for (const { words, filter } of queries)
    for (const quotation of quotationsIn(words)) {
      const phrase = phraseOf(quotation);
      if (phrase.split(' ').length < FEWEST_WORDS || standsThere(index, phrase)) continue;
      const { best } = rank(index, { ...readText(index, quotation), filter }, false);
      const near = best
        .slice(0, MOST_LOOKED_AT)
        .filter(({ entry }) => isNear(quotation, index.entries[entry]?.places[0].text ?? ''));
      if (near.length === 0) continue;
      found.quotations.push(quotation);
      found.nearest.push(...near.filter((one) => found.nearest.every(({ entry }) => entry !== one.entry)));
    }
  return found;
}

/** Also where the filter of the question leaves it out. */
function standsThere(index: SearchIndex, phrase: string): boolean {
  // See `sieves` in rank.ts.
  const { phraseTest } = require('./phrases') as typeof import('./phrases');
  return index.everyEntry.some(phraseTest(index, [phrase]));
}
