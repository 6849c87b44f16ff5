import type { Library } from '../report/library';
import type { Statement } from '../report/model';
import { statementKey } from './statement-key';

/** Where ids and keys lead; those of the keys are worked out only when an id no longer does. */
interface Lookup {
  byId: ReadonlyMap<string, Statement>;
  byKey: ReadonlyMap<string, Statement> | null;
}

const lookups = new WeakMap<Library, Lookup>();

/**
 * The statement that was remembered by its key: the one that had the id, if it still has these words, else the first
 * that has them. `null` where no report has them any more.
 * @param key see {@link statementKey}
 */
export function statementOfKey(
  library: Library,
  { key, statementId }: { key: string; statementId: string },
): Statement | null {
  const lookup = lookupOf(library);
  const asBefore = lookup.byId.get(statementId);
  if (asBefore && statementKey(asBefore) === key) return asBefore;
  lookup.byKey ??= firstBy(library.statements, statementKey);
  return lookup.byKey.get(key) ?? null;
}

function lookupOf(library: Library): Lookup {
  const known = lookups.get(library);
  if (known) return known;
  const lookup: Lookup = { byId: firstBy(library.statements, ({ id }) => id), byKey: null };
  lookups.set(library, lookup);
  return lookup;
}

function firstBy(statements: readonly Statement[], name: (statement: Statement) => string) {
  return new Map([...statements].reverse().map((statement) => [name(statement), statement]));
}
