import { onlyNarrows, type Query } from './query';
import type { Tuning } from './tuning';

/**
 * How much of a query's information some statement must cover for there to be an answer, 0 to 1. Below it, the
 * words in common are an accident ("capacity" in a question about a car park).
 */
export function neededCoverage({ least, moreForAbsent }: Tuning['evidence'], { units }: Query): number {
  const total = units.reduce((sum, { information }) => sum + information, 0);
  const absent = units.reduce((sum, unit) => sum + (unit.absent ? unit.information : 0), 0);
  return total > 0 ? least + (moreForAbsent * absent) / total : least;
}

/**
 * Whether what was found is evidence that the reports have something on the matter: not what is related to words of
 * which they have none ("drones").
 * @param covered the largest share of the query's information that a statement has, 0 to 1
 */
export function isEvidence(tuning: Tuning['evidence'], query: Query, covered: number): boolean {
  if (onlyNarrows(query)) return covered > 0;
  const isKnown = query.phrases.length > 0 || query.units.some(({ absent }) => !absent);
  return isKnown && covered > 0 && covered >= neededCoverage(tuning, query);
}
