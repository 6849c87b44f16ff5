import { Command } from 'commander';
import { benchColdStart } from './cold-start';
import { benchPassages } from './passages/bench-passages';
import { PassagesError } from './passages/read-passages';
import { benchQuery } from './query';
import { benchSlashCommand } from './slash-command';

const print = (line: string) => process.stdout.write(`${line}\n`);

async function main(argv: readonly string[]): Promise<void> {
  const program = new Command('npm run bench --')
    .description('Measures what PeaceOps takes: time and memory.')
    .option('--passages <file>', 'instead, against MiniSearch on passages: JSON Lines of id and text, or .gz')
    .parse(argv);
  const { passages } = program.opts<{ passages?: string }>();
  print(`node ${process.version}, ${process.platform} ${process.arch}`);
  if (passages !== undefined) return benchPassages(passages, print);
  benchColdStart(print);
  benchQuery(print);
  await benchSlashCommand(print);
}

main(process.argv).catch((error: unknown) => {
  if (!(error instanceof PassagesError)) throw error;
  process.stderr.write(`bench: ${error.message}\n`);
  process.exitCode = 2;
});
