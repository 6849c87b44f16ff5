import { ReportError } from '../report/source';

/**
 * Reads a file beside a report that is a list of rows.
 * @param isRow whether a row has all that it needs
 * @param fields what that is, in words: `was and key`
 * @throws {ReportError} where it is no such list
 */
export function parseRows<T>(
  text: string,
  { file, isRow, fields }: { file: string; isRow(row: Partial<T>): boolean; fields: string },
): T[] {
  let rows: unknown;
  try {
    rows = JSON.parse(text);
  } catch {
    rows = null;
  }
  if (!Array.isArray(rows) || !rows.every((row) => isRow(row ?? {})))
    throw new ReportError(`${file}: must be a list of rows with ${fields}; restore it, or remove it.`);
  return rows;
}
