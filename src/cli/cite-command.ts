import { type Command, Option } from 'commander';
import type { CitationFormat } from '../citing/cite';
import type { CommandOptions } from './command-options';

const FORMATS: readonly CitationFormat[] = ['text', 'markdown', 'csl-json'];

/** `peaceops cite ID`. What it does is loaded with it only: the other commands start faster. */
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
      const { printCitation } = require('./cite') as typeof import('./cite');
      end(printCitation(terminal, open().library, id, format));
    });
}
