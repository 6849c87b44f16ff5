import type { Report } from '../report/model';
import { ReportError } from '../report/source';

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
  let rows: unknown;
  try {
    rows = JSON.parse(text);
  } catch {
    rows = null;
  }
  if (!Array.isArray(rows) || !rows.every(isRow))
    throw new ReportError(
      `${file}: must be a list of rows with statement, text and key; restore it, or remove it.`,
    );
  return rows;
}

function isRow(row: unknown): row is InheritedKey {
  const { statement, text, key } = (row ?? {}) as Partial<InheritedKey>;
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
