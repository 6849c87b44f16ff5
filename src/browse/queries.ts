import type { StatementType } from '../report/model';
import { type Filter, NO_FILTER } from '../search/filter/filter';
import { writeFilter } from '../search/filter/write-filter';

/** What a row counts, and its query asks for. */
export interface RowQuery {
  /** With the report's id in front where there are several. */
  section?: string;
  type?: StatementType;
  /** A concept by its preferred label. */
  topic?: string;
  /** Who is asked to act. */
  addressee?: string;
  /** Who is named. */
  actor?: string;
}

/**
 * As one types it: `section:6`, `for:"Security Council"`.
 * @param filter what the list of the row was narrowed to
 */
export function queryOf(
  { section, type, topic, addressee, actor }: RowQuery,
  filter: Filter = NO_FILTER,
): string {
  return writeFilter({
    ...filter,
    types: listOf(type),
    topics: listOf(topic),
    sections: listOf(section),
    actors: listOf(actor),
    addressees: listOf(addressee),
  });
}

function listOf<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}
