import { phraseOf, type Query } from './read-query';
import type { Postings, SearchIndex } from './search-index';

/** An entry that answers a query. */
export interface Ranked {
  /** Index into `SearchIndex.entries`. */
  entry: number;
  score: number;
  /** Share of the query's information that the entry has, 0 to 1. */
  coverage: number;
  /** How many of the query's terms it has. */
  terms: number;
}

/** BM25's saturation: how soon a term's repetition stops to matter. */
const SATURATION = 1.2;
/** How strongly an entry that lacks part of the query falls behind one that has it all. */
const COVERAGE_EXPONENT = 1;
/** Below this share of the best score an entry is no answer but shares a word by chance. */
const LEAST_SHARE_OF_BEST = 0.1;

/**
 * Ranks the entries that share terms with a query, best first, equals in report order.
 * The score is BM25 over weighted fields (BM25F) times the share of the query's information that is covered.
 * Entries without every quoted phrase are left out.
 */
export function rank(index: SearchIndex, query: Query): Ranked[] {
  const scores = new Map<number, number>();
  const covered = new Map<number, { information: number; terms: number }>();
  let information = 0;
  for (const { terms } of query.terms) {
    const found = terms.map((term) => index.postings.get(term)).filter((list) => list !== undefined);
    const weight =
      Math.max(0, ...found.map((list) => inverseFrequency(index, list))) || inverseFrequency(index, null);
    information += weight;
    for (const [entry, strength] of strongest(found)) {
      const saturated = (strength * (SATURATION + 1)) / (strength + SATURATION);
      scores.set(entry, (scores.get(entry) ?? 0) + weight * saturated);
      const so = covered.get(entry) ?? { information: 0, terms: 0 };
      covered.set(entry, { information: so.information + weight, terms: so.terms + 1 });
    }
  }
  const ranked: Ranked[] = [];
  for (const [entry, score] of scores) {
    const so = covered.get(entry) ?? { information: 0, terms: 0 };
    const coverage = so.information / information;
    if (hasPhrases(index, entry, query.phrases))
      ranked.push({ entry, coverage, terms: so.terms, score: score * coverage ** COVERAGE_EXPONENT });
  }
  ranked.sort((a, b) => b.score - a.score || a.entry - b.entry);
  const least = (ranked[0]?.score ?? 0) * LEAST_SHARE_OF_BEST;
  return ranked.filter(({ score }) => score >= least);
}

/** Each entry with the greatest weight that any of the alternatives has in it. */
function strongest(alternatives: readonly Postings[]): Map<number, number> {
  const best = new Map<number, number>();
  for (const { entries, weights } of alternatives)
    entries.forEach((entry, at) => {
      best.set(entry, Math.max(best.get(entry) ?? 0, weights[at] as number));
    });
  return best;
}

/** BM25's idf, never negative; a term that no entry has is as telling as one that a single entry has. */
function inverseFrequency({ entries }: SearchIndex, list: Postings | null): number {
  const frequency = Math.max(1, list?.entries.length ?? 1);
  return Math.log(1 + (entries.length - frequency + 0.5) / (frequency + 0.5));
}

function hasPhrases(index: SearchIndex, entry: number, phrases: readonly string[]): boolean {
  if (phrases.length === 0) return true;
  const text = ` ${phraseOf(index.entries[entry]?.places[0]?.text ?? '')} `;
  return phrases.every((phrase) => text.includes(` ${phrase} `));
}
