import { type CitationFormat, cite } from '../citing/cite';
import { findStatement, type Library } from '../report/library';
import { qualifierOf } from '../report/qualifier';
import { qualifiedBy } from '../wording/labels';
import { EXIT } from './exit';
import { noStatement } from './not-found';
import { printable, type Terminal } from './terminal';

/**
 * Writes quotation and citation to standard output, not wrapped, so that they can be copied or piped. A
 * sentence that qualifies the quotation goes to standard error: nobody asked to quote it.
 * @returns the exit code
 */
export function printCitation(
  terminal: Terminal,
  library: Library,
  id: string,
  format: CitationFormat,
): number {
  const statement = findStatement(library, id);
  if (!statement) return noStatement(terminal, library, id);
  terminal.out(printable(cite(library, [statement], format)));
  const qualifier = qualifierOf(library, statement);
  if (qualifier) terminal.error(printable(`\n${qualifiedBy(qualifier)}\n“${qualifier.text}”`));
  return EXIT.found;
}
