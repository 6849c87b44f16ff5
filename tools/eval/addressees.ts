import { parseActors, readActorsFile } from '../../src/corpus/actor-files';
import { kindOfReport } from '../../src/report/kind-of-report';
import { prepareActors } from '../../src/report/labels/actor-mentions';
import { ADDRESSEE_RULES, type AddresseeRule, addresseesOf } from '../../src/report/labels/addressees';
import type { LabelInput, LabelledText } from '../../src/report/labels/label-input';
import type { Library } from '../../src/report/library';
import type { Report, Statement } from '../../src/report/model';
import { type LabelRow, matchRows, microF1, withoutDoubt } from './labels';
import { readRows } from './read-rows';

/**
 * Prints for each way of asking how many statements name an addressee because of it, and the F1 of addressees without it,
 * over the judged rows on which careful readers agree and over all.
 */
export function printAddresseeRules(
  { reports, statements }: Library,
  directory: string,
  print: (line: string) => void,
): void {
  const { pairs } = matchRows(readRows<LabelRow>(directory, 'labels.jsonl'), statements);
  const inputs = new Map(reports.flatMap((report) => [...inputsOf(report)]));
  const addresseesBy = (statement: Statement, rules: readonly AddresseeRule[]) => {
    const input = inputs.get(`${statement.report} ${statement.source.start}`);
    return input === undefined || statement.type !== 'recommendation' ? [] : addresseesOf(input, rules);
  };
  const f1 = (rules: readonly AddresseeRule[], chosen: typeof pairs) =>
    microF1(
      chosen.map(({ row, statement }) => ({
        expected: row.addressees,
        predicted: addresseesBy(statement as Statement, rules),
      })),
    ).toFixed(3);
  const whole = statements.map((statement) => addresseesBy(statement, ADDRESSEE_RULES).join());
  print(`${'without'.padEnd(46)}statements  without doubt    all`);
  const line = (name: string, changed: number, rules: readonly AddresseeRule[]) =>
    `${name.padEnd(46)}${String(changed).padStart(10)}${f1(rules, withoutDoubt(pairs)).padStart(15)}${f1(rules, pairs).padStart(7)}`;
  print(line('(nothing)', 0, ADDRESSEE_RULES));
  for (const rule of ADDRESSEE_RULES) {
    const rules = ADDRESSEE_RULES.filter((other) => other !== rule);
    const changed = statements.filter((statement, at) => addresseesBy(statement, rules).join() !== whole[at]);
    print(line(rule.name, changed.length, rules));
  }
}

/** What the labels of each statement were read from, by report and place in its file. */
function inputsOf(report: Report): Map<string, LabelInput> {
  const kind = kindOfReport(report.metadata);
  const names = prepareActors([...(report.metadata.actors ?? []), ...parseActors(readActorsFile())], kind);
  const kinds = new Map(report.passages.map((passage) => [passage.id, passage.kind]));
  const bySectionAndText = new Map<string, LabelledText>();
  const inputs = new Map<string, LabelInput>();
  let before: Statement | null = null;
  for (const statement of report.statements) {
    const { text, section, leadIn, passage, source } = statement;
    const isSame = before?.section.number === section.number && before.passage === passage;
    inputs.set(`${report.metadata.id} ${source.start}`, {
      text,
      report: { kind, names },
      kind: kinds.get(`${section.number}/${passage}`) ?? 'paragraph',
      sectionTitle: section.title,
      leadIn: bySectionAndText.get(`${section.number} ${leadIn}`) ?? null,
      previous: isSame && before !== null ? { text: before.text, labels: before } : null,
    });
    bySectionAndText.set(`${section.number} ${text}`, { text, labels: statement });
    before = statement;
  }
  return inputs;
}
