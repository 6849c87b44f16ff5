import { fullIds, type Library } from '../report/library';
import type { Statement } from '../report/model';
import { statementKey } from '../search/statement-key';
import type { ClickValue } from './click-value';

/** 36 bits, of which few reports have two alike: the value of an entry in a menu has 150 characters for all. */
const MARK_LENGTH = 6;

/** What a button carries of the statements that it means. */
export interface Meant {
  /** With the reports' in front, see {@link fullIds}. */
  ids: readonly [string, ...string[]];
  /**
   * By which their words are known again, as an id says only where something stands: where a report is corrected, another
   * statement may stand there.
   */
  w: string;
}

export function meantBy(library: Library, statements: readonly [Statement, ...Statement[]]): Meant {
  return { ids: fullIds(library, statements), w: marksOf(statements) };
}

/**
 * The statements that a button meant, among those that have its ids by now or anywhere else in their report; `null` where
 * the report has them no more. A button of an older version does not know their words.
 * @param named those that have the ids; none where one is missing
 */
export function sameAsMeant(
  library: Library,
  { ids, w }: ClickValue & { ids: readonly string[] },
  named: readonly Statement[],
): readonly Statement[] | null {
  if (typeof w !== 'string') return named.length > 0 ? named : null;
  if (named.length > 0 && marksOf(named) === w) return named;
  const { statements, reports } = library;
  const [first = ''] = ids;
  const own = statements.filter(({ report }) => reports.length < 2 || first.startsWith(`${report}/`));
  for (let at = 0; at + ids.length <= own.length; at++)
    if (w.startsWith(markOf(own[at] as Statement))) {
      const row = own.slice(at, at + ids.length);
      if (marksOf(row) === w) return row;
    }
  return null;
}

/** Of a row the first and the last. */
function marksOf(statements: readonly Statement[]): string {
  const [first, last] = [statements[0], statements.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? markOf(first) : `${markOf(first)}${markOf(last)}`;
}

function markOf(statement: Statement): string {
  return statementKey(statement).slice(0, MARK_LENGTH);
}
