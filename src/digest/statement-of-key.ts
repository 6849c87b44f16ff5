import { findStatement, type Library } from '../report/library';
import type { Statement } from '../report/model';
import { statementKey } from './statement-key';

/** Of each library the first statement of each key; worked out only when an id no longer leads to the words. */
const BY_KEY = new WeakMap<Library, ReadonlyMap<string, Statement>>();

/**
 * The statement that was remembered by its key: the one that had the id, if it still has these words, else the first
 * that has them. `null` where no report has them any more.
 * @param key see {@link statementKey}
 */
export function statementOfKey(
  library: Library,
  { key, statementId }: { key: string; statementId: string },
): Statement | null {
  const asBefore = findStatement(library, statementId);
  if (asBefore && statementKey(asBefore) === key) return asBefore;
  return byKey(library).get(key) ?? null;
}

function byKey(library: Library): ReadonlyMap<string, Statement> {
  const known = BY_KEY.get(library);
  if (known) return known;
  const all = new Map([...library.statements].reverse().map((one) => [statementKey(one), one]));
  BY_KEY.set(library, all);
  return all;
}
