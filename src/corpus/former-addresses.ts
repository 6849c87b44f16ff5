import type { FormerAddress } from '../report/model';
import { parseRows } from './rows-file';

/**
 * Reads `ID.addresses.json`, a list of {@link FormerAddress}.
 * @throws {ReportError} where it is no such list
 */
export function parseFormerAddresses(text: string, file: string): FormerAddress[] {
  return parseRows<FormerAddress>(text, { file, isRow, fields: 'was and key' });
}

function isRow({ was, key, nth = 0 }: Partial<FormerAddress>): boolean {
  return typeof was === 'string' && typeof key === 'string' && Number.isInteger(nth) && nth >= 0;
}
