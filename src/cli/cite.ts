import { type Command, Option } from 'commander';
import { type CitationFormat, cite } from '../citing/cite';
import { findStatement, type Library } from '../report/library';
import { qualifierOf } from '../report/qualifier';
import { qualifiedBy } from '../wording/qualified';
import type { CommandOptions } from './command-options';
import { EXIT } from './exit';
import { noStatement } from './not-found';
import { printable, type Terminal } from './terminal';

const FORMATS: readonly CitationFormat[] = ['text', 'markdown', 'csl-json'];

/** `peaceops cite ID`. */
export function addCiteCommand(
  program: Command,
  { terminal, open, end }: Pick<CommandOptions, 'terminal' | 'open' | 'end'>,
): void {
  program
    .command('cite')
    .argument('<id>', 'id of a statement, e.g. 6.1/1.3')
    .description('a quotation with its full citation, ready to copy')
    .addOption(new Option('--format <format>', 'as what').choices(FORMATS).default('text'))
    .action((id: string, { format }: { format: CitationFormat }) => {
      end(printCitation(terminal, open().library, id, format));
    });
}

/**
 * Writes quotation and citation to standard output, not wrapped, so that they can be copied or piped. What qualifies
 * the quotation goes beside it, to standard error: it is not what was asked to be quoted.
 * @returns the exit code
 */
function printCitation(terminal: Terminal, library: Library, id: string, format: CitationFormat): number {
  const statement = findStatement(library, id);
  if (!statement) return noStatement(terminal, library, id);
  terminal.out(printable(cite(library, [statement], format)));
  const qualifier = qualifierOf(library, statement);
  if (qualifier) terminal.error(printable(`\n${qualifiedBy(qualifier)}\n“${qualifier.text}”`));
  return EXIT.found;
}
