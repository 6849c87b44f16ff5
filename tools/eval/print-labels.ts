import type { Library } from '../../src/report/library';
import { type LabelPair, type LabelRow, labelFigures, matchRows, withoutDoubt } from './labels';
import { readRows } from './read-rows';

/** Prints the five figures, over rows without doubt and over all, then each row that differs. */
export function printLabels(library: Library, directory: string, print: (line: string) => void): void {
  const rows = readRows<LabelRow>(directory, 'labels.jsonl');
  const { pairs, unmatched } = matchRows(rows, library.statements);
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
