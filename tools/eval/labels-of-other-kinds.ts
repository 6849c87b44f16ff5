import { parseActors, readActorsFile } from '../../src/corpus/actor-files';
import { prepareActors } from '../../src/report/labels/actor-mentions';
import { labelStatement } from '../../src/report/labels/label';
import type { ReportKind } from '../../src/report/report-kind';
import { nameInList } from './judged-actors';
import { type LabelFigures, type LabelRow, labelFigures } from './labels';
import { readRowsIfThere } from './read-rows';

/** A judged sentence of a report that is not here, without what stands around it. */
type LoneRow = Pick<LabelRow, 'text' | 'type' | 'actors' | 'addressees' | 'doubt'>;

/**
 * Kinds of which there are judged sentences: in `KIND-labels.jsonl` those by which the rules were made, in
 * `KIND-labels-blind.jsonl` those of somebody who had not seen the rules.
 */
const KINDS: readonly ReportKind[] = ['secretary-general', 'upr'];

/** The figures of lone sentences of a kind; those of support are not judged. */
export function figuresOfLoneRows(rows: readonly LoneRow[], kind: ReportKind): LabelFigures {
  const actors = parseActors(readActorsFile());
  const report = { kind, names: prepareActors(actors, kind) };
  const inList = nameInList(actors);
  const around = { report, kind: 'paragraph', sectionTitle: '', leadIn: null, previous: null } as const;
  return labelFigures(
    rows.map((row) => {
      const labels = labelStatement({ text: row.text, ...around });
      const judged: LabelRow = {
        ...row,
        actors: inList(row.actors),
        addressees: inList(row.addressees),
        section: '',
        support: labels.support.level,
      };
      const named = { actors: inList(labels.actors), addressees: inList(labels.addressees) };
      return {
        row: judged,
        statement: { ...labels, ...named, section: { number: '' }, text: row.text },
      };
    }),
  );
}

/** Prints type, recommendations, actors and addressees of sentences from reports of other kinds. */
export function printLabelsOfOtherKinds(directory: string, print: (line: string) => void): void {
  for (const [kind, how, file] of KINDS.flatMap((one) => [
    [one, '', `${one}-labels.jsonl`] as const,
    [one, ', judged blind', `${one}-labels-blind.jsonl`] as const,
  ])) {
    const rows = readRowsIfThere<LoneRow>(directory, file);
    if (rows.length === 0) continue;
    print(`\n${kind}${how}`);
    for (const [name, chosen] of [
      ['without doubt', rows.filter(({ doubt }) => !doubt)],
      ['all', rows],
    ] as const) {
      const figures = figuresOfLoneRows(chosen, kind);
      print(
        `${name.padEnd(14)} ${figures.rows} rows: type ${figures.typeAccuracy.toFixed(3)}, recommendation F1 ${figures.recommendationF1.toFixed(3)}, ` +
          `actors F1 ${figures.actorsF1.toFixed(3)}, addressees F1 ${figures.addresseesF1.toFixed(3)}`,
      );
    }
  }
}
