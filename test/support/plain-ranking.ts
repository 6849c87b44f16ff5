import { phraseOf } from '../../src/search/analyze';
import type { Ranked } from '../../src/search/best-first';
import { termInformation } from '../../src/search/information';
import type { Query } from '../../src/search/query';
import type { SearchIndex } from '../../src/search/search-index';

/**
 * The ranking as it is meant, slow and obvious: every entry is scored by every alternative of every word, all are
 * sorted, and those too far behind the best are left out.
 */
export function plainRank(index: SearchIndex, query: Query): Ranked[] {
  const ranked = index.entries.flatMap((_, entry) => scored(index, query, entry) ?? []);
  ranked.sort((a, b) => b.score - a.score || a.entry - b.entry);
  const least = (ranked[0]?.score ?? 0) * index.tuning.leastShareOfBest;
  return ranked.filter(({ score }) => score >= least);
}

function scored(index: SearchIndex, query: Query, entry: number): Ranked | null {
  const { tuning } = index;
  const statement = index.entries[entry]?.places[0];
  const text = ` ${phraseOf(statement?.text ?? '')} `;
  if (!query.phrases.every((phrase) => text.includes(` ${phrase} `))) return null;
  let sum = 0;
  let covered = 0;
  let information = 0;
  for (const unit of [...query.units, ...query.topics]) {
    const strengths = unit.alternatives.map(({ term }) => strengthOf(index, term, entry));
    const scores = unit.alternatives.map(
      ({ term, weight, share }, at) =>
        termInformation(index, term) *
        weight *
        share *
        (unit.light ? tuning.light.scores : 1) *
        (strengths[at] as number),
    );
    const covers = unit.alternatives.map(({ weight }, at) => weight * Math.min(1, strengths[at] as number));
    sum += Math.max(0, ...scores);
    covered += unit.information * Math.max(0, ...covers);
    information += unit.information;
  }
  if (sum === 0) return null;
  const coverage = covered / information;
  const isAskedOf = query.asksForAction && statement?.type === 'recommendation';
  const factor = statement?.type === 'context' ? tuning.contextCounts : isAskedOf ? tuning.askedOfCounts : 1;
  return { entry, coverage, score: sum * factor * coverage ** tuning.coverageExponent };
}

/** How strongly an entry has a term: 0 if it has not. */
export function strengthOf({ postings }: SearchIndex, term: number, entry: number): number {
  for (let at = postings.starts[term] as number; at < (postings.starts[term + 1] as number); at++)
    if (postings.entries[at] === entry) return postings.strengths[at] as number;
  return 0;
}
