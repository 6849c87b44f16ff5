import type { StatementType } from '../report/model';

/** The query that asks for what a row counts, and for nothing else. */
export interface RowQuery {
  /** With the report's id in front where there are several. */
  section?: string;
  type?: StatementType;
  /** A concept by its preferred label. */
  topic?: string;
  /** Who is asked to act. */
  addressee?: string;
  /** Who is named or asked. */
  actor?: string;
}

const KEYS = { section: 'section', type: 'type', topic: 'topic', addressee: 'for', actor: 'actor' } as const;

/** As one types it: `section:6 type:recommendation`, `for:"Security Council"`. */
export function queryOf(row: RowQuery): string {
  return Object.entries(row)
    .map(
      ([kind, value]) => `${KEYS[kind as keyof RowQuery]}:${/^[\w./-]+$/.test(value) ? value : `"${value}"`}`,
    )
    .join(' ');
}
