import type { Query } from './query';
import type { Ranked } from './rank';
import type { Tuning } from './tuning';

/** Whether the best that was found is evidence that the reports have something on the matter. */
export function isEvidence(
  { least, moreForAbsent }: Tuning['evidence'],
  query: Query,
  best: Ranked | undefined,
): boolean {
  if (!best) return false;
  const total = query.units.reduce((sum, { information }) => sum + information, 0);
  const absent = query.units.reduce((sum, unit) => sum + (unit.absent ? unit.information : 0), 0);
  return best.coverage >= least + (moreForAbsent * absent) / total;
}
