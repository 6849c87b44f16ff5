import type { Library } from './library';
import type { Statement } from './model';

/** The statements of each library by their ids in lower case, worked out at the first question. */
const BY_ID = new WeakMap<Library, ReadonlyMap<string, Statement[]>>();

/** Normalises an id as a person types it: case and white space do not count. */
export function typedId(typed: string): string {
  return typed.replace(/\s+/g, '').normalize('NFC').toLowerCase();
}

/**
 * The statements with an id, in report order: several where several reports have it.
 * @param id as {@link typedId} gives it, with the report's id in front or without
 */
export function statementsCalled(library: Library, id: string): readonly Statement[] {
  let byId = BY_ID.get(library);
  if (!byId) {
    byId = workOut(library);
    BY_ID.set(library, byId);
  }
  return byId.get(id) ?? [];
}

function workOut({ reports, statements }: Library): ReadonlyMap<string, Statement[]> {
  const byId = new Map<string, Statement[]>();
  for (const statement of statements) {
    const { id, report } = statement;
    const bare = reports.length > 1 ? id.slice(report.length + 1) : id;
    for (const name of [bare, `${report}/${bare}`].map((one) => one.toLowerCase())) {
      const called = byId.get(name);
      if (called) called.push(statement);
      else byId.set(name, [statement]);
    }
  }
  return byId;
}
