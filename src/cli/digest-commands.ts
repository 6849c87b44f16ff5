import type { Command } from 'commander';
import type { CommandOptions } from './command-options';

/** `peaceops digest list | preview | run`. What they do is loaded with them only: 77 ms, on Node 20. */
export function addDigestCommands(program: Command, options: CommandOptions): void {
  const { end } = options;
  const digest = program.command('digest').description('the daily digests of the channels');
  digest
    .command('list')
    .description('all digests, with when the next one is due and how much has been seen')
    .action(async () => {
      const { listDigests } = require('./digest') as typeof import('./digest');
      end(await listDigests(options));
    });
  digest
    .command('preview')
    .argument('[words...]', 'as behind /peaceops digest on, e.g. 3 recommendations on police')
    .option('--of <id>', 'a digest by its id, as "list" shows it')
    .description('what the next digest would hold')
    .action(async (words: string[], { of = null }: { of?: string | null }) => {
      const { previewDigest } = require('./digest') as typeof import('./digest');
      end(await previewDigest(options, words.join(' '), of));
    });
  digest
    .command('run')
    .option('--at <time>', 'with --dry-run: an instant such as 2026-11-23T08:30:00Z (default now)')
    .option('--dry-run', 'only say what would be sent, and to whom')
    .description('sends what is due now, once, without the service')
    .action(async ({ at = null, dryRun = false }: { at?: string | null; dryRun?: boolean }) => {
      const { runDigests } = require('./digest') as typeof import('./digest');
      end(await runDigests(options, { at, isDry: dryRun }));
    });
}
