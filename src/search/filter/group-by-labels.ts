import type { Ranked } from '../best-first';
import type { SearchIndex } from '../search-index';
import { labelsOf, type PlaceKind } from './conditions';
import type { Filter } from './filter';
import { passingPlaces, sieveOf } from './sieve';

/** Entries with the same labels of a kind. */
export interface Group {
  labels: readonly string[];
  ranked: Ranked[];
}

/** Of some entries, those that pass the conditions of the other kinds, together with those of the same labels. */
export function groupsByLabels(
  index: SearchIndex,
  filter: Filter,
  scored: readonly Ranked[],
  kind: PlaceKind,
): Group[] {
  const others: Filter = { ...filter, [kind]: [] };
  const passes = sieveOf(index, others);
  const placesOf = passingPlaces(index, others);
  const { several } = index.labelSets;
  const { sets, byEntry } = index.labelSets.of(kind);
  const groups = sets.map((labels): Group => ({ labels, ranked: [] }));
  for (const one of scored) {
    const { entry } = one;
    if (!passes(entry)) continue;
    if (several[entry] === 0) groups[byEntry[entry] as number]?.ranked.push(one);
    // Only the places that pass count, and they may have fewer labels than all of them.
    else groups.push({ labels: placesOf(entry).flatMap((place) => labelsOf(place, kind)), ranked: [one] });
  }
  return groups;
}
