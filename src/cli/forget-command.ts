import type { Command } from 'commander';
import type { CommandOptions } from './command-options';

/** `peaceops forget USER`. What it does is loaded with it only: the other commands start faster. */
export function addForgetCommand(
  program: Command,
  options: Pick<CommandOptions, 'terminal' | 'environment' | 'end'>,
): void {
  program
    .command('forget')
    .argument('<user>', "a person's id in Slack, e.g. U012ABCDE (profile > ⋮ > Copy member ID)")
    .option('--team <id>', 'in one workspace only, e.g. T012ABCDE')
    .description('removes what is remembered of a person')
    .action(async (user: string, { team = null }: { team?: string | null }) => {
      // 67 ms: settings and stores, on Node 20.
      const { forget } = require('./forget') as typeof import('./forget');
      options.end(await forget(options, user, team));
    });
}
