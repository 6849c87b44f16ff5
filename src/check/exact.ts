import type { SearchIndex } from '../search/search-index';
import { findInARow } from './find-in-a-row';
import { type Laid, placeOfLaid } from './laid';
import type { Place, Verdict } from './model';
import type { Quotation } from './quotation';
import type { ReadingOrder } from './reading-order';
import { differ, runInARow, runsOf } from './runs';

/** A quotation whose words stand in the reports in a row; null where they do not. */
export function standsInARow(
  index: SearchIndex,
  reading: ReadingOrder,
  quotation: Quotation,
): Verdict | null {
  const { words } = quotation;
  const [first, ...others] = words.length === 0 ? [] : findInARow(index, reading, words);
  if (!first) return null;
  return {
    verdict: 'exact',
    places: [first.place, ...others.map(({ place }) => place)],
    runs: [runInARow(quotation, first)],
  };
}

/**
 * Exact, with all places, for a quotation that differs from a window only in what it says that it leaves out
 * or adds; null for any other.
 */
export function standsWithMarks(quotation: Quotation, laid: readonly Laid[]): Verdict | null {
  const found = new Map<string, { place: Place; runs: ReturnType<typeof runsOf> }>();
  for (const one of laid) {
    const runs = runsOf(quotation, one.window, one.alignment);
    const place = placeOfLaid(one);
    const key = place.statements.map(({ report, id }) => `${report} ${id}`).join();
    if (!differ(runs) && !found.has(key)) found.set(key, { place, runs });
  }
  const [first, ...others] = found.values();
  if (!first) return null;
  return {
    verdict: 'exact',
    places: [first.place, ...others.map(({ place }) => place)],
    runs: first.runs,
  };
}
