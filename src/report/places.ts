import { type Library, sectionId } from './library';
import type { Statement } from './model';

/** The passages of a library, so that finding neighbours need not go through all of them. */
interface Passages {
  /** In report order, each with its statements. */
  all: readonly Statement[][];
  /** By the position of a statement in the library: that of its passage. */
  ofStatement: Uint32Array;
}

/** Each worked out at the first question about a library, whose statements do not change. */
const PASSAGES = new WeakMap<Library, Passages>();
const POSITIONS = new WeakMap<Library, ReadonlyMap<string, number>>();

/** All passages of a library in report order, each as its statements. */
export function passagesOf(library: Library): readonly Statement[][] {
  return knownPassages(library).all;
}

/** Of each library its passages by the sections in which they stand. */
const BY_SECTION = new WeakMap<Library, ReadonlyMap<string, Statement[][]>>();

/**
 * The passages that stand in a section itself, in report order, each as its statements; those of its subsections are theirs.
 * @param section among those of all reports, see `sectionId`
 */
export function passagesInSection(library: Library, section: string): readonly Statement[][] {
  let bySection = BY_SECTION.get(library);
  if (!bySection) {
    bySection = passagesBySection(library);
    BY_SECTION.set(library, bySection);
  }
  return bySection.get(section) ?? [];
}

function passagesBySection(library: Library): ReadonlyMap<string, Statement[][]> {
  const bySection = new Map<string, Statement[][]>();
  for (const passage of passagesOf(library)) {
    const [first] = passage;
    if (first === undefined) continue;
    const section = sectionId(first.report, first.section.number);
    const others = bySection.get(section);
    if (others) others.push(passage);
    else bySection.set(section, [passage]);
  }
  return bySection;
}

/** Index in {@link passagesOf} of the passage that a statement belongs to; -1 for one of another library. */
export function passageIndex(library: Library, statement: Statement): number {
  return knownPassages(library).ofStatement[statementIndex(library, statement)] ?? -1;
}

/** Index in the library of a statement; -1 for one of another library. */
export function statementIndex(library: Library, { id }: Statement): number {
  let positions = POSITIONS.get(library);
  if (!positions) {
    positions = new Map(library.statements.map((statement, at) => [statement.id, at]));
    POSITIONS.set(library, positions);
  }
  return positions.get(id) ?? -1;
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

function knownPassages(library: Library): Passages {
  let passages = PASSAGES.get(library);
  if (!passages) {
    passages = workOut(library);
    PASSAGES.set(library, passages);
  }
  return passages;
}

function workOut({ statements }: Library): Passages {
  const ofStatement = new Uint32Array(statements.length);
  const all: Statement[][] = [];
  statements.forEach((statement, at) => {
    const last = all.at(-1);
    const [first] = last ?? [];
    if (last && first && first.passage === statement.passage && inSameSection(first, statement))
      last.push(statement);
    else all.push([statement]);
    ofStatement[at] = all.length - 1;
  });
  return { all, ofStatement };
}
