import { onlyNarrows, type Query, tellingUnits } from './query';
import type { Ranking } from './rank';
import type { Tuning } from './tuning';

/**
 * What the reports have on a question: `answers`; `near`, where they have nothing on it but speak of what
 * lies beside; or `silent`.
 */
export type Finding = 'answers' | 'near' | 'silent';

/** The evidence that the reports have something on a question, and how much is needed. */
export interface Evidence {
  has: number;
  needs: number;
}

/**
 * The evidence for an answer. By meaning: the cosine of the nearest text, more for what the words cover of
 * the query, and less for words that the reports do not have, which show that it is about something else.
 * Without an encoder, what the words cover: with less than is needed, they have come together by accident
 * ("capacity" in a question about a car park). Where a statement has most of it in these very words, that
 * decides, whatever is near.
 */
export function evidenceFor(
  { byMeaning, byWords, standsThere }: Tuning['evidence'],
  query: Query,
  { covered, nearest }: Pick<Ranking, 'covered' | 'nearest'>,
): Evidence {
  if (areAllOwn(query)) {
    // One word that stands there is said there, however long the statement is in which it does.
    const needed = tellingUnits(query.units).length === 1 ? Math.min(standsThere, covered) : standsThere;
    if (covered >= needed) return { has: covered, needs: needed };
  }
  const { absent, otherMatter } = sharesOf(query);
  if (query.nearness === null)
    return { has: covered, needs: byWords.least + byWords.absent * (absent + otherMatter) };
  const less = byMeaning.absent * absent + byMeaning.otherMatter * otherMatter;
  if (isOneWordOfIndexEntries(query)) return { has: nearest, needs: byMeaning.oneWord };
  const more = byMeaning.covered * Math.min(1, covered);
  return { has: nearest + more - less, needs: byMeaning.least };
}

/**
 * Here an index entry that has the word among others is no evidence: "news" in "not each crisis on the news".
 */
function isOneWordOfIndexEntries({ units }: Query): boolean {
  const [only, another] = tellingUnits(units);
  return (
    only !== undefined &&
    another === undefined &&
    only.alternatives.every(({ because }) => because === 'index entry')
  );
}

/**
 * Whether it asks for nothing but names, none of which the reports have, as in "does it mention Sudan or Darfur": what is
 * said on the matter of a name does not mention it. A capital makes a name, unless it begins the line or all have one.
 */
function asksForOtherNames({ units, words }: Query): boolean {
  const telling = tellingUnits(units);
  const areOthers = telling.every(({ alternatives }) =>
    alternatives.every(({ because }) => because === 'index entry'),
  );
  // Patterns of all letters take 10 ms to compile: few questions come so far.
  if (units.length === 0 || !areOthers) return false;
  const [first = ''] = words.match(/[\p{L}\p{N}]+/u) ?? [];
  const areNames = telling.every(({ typed }) => /^\p{Lu}/u.test(typed) && typed !== first);
  return areNames && /(?<!\p{L})\p{Ll}/u.test(words);
}

/** Whether the reports have each telling word. */
function areAllOwn({ units }: Query): boolean {
  return tellingUnits(units).every(({ alternatives }) =>
    alternatives.some(({ because }) => because === 'word'),
  );
}

/**
 * Decides what a query finds. A phrase that stands there is an answer; a query that only narrows is answered
 * if anything passes.
 */
export function findingOf(
  tuning: Tuning['evidence'],
  query: Query,
  ranking: Pick<Ranking, 'covered' | 'nearest' | 'matched'>,
): Finding {
  if (ranking.matched === 0) return 'silent';
  if (onlyNarrows(query) || query.phrases.length > 0) return 'answers';
  if (query.units.length === 0) return 'silent';
  const isUnknown = query.units.every(({ absent }) => absent);
  const { has, needs } = evidenceFor(tuning, query, ranking);
  if (has >= needs && !(query.nearness === null && isUnknown))
    return asksForOtherNames(query) ? 'near' : 'answers';
  if (query.nearness === null) return ranking.covered > 0 && !isUnknown ? 'near' : 'silent';
  const { least, otherMatter } = tuning.near;
  return ranking.nearest - otherMatter * sharesOf(query).otherMatter >= least ? 'near' : 'silent';
}

/**
 * Of a query's information, the shares that the reports do not have: of other matters, and of anything else.
 */
function sharesOf({ units }: Query): { absent: number; otherMatter: number } {
  const total = units.reduce((sum, { information }) => sum + information, 0);
  const shareOf = (isMeant: (unit: Query['units'][number]) => boolean) =>
    total === 0 ? 0 : units.reduce((sum, unit) => sum + (isMeant(unit) ? unit.information : 0), 0) / total;
  return {
    absent: shareOf(({ absent, otherMatter }) => absent && !otherMatter),
    otherMatter: shareOf(({ otherMatter }) => otherMatter),
  };
}
