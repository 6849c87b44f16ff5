import type { Ranked } from './best-first';
import type { Query } from './query';
import type { Tuning } from './tuning';

/**
 * How much of a query's information the best statement must cover to count as an answer, 0 to 1. Below it, the
 * words in common are an accident ("capacity" in a question about a car park).
 */
export function neededCoverage({ least, moreForAbsent }: Tuning['evidence'], { units }: Query): number {
  const total = units.reduce((sum, { information }) => sum + information, 0);
  const absent = units.reduce((sum, unit) => sum + (unit.absent ? unit.information : 0), 0);
  return total > 0 ? least + (moreForAbsent * absent) / total : least;
}

/** Whether the best that was found is evidence that the reports have something on the matter. */
export function isEvidence(tuning: Tuning['evidence'], query: Query, best: Ranked | undefined): boolean {
  return best !== undefined && best.coverage >= neededCoverage(tuning, query);
}
