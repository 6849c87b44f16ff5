import type { Command } from 'commander';
import type { CommandOptions } from './command-options';

interface Flags {
  json?: boolean;
  pasted?: boolean;
  allowAbsent?: boolean;
}

/** `peaceops check`. What it does is loaded with it only: the other commands start faster. */
export function addCheckCommand(
  program: Command,
  options: Pick<CommandOptions, 'terminal' | 'open' | 'end'>,
): void {
  program
    .command('check')
    .argument('<file>', 'a draft in Markdown or plain text; - for standard input')
    .option('--pasted', 'where nothing stands in quotation marks, every sentence is a quotation')
    .option('--allow-absent', 'a quotation that is not in the report is no failure')
    .option('--json', 'one JSON object')
    .description(
      'whether the quotations of a draft are what the report says; exits 1 where one is not, or cannot be read',
    )
    .action(async (file: string, { json = false, pasted = false, allowAbsent = false }: Flags) => {
      // 23 ms, on Node 20.
      const { checkFile } = require('./check') as typeof import('./check');
      const origin = pasted ? 'pasted' : 'draft';
      options.end(await checkFile(options, file, { json, origin, allowAbsent }));
    });
}
