import { fold } from '../search/analyze';
import { called } from './called';

/**
 * Finds rows for what somebody has typed so far: those with it in their names, or else those that are {@link
 * called} so.
 */
export function rowsFor<Row>(rows: readonly Row[], nameOf: (row: Row) => string, typed: string): Row[] {
  const wanted = fold(typed.trim());
  const having = rows.filter((row) => fold(nameOf(row)).includes(wanted));
  return having.length > 0 ? having : called(rows, nameOf, typed).rows;
}
