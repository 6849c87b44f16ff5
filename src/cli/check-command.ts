import type { Command } from 'commander';
import type { Corpus } from '../corpus/open-corpus';
import type { Terminal } from './terminal';

/** The arguments of `peaceops check`. */
export interface CheckCommandOptions {
  terminal: Terminal;
  open(): Corpus;
  /** Receives the exit code. */
  end(exitCode: number): void;
}

interface Flags {
  json?: boolean;
  pasted?: boolean;
  allowAbsent?: boolean;
}

/** `peaceops check`. Its code is loaded here only: the other commands start faster. */
export function addCheckCommand(program: Command, options: CheckCommandOptions): void {
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
      const { checkFile } = require('./check') as typeof import('./check');
      const origin = pasted ? 'pasted' : 'draft';
      options.end(await checkFile(options, file, { json, origin, allowAbsent }));
    });
}
