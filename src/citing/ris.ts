import { addressOf } from '../report/address';
import { placeInFull } from '../report/citation';
import { cited, citeFull, fullId, type Library } from '../report/library';
import type { Statement } from '../report/model';
import { quotationOf } from './quotation';

/**
 * A quotation with its source as RIS, which EndNote, Zotero and Mendeley import. The type is a report, as in
 * `csl.ts`; RIS has no field for the place and the days of an event, and those of publication are not known: they stand in
 * the first note, the bibliographic line. The second note is the quotation, word for word.
 */
export function citeAsRis(library: Library, statements: readonly [Statement, ...Statement[]]): string {
  const [first] = statements;
  const { metadata, section, passage } = cited(library, first);
  const address = addressOf(library, first);
  return [
    ['TY', 'RPRT'],
    ['ID', fullId(library, first)],
    ['TI', metadata.title],
    ['ST', metadata.shortTitle],
    ...(metadata.publisher ? [['PB', metadata.publisher]] : []),
    ['SE', placeInFull({ section, passage })],
    ['N1', citeFull(library, first)],
    ['N1', quotationOf(library, statements)],
    ...(address === null ? [] : [['UR', address]]),
    ['ER', ''],
  ]
    .map(([tag = '', value = '']) => `${tag}  - ${onOneLine(value)}`)
    .join('\n');
}

/** A line break would begin another field. */
function onOneLine(value: string): string {
  return value.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
