import { type CitationFormat, cite } from '../citing/cite';
import { findStatement, type Library } from '../report/library';
import { qualifierOf } from '../report/qualifier';
import { qualifiedBy } from '../wording/qualified';
import { EXIT } from './exit';
import { noStatement } from './not-found';
import { printable, type Terminal } from './terminal';

/**
 * Writes quotation and citation to standard output, not wrapped, so that they can be copied or piped. What qualifies
 * the quotation goes beside it, to standard error: it is not what was asked to be quoted.
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
