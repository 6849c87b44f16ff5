import type { Library } from './library';
import type { Statement } from './model';
import { inSameSection, passageIndex, passagesOf } from './places';

/** A passage as a window shows it. */
export interface WindowPassage {
  statements: readonly Statement[];
  /** Whether its section differs from the one that a reader has in mind before it. */
  entersSection: boolean;
}

/**
 * A passage with the one before and the one after it, in report order. Around the passage asked for, nothing of another
 * section goes before: where it opens its section, it comes first, with the section's name.
 */
export interface ContextWindow {
  /** One to three; fewer at the ends of the report, and where the passage asked for opens its section. */
  passages: readonly WindowPassage[];
  /** How many passages the middle one stands below that of the statement (negative: above). */
  moved: number;
  canMoveUp: boolean;
  canMoveDown: boolean;
}

/**
 * The passages around a statement, or around the one that stands `moved` passages further down (negative:
 * up). It stops at the ends of the report. The section is named where it changes, and at the top where it begins or is
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
  const [before] = all[own - 1] ?? [];
  const opensSection = middle === own && (before === undefined || !inSameSection(before, statement));
  const around = opensSection ? [middle, middle + 1] : [middle - 1, middle, middle + 1];
  const shown = around.filter(isInReport).map((at) => all[at] ?? []);
  return {
    passages: shown.map((statements, at) => {
      const [last] = shown[at - 1] ?? [statement];
      const [first] = statements;
      const isOther = first !== undefined && last !== undefined && !inSameSection(last, first);
      return { statements, entersSection: isOther || (opensSection && at === 0) };
    }),
    moved: middle - own,
    canMoveUp: isInReport(middle - 1),
    canMoveDown: isInReport(middle + 1),
  };
}
