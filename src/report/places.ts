import type { Library } from './library';
import type { Statement } from './model';

/** The places of a library's statements, so that finding neighbours need not go through all of them. */
interface Places {
  /** By a statement's id: its position in the library, and the position of its passage in `passages`. */
  byId: ReadonlyMap<string, { statement: number; passage: number }>;
  /** In report order, each with its statements. */
  passages: readonly Statement[][];
}

/** Worked out at the first question about a library, whose statements do not change. */
const PLACES = new WeakMap<Library, Places>();

/** All passages of a library in report order, each as its statements. */
export function passagesOf(library: Library): readonly Statement[][] {
  return placesOf(library).passages;
}

/** Index in {@link passagesOf} of the passage that a statement belongs to; -1 for one of another library. */
export function passageIndex(library: Library, { id }: Statement): number {
  return placesOf(library).byId.get(id)?.passage ?? -1;
}

/** Index in the library of a statement; -1 for one of another library. */
export function statementIndex(library: Library, { id }: Statement): number {
  return placesOf(library).byId.get(id)?.statement ?? -1;
}

/** Whether two statements stand in the same section of the same report. */
export function inSameSection(one: Statement, other: Statement): boolean {
  return one.report === other.report && one.section.number === other.section.number;
}

/** Statements by the passage in which they stand, each once, in the order in which a passage is first named. */
export function byPassage(statements: readonly Statement[]): [Statement, ...Statement[]][] {
  const passages: [Statement, ...Statement[]][] = [];
  for (const statement of new Set(statements)) {
    const known = passages.find(
      ([one]) => one.passage === statement.passage && inSameSection(one, statement),
    );
    if (known) known.push(statement);
    else passages.push([statement]);
  }
  return passages;
}

/** A passage with the ones before and after it in the same section. */
export interface Neighbourhood {
  before: Statement[];
  passage: Statement[];
  after: Statement[];
}

/** The passage of a statement and its neighbours; empty arrays at the section's ends. */
export function neighbourhood(library: Library, statement: Statement): Neighbourhood {
  const at = passageIndex(library, statement);
  const inSection = (index: number) =>
    (passagesOf(library)[index] ?? []).filter((other) => inSameSection(other, statement));
  return { before: inSection(at - 1), passage: inSection(at), after: inSection(at + 1) };
}

function placesOf(library: Library): Places {
  const known = PLACES.get(library);
  if (known) return known;
  const places = workOut(library);
  PLACES.set(library, places);
  return places;
}

function workOut({ statements }: Library): Places {
  const byId = new Map<string, { statement: number; passage: number }>();
  const passages: Statement[][] = [];
  statements.forEach((statement, at) => {
    const last = passages.at(-1);
    const [first] = last ?? [];
    if (last && first && first.passage === statement.passage && inSameSection(first, statement))
      last.push(statement);
    else passages.push([statement]);
    byId.set(statement.id, { statement: at, passage: passages.length - 1 });
  });
  return { byId, passages };
}
