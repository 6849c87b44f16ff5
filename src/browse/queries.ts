import { type Filter, filterOf, NO_FILTER } from '../search/filter/filter';
import type { WantedKind } from '../search/filter/kinds';
import { writeFilter } from '../search/filter/write-filter';

/** What a row counts, and its query asks for: a value of one or several kinds. */
type RowQuery = { readonly [K in WantedKind]?: string };

/**
 * As one types it: `section:6`, `for:"Security Council"`.
 * @param filter what the list of the row was narrowed to
 */
export function queryOf(row: RowQuery, filter: Filter = NO_FILTER): string {
  const own = Object.entries(row).map(([kind, value]) => [kind, [value]]);
  return writeFilter({ ...filterOf(filter), ...Object.fromEntries(own) });
}
