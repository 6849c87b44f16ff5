import type { FormerAddress } from '../report/model';
import { ReportError } from '../report/source';

/**
 * Reads `ID.addresses.json`, a list of {@link FormerAddress}.
 * @throws {ReportError} where it is no such list
 */
export function parseFormerAddresses(text: string, file: string): FormerAddress[] {
  let rows: unknown;
  try {
    rows = JSON.parse(text);
  } catch {
    rows = null;
  }
  if (!Array.isArray(rows) || !rows.every(isRow))
    throw new ReportError(`${file}: must be a list of rows with was and key; restore it, or remove it.`);
  return rows;
}

function isRow(row: unknown): row is FormerAddress {
  const { was, key, nth = 0 } = (row ?? {}) as Partial<FormerAddress>;
  return typeof was === 'string' && typeof key === 'string' && Number.isInteger(nth) && nth >= 0;
}
