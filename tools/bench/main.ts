import { Argument, Command } from 'commander';
import { endOnBrokenPipe } from '../../src/cli/broken-pipe';
import { benchCheck } from './check';
import { benchColdStart } from './cold-start';
import { benchDigests } from './digests';
import { benchImport } from './import';
import { benchGrowth } from './passages/bench-growth';
import { benchPassages } from './passages/bench-passages';
import { PassagesError } from './passages/read-passages';
import { benchQuery } from './query';
import { benchReader } from './reader';
import { benchSeveralReports } from './several-reports/bench-several-reports';
import { benchSlashCommand } from './slash-command';
import { benchTryOut } from './try-out';

endOnBrokenPipe(process);
const print = (line: string) => process.stdout.write(`${line}\n`);

const BENCHES: Readonly<Record<string, (say: typeof print) => void | Promise<void>>> = {
  'cold-start': benchColdStart,
  query: benchQuery,
  check: benchCheck,
  'slash-command': benchSlashCommand,
  digests: benchDigests,
  import: benchImport,
  'try-out': benchTryOut,
  reader: benchReader,
};
/** Only with `--passages`, of which it makes reports. */
const SEVERAL_REPORTS = 'several-reports';

async function main(argv: readonly string[]): Promise<void> {
  const program = new Command('npm run bench --')
    .description('Measures what PeaceOps takes: time and memory.')
    .addArgument(
      new Argument('[benches...]', `only these; default: all, but ${SEVERAL_REPORTS}, which needs --passages`)
        .choices([...Object.keys(BENCHES), SEVERAL_REPORTS])
        .default([]),
    )
    .option('--passages <file>', 'instead, against MiniSearch on passages: JSON Lines of id and text, or .gz')
    .option('--growth', 'with --passages: also at 1,000 to 30,000 of them; draws docs/pictures/scale.svg')
    .parse(argv);
  const { passages, growth } = program.opts<{ passages?: string; growth?: true }>();
  print(`node ${process.version}, ${process.platform} ${process.arch}`);
  if (program.args.includes(SEVERAL_REPORTS)) return severalReports(passages);
  if (passages !== undefined) {
    const measured = benchPassages(passages, print);
    if (growth) benchGrowth(passages, measured, print);
    return;
  }
  for (const [name, bench] of Object.entries(BENCHES))
    if (program.args.length === 0 || program.args.includes(name)) await bench(print);
}

function severalReports(passages: string | undefined): Promise<void> {
  if (passages !== undefined) return benchSeveralReports(passages, print);
  throw new PassagesError(`${SEVERAL_REPORTS} needs --passages FILE, of which it makes reports.`);
}

main(process.argv).catch((error: unknown) => {
  if (!(error instanceof PassagesError)) throw error;
  process.stderr.write(`bench: ${error.message}\n`);
  process.exitCode = 2;
});
