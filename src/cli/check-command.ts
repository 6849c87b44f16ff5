import type { Command } from 'commander';
import type { Corpus } from '../corpus/open-corpus';
import type { Terminal } from './terminal';

/** What `peaceops check` is given. */
export interface CheckCommandOptions {
  terminal: Terminal;
  open(): Corpus;
  /** Takes the exit code. */
  end(exitCode: number): void;
}

/** `peaceops check`. What it does is loaded with it only: the other commands start faster. */
export function addCheckCommand(program: Command, options: CheckCommandOptions): void {
  program
    .command('check')
    .argument('<file>', 'a draft in Markdown or plain text; - for standard input')
    .option('--pasted', 'where nothing stands in quotation marks, every sentence is a quotation')
    .option('--json', 'one JSON object')
    .description('whether the quotations of a draft are what the report says; exits 1 where one is not')
    .action(async (file: string, { json = false, pasted = false }: { json?: boolean; pasted?: boolean }) => {
      const { checkFile } = require('./check') as typeof import('./check');
      options.end(await checkFile(options, file, { json, origin: pasted ? 'pasted' : 'draft' }));
    });
}
