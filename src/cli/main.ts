import { endOnBrokenPipe } from './broken-pipe';
import { run } from './program';
import { terminalOf } from './terminal';

const { version } = require('../../package.json') as { version: string };

endOnBrokenPipe(process);
run(process.argv.slice(2), terminalOf(process), version).then((exitCode) => {
  process.exitCode = exitCode;
});
