import type { Library } from './library';
import type { Statement } from './model';
import { inSameSection, passageIndex, passagesOf } from './places';

/** A passage as a window shows it. */
export interface WindowPassage {
  statements: readonly Statement[];
  /** Whether its section differs from the one that a reader has in mind before it. */
  entersSection: boolean;
}

/** A passage with the one before and the one after it, in report order, whatever section they stand in. */
export interface ContextWindow {
  /** One to three; fewer at the ends of the report. */
  passages: readonly WindowPassage[];
  /** How many passages the middle one stands below that of the statement (negative: above). */
  moved: number;
  canMoveUp: boolean;
  canMoveDown: boolean;
}

/**
 * The passages around a statement, or around the one that stands `moved` passages further down (negative:
 * up). It stops at the ends of the report. The section is named where it changes, and at the top where it is
 * not the statement's own.
 * @param moved whole number, default 0
 */
export function contextWindow(library: Library, statement: Statement, moved = 0): ContextWindow {
  const all = passagesOf(library);
  const own = passageIndex(library, statement);
  const isInReport = (at: number) => all[at]?.[0]?.report === statement.report;
  const step = Math.sign(moved);
  let middle = own;
  while (middle !== own + moved && isInReport(middle + step)) middle += step;
  const shown = [middle - 1, middle, middle + 1].filter(isInReport).map((at) => all[at] ?? []);
  return {
    passages: shown.map((statements, at) => {
      const before = shown[at - 1]?.[0] ?? statement;
      const [first] = statements;
      return { statements, entersSection: first !== undefined && !inSameSection(before, first) };
    }),
    moved: middle - own,
    canMoveUp: isInReport(middle - 1),
    canMoveDown: isInReport(middle + 1),
  };
}
