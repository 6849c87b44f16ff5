import { addressOf } from '../report/address';
import { antecedentsOf } from '../report/antecedent';
import { sectionName } from '../report/citation';
import { citeFull, type Library } from '../report/library';
import type { Statement } from '../report/model';
import { qualifierOf } from '../report/qualifier';
import { quotationOf } from './quotation';

type Column = readonly [name: string, value: (library: Library, one: Statement) => string];

/** The columns: the name in the header row, and a statement's value there. */
const COLUMNS: readonly Column[] = [
  ['id', (_, { id }) => id],
  ['report', (_, { report }) => report],
  ['section', (_, { section }) => sectionName(section)],
  ['quotation', (library, one) => quotationOf(library, [one])],
  ['next sentence, where it qualifies', (library, one) => qualifierOf(library, one)?.text ?? ''],
  [
    'sentences before, where it points to them',
    (library, one) =>
      antecedentsOf(library, one)
        .map(({ text }) => text)
        .join(' '),
  ],
  ['citation', (library, one) => citeFull(library, one)],
  ['type', (_, { type }) => type],
  ['support', (_, { support }) => support.level],
  ['words of support', (_, { support }) => support.words],
  ['asks', (_, { addressees }) => addressees.join('; ')],
];

/** One more where the reports can be read in a browser. */
const ADDRESS: Column = ['address', (library, one) => addressOf(library, one) ?? ''];

/** Without it, Excel reads the file in its own code page and spoils quotation marks and dashes. */
const BYTE_ORDER_MARK = '\ufeff';

/** A spreadsheet would run a cell that begins so as a formula. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/**
 * Statements as CSV (RFC 4180) with a header row, in UTF-8 with a byte order mark, in the order given. A cell that a
 * spreadsheet would run as a formula begins with an apostrophe.
 */
export function collectionAsCsv(library: Library, statements: readonly Statement[]): string {
  const columns = library.reader === undefined ? COLUMNS : [...COLUMNS, ADDRESS];
  const rows = statements.map((one) => columns.map(([, value]) => value(library, one)));
  const lines = [columns.map(([name]) => name), ...rows].map((row) => row.map(cell).join(','));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
