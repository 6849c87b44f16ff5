import { onlyNarrows, type Query } from './query';
import type { Ranking } from './rank';
import type { Tuning } from './tuning';

/** How much there is for saying that the reports have something on a question, and how much it takes. */
export interface Evidence {
  has: number;
  needs: number;
}

/**
 * The evidence for an answer. By meaning: the cosine of the nearest text, more for what the words cover of the query,
 * and less for words that the reports do not have, which show that it is about something else. Without an encoder, what
 * the words cover: below what is needed they have come together by accident ("capacity" in a question about a car park).
 */
export function evidenceFor(
  { byMeaning, byWords }: Tuning['evidence'],
  { units, nearness }: Query,
  { covered, nearest }: Pick<Ranking, 'covered' | 'nearest'>,
): Evidence {
  const total = units.reduce((sum, { information }) => sum + information, 0);
  const absent = units.reduce((sum, unit) => sum + (unit.absent ? unit.information : 0), 0);
  const absentShare = total > 0 ? absent / total : 0;
  if (nearness === null) return { has: covered, needs: byWords.least + byWords.absent * absentShare };
  return {
    has: nearest + byMeaning.covered * Math.min(1, covered) - byMeaning.absent * absentShare,
    needs: byMeaning.least,
  };
}

/**
 * Whether what was found is evidence that the reports have something on the matter. Phrases are: they stand there. Words
 * of which the reports have none are not, whatever they point to ("drones").
 */
export function isEvidence(
  tuning: Tuning['evidence'],
  query: Query,
  ranking: Pick<Ranking, 'covered' | 'nearest' | 'matched'>,
): boolean {
  if (ranking.matched === 0) return false;
  if (onlyNarrows(query) || query.phrases.length > 0) return true;
  if (query.nearness === null && query.units.every(({ absent }) => absent)) return false;
  const { has, needs } = evidenceFor(tuning, query, ranking);
  return has >= needs;
}
