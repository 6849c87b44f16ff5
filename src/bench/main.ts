import { benchColdStart } from './cold-start';
import { benchQuery } from './query';
import { benchSlashCommand } from './slash-command';

const print = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  print(`node ${process.version}, ${process.platform} ${process.arch}`);
  benchColdStart(print);
  benchQuery(print);
  await benchSlashCommand(print);
}

void main();
