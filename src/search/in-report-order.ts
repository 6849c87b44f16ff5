import type { Statement } from '../report/model';
import type { Filter } from './filter/filter';
import { passingPlaces, sieveOf } from './filter/sieve';
import { NONE_MENTIONING } from './mentions';
import type { Ranking } from './rank';
import type { SearchIndex } from './search-index';

/** All entries that a filter lets through, by the first of their places that meets it. None is better than another. */
export function passingInReportOrder(index: SearchIndex, filter: Filter, limit: number): Ranking {
  const passes = sieveOf(index, filter);
  const placesOf = passingPlaces(index, filter);
  const all: { entry: number; place: Statement }[] = [];
  for (let entry = 0; entry < index.entries.length; entry++)
    if (passes(entry)) all.push({ entry, place: placesOf(entry)[0] as Statement });
  const order = new Map(index.library.reports.map(({ metadata: { id } }, at) => [id, at]));
  const reportOf = ({ report }: Statement) => order.get(report) ?? 0;
  all.sort((a, b) => reportOf(a.place) - reportOf(b.place) || a.place.source.start - b.place.source.start);
  return {
    matched: all.length,
    best: all.slice(0, limit).map(({ entry }) => ({ entry, score: 0 })),
    mentioning: NONE_MENTIONING,
    covered: all.length > 0 ? 1 : 0,
    nearest: 0,
  };
}
