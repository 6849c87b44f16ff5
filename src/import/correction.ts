import type { InheritedKey } from '../corpus/inherited-keys';
import type { FormerAddress, Report, Statement } from '../report/model';
import { statementKey } from '../search/statement-key';
import type { StatementChanges } from './compare-statements';

/**
 * What stays of a report that is corrected: the keys of its statements, and what its addresses meant.
 * @param before as it was
 * @param changes see `compareStatements`
 */
export function whatStays(
  before: Pick<Report, 'statements' | 'former'>,
  changes: StatementChanges,
): { keys: InheritedKey[]; former: FormerAddress[] } {
  return { keys: keysOf(changes), former: formerAddresses(before, changes) };
}

/** What channels have seen and people kept is remembered by the words of before. */
function keysOf({ kept, mended }: StatementChanges): InheritedKey[] {
  const inherited = [...mended, ...kept.filter(({ from }) => from.key !== undefined)];
  return inherited.map(({ from, to }) => ({ statement: to.id, text: to.text, key: statementKey(from) }));
}

/**
 * What addresses of a report meant before a correction, with what they meant before earlier ones: nothing that was known
 * is forgotten, so that several corrections in a row add up. A statement that stays where it is needs no row; nor does one
 * that is gone, where another has its address.
 * @returns oldest first
 */
function formerAddresses(
  { statements, former = [] }: Pick<Report, 'statements' | 'former'>,
  { kept, mended, added, removed }: StatementChanges,
): FormerAddress[] {
  const taken = new Set([...kept, ...mended].map(({ to }) => to.id).concat(added.map(({ id }) => id)));
  const left = new Set([
    ...[...kept, ...mended].flatMap(({ from, to }) => (from.id === to.id ? [] : [from])),
    ...removed.filter(({ id }) => !taken.has(id)),
  ]);
  const known = new Set(former.map(nameOf));
  const rows = rowsOf(statements).filter(
    ({ statement, row }) => left.has(statement) && !known.has(nameOf(row)),
  );
  return [...former, ...rows.map(({ row }) => row)];
}

function nameOf({ was, key, nth = 0 }: FormerAddress): string {
  return JSON.stringify([was, key, nth]);
}

/** Each statement with the row that remembers it. */
function rowsOf(statements: readonly Statement[]): { statement: Statement; row: FormerAddress }[] {
  const counts = new Map<string, number>();
  return statements.map((statement) => {
    const key = statementKey(statement);
    const nth = counts.get(key) ?? 0;
    counts.set(key, nth + 1);
    return { statement, row: { was: statement.id, key, ...(nth === 0 ? {} : { nth }) } };
  });
}
