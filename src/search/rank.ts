import { termInformation } from './information';
import type { Alternative, Query, QueryUnit } from './query';
import { phraseOf } from './read-query';
import type { SearchIndex } from './search-index';

/** An entry that answers a query. */
export interface Ranked {
  /** Index into `SearchIndex.entries`. */
  entry: number;
  score: number;
  /** Share of the query's information that the entry has, 0 to 1. */
  coverage: number;
}

/**
 * Ranks the entries that have something of a query, best first, equals in report order.
 * For each word of the query the best of its alternatives counts, by BM25 over weighted fields; the sum is
 * multiplied by the share of the query's information that the entry covers. Entries without every quoted
 * phrase are left out.
 */
export function rank(index: SearchIndex, query: Query): Ranked[] {
  const size = index.entries.length;
  const scores = new Float64Array(size);
  const covered = new Float64Array(size);
  for (const unit of query.units) scoreUnit(index, unit, scores, covered);
  const information = query.units.reduce((sum, unit) => sum + unit.information, 0);
  const ranked: Ranked[] = [];
  for (let entry = 0; entry < size; entry++) {
    const score = scores[entry] as number;
    if (score === 0 || !hasPhrases(index, entry, query.phrases)) continue;
    const coverage = (covered[entry] as number) / information;
    ranked.push({
      entry,
      coverage,
      score: score * coverage ** index.tuning.coverageExponent * typeFactor(index, query, entry),
    });
  }
  ranked.sort((a, b) => b.score - a.score || a.entry - b.entry);
  const least = (ranked[0]?.score ?? 0) * index.tuning.leastShareOfBest;
  return ranked.filter(({ score }) => score >= least);
}

/** Adds, for each entry, the best alternative's score and how much of the unit it covers. */
function scoreUnit(index: SearchIndex, unit: QueryUnit, scores: Float64Array, covered: Float64Array): void {
  const { starts, entries, weights } = index.postings;
  const bestScore = new Float64Array(scores.length);
  const bestCover = new Float64Array(scores.length);
  const touched: number[] = [];
  for (const alternative of unit.alternatives) {
    const worth = worthOf(index, unit, alternative);
    const end = starts[alternative.term + 1] as number;
    for (let at = starts[alternative.term] as number; at < end; at++) {
      const entry = entries[at] as number;
      const strength = saturated(weights[at] as number, index.tuning.saturation);
      const cover = alternative.weight * Math.min(1, strength);
      if (bestScore[entry] === 0) touched.push(entry);
      if (worth * strength > (bestScore[entry] as number)) bestScore[entry] = worth * strength;
      if (cover > (bestCover[entry] as number)) bestCover[entry] = cover;
    }
  }
  for (const entry of touched) {
    (scores[entry] as number) += bestScore[entry] as number;
    (covered[entry] as number) += unit.information * (bestCover[entry] as number);
  }
}

/** What an alternative is worth where it occurs with weight 1. */
export function worthOf(
  index: SearchIndex,
  { light }: QueryUnit,
  { term, weight, share }: Alternative,
): number {
  return termInformation(index, term) * weight * share * (light ? index.tuning.light.scores : 1);
}

/** BM25's term weight: 0 for none, 1 for weight 1, at most k1 + 1. */
export function saturated(weight: number, k1: number): number {
  return (weight * (k1 + 1)) / (weight + k1);
}

/** What an entry's score is multiplied by for the type of its statement. */
export function typeFactor(index: SearchIndex, { asksForAction }: Query, entry: number): number {
  const statement = index.entries[entry]?.places[0];
  if (statement?.type === 'context') return index.tuning.contextCounts;
  return asksForAction && statement?.type === 'recommendation' ? index.tuning.askedOfCounts : 1;
}

function hasPhrases(index: SearchIndex, entry: number, phrases: readonly string[]): boolean {
  if (phrases.length === 0) return true;
  const text = ` ${phraseOf(index.entries[entry]?.places[0].text ?? '')} `;
  return phrases.every((phrase) => text.includes(` ${phrase} `));
}
