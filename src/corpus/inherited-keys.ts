import type { Report } from '../report/model';
import { parseRows } from './rows-file';

/** A statement that keeps the key of what it was before its words were mended. */
export interface InheritedKey {
  /** Its id within its report. */
  statement: string;
  /** Its words as they are now; with others, it is another. */
  text: string;
  key: string;
}

/**
 * Reads `ID.keys.json`, a list of {@link InheritedKey}.
 * @throws {ReportError} where it is no such list
 */
export function parseInheritedKeys(text: string, file: string): InheritedKey[] {
  return parseRows<InheritedKey>(text, { file, isRow, fields: 'statement, text and key' });
}

function isRow({ statement, text, key }: Partial<InheritedKey>): boolean {
  return [statement, text, key].every((one) => typeof one === 'string');
}

/** Gives statements the keys that they inherit. A row that fits none is of a report as it was before. */
export function withInheritedKeys(report: Report, keys: readonly InheritedKey[]): Report {
  if (keys.length === 0) return report;
  const byStatement = new Map(keys.map((row) => [`${row.statement} ${row.text}`, row.key]));
  const statements = report.statements.map((statement) => {
    const key = byStatement.get(`${statement.id} ${statement.text}`);
    return key === undefined ? statement : { ...statement, key };
  });
  return { ...report, statements };
}
