import { Argument, Command } from 'commander';
import { RUNS } from './runs';

const print = (line: string) => process.stdout.write(`${line}\n`);

async function main(argv: readonly string[]): Promise<void> {
  const program = new Command('npm run soak --')
    .description(
      'Runs that take minutes: load, strangers, kills. To 127.0.0.1 only; exits with 1 where something was lost.',
    )
    .addArgument(new Argument('[runs...]', 'only these; default: all').choices(Object.keys(RUNS)).default([]))
    .option('--short', 'a short form of each, as the tests run it')
    .option('--seconds <seconds>', 'how long those runs take that last for a time: replicas', Number)
    .parse(argv);
  const { short: isShort = false, seconds } = program.opts<{ short?: boolean; seconds?: number }>();
  print(`node ${process.version}, ${process.platform} ${process.arch}`);
  for (const [name, run] of Object.entries(RUNS))
    if (program.args.length === 0 || program.args.includes(name))
      if (!(await run({ print, isShort, ...(seconds ? { seconds } : {}) }))) process.exitCode = 1;
}

void main(process.argv);
