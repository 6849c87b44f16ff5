import type { Library } from '../../src/report/library';
import type { Labels, StatementType, SupportLevel } from '../../src/report/model';
import { withJudgedActors } from './judged-actors';
import { readRows } from './read-rows';

/** A judged sentence, as in `test/eval/labels.jsonl`. */
export interface LabelRow {
  /** Number of the section. */
  section: string;
  /** The sentence, possibly with its list marker. */
  text: string;
  type: StatementType;
  support: SupportLevel;
  actors: string[];
  addressees: string[];
  /** Careful readers differ on this row. */
  doubt: boolean;
}

/** What of a statement is compared. */
export type LabelledStatement = Labels & { section: { number: string }; text: string };

/** A judged sentence and the statement that it is. */
export interface LabelPair {
  row: LabelRow;
  statement: LabelledStatement;
}

/** The five figures, each between 0 and 1; 1 where there was nothing to get wrong. */
export interface LabelFigures {
  /** Number of rows compared. */
  rows: number;
  /** Rows of the expected type / rows. */
  typeAccuracy: number;
  /** F1 of `type = recommendation`. */
  recommendationF1: number;
  /** Rows of the expected support level / rows. */
  supportAccuracy: number;
  /** F1 over all pairs (row, actor), taken together ("micro"). */
  actorsF1: number;
  /** F1 over all pairs (row, addressee). */
  addresseesF1: number;
}

const MARKER = /^\s*(?:\(?(?:[ivxlc]{1,5}|[a-z]|\d{1,3})[).]|[-*•–])\s+/i;

/** A sentence as rows and statements are matched: without list marker and emphasis, white space folded, one
 * kind of quotation mark. */
export function normaliseSentence(text: string): string {
  return text
    .replace(MARKER, '')
    .replace(/[*_]/g, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Finds the statement of each row, by section and normalised text. A text that stands twice in a section is
 * matched in order. Rows without a statement are returned, not dropped: they are rows the reader got wrong.
 */
export function matchRows(
  rows: readonly LabelRow[],
  statements: readonly LabelledStatement[],
): { pairs: LabelPair[]; unmatched: LabelRow[] } {
  const key = (section: string, text: string) => `${section}\n${normaliseSentence(text)}`;
  const waiting = new Map<string, LabelledStatement[]>();
  for (const statement of statements) {
    const id = key(statement.section.number, statement.text);
    waiting.set(id, [...(waiting.get(id) ?? []), statement]);
  }
  const pairs: LabelPair[] = [];
  const unmatched: LabelRow[] = [];
  for (const row of rows) {
    const statement = waiting.get(key(row.section, row.text))?.shift();
    if (statement === undefined) unmatched.push(row);
    else pairs.push({ row, statement });
  }
  return { pairs, unmatched };
}

/**
 * F1 over sets of labels, all rows taken together ("micro"): with `tp` labels in both sets, `fp` only
 * predicted and `fn` only expected, F1 = 2 tp / (2 tp + fp + fn); 1 when all sets are empty.
 */
export function microF1(
  sets: readonly { expected: readonly string[]; predicted: readonly string[] }[],
): number {
  let both = 0;
  let all = 0;
  for (const { expected, predicted } of sets) {
    const wanted = new Set(expected);
    const got = new Set(predicted);
    both += [...got].filter((label) => wanted.has(label)).length;
    all += wanted.size + got.size;
  }
  return all === 0 ? 1 : (2 * both) / all;
}

/** Share of pairs for which `holds` is true: hits / pairs; 1 when there are none. */
function accuracy(pairs: readonly LabelPair[], holds: (pair: LabelPair) => boolean): number {
  return pairs.length === 0 ? 1 : pairs.filter(holds).length / pairs.length;
}

const asSet = (type: StatementType) => (type === 'recommendation' ? [type] : []);

/** The five figures over all pairs given; call it a second time with `withoutDoubt(pairs)`. */
export function labelFigures(pairs: readonly LabelPair[]): LabelFigures {
  const sets = (of: (labels: LabelRow | LabelledStatement) => string[]) =>
    pairs.map(({ row, statement }) => ({ expected: of(row), predicted: of(statement) }));
  return {
    rows: pairs.length,
    typeAccuracy: accuracy(pairs, ({ row, statement }) => row.type === statement.type),
    recommendationF1: microF1(sets(({ type }) => asSet(type))),
    supportAccuracy: accuracy(pairs, ({ row, statement }) => row.support === statement.support.level),
    actorsF1: microF1(sets(({ actors }) => actors)),
    addresseesF1: microF1(sets(({ addressees }) => addressees)),
  };
}

/** The pairs on which careful readers agree. */
export function withoutDoubt(pairs: readonly LabelPair[]): LabelPair[] {
  return pairs.filter(({ row }) => !row.doubt);
}

/** Prints the five figures, over rows without doubt and over all, then each row that differs. */
export function printLabels(library: Library, directory: string, print: (line: string) => void): void {
  const rows = readRows<LabelRow>(directory, 'labels.jsonl');
  const { pairs, unmatched } = matchRows(rows, withJudgedActors(library.statements));
  print('rows              n   type  recommendation F1  support  actors F1  addressees F1');
  for (const [name, chosen] of [
    ['without doubt', withoutDoubt(pairs)],
    ['all', pairs],
  ] as const) {
    const figures = labelFigures(chosen);
    print(
      [
        name.padEnd(14),
        String(figures.rows).padStart(4),
        figures.typeAccuracy.toFixed(3).padStart(6),
        figures.recommendationF1.toFixed(3).padStart(18),
        figures.supportAccuracy.toFixed(3).padStart(8),
        figures.actorsF1.toFixed(3).padStart(10),
        figures.addresseesF1.toFixed(3).padStart(14),
      ].join(' '),
    );
  }
  for (const { section, text } of unmatched) print(`\nnot among the statements: ${section} ${text}`);
  for (const pair of pairs) for (const line of differences(pair)) print(line);
}

function differences({ row, statement }: LabelPair): string[] {
  const lines = [
    difference('type', row.type, statement.type),
    difference('support', row.support, statement.support.level),
    difference('actors', [...row.actors].sort().join(', '), [...statement.actors].sort().join(', ')),
    difference(
      'addressees',
      [...row.addressees].sort().join(', '),
      [...statement.addressees].sort().join(', '),
    ),
  ].filter((line) => line !== null);
  return lines.length === 0 ? [] : [`\n${row.section}${row.doubt ? ' (doubt)' : ''} ${row.text}`, ...lines];
}

function difference(what: string, expected: string, got: string): string | null {
  return expected === got ? null : `  ${what}: expected ${expected || '–'}; got ${got || '–'}`;
}
