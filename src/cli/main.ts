import { VERSION } from '../version';
import { endOnBrokenPipe } from './broken-pipe';
import { run } from './program';
import { terminalOf } from './terminal';

endOnBrokenPipe(process);
run(process.argv.slice(2), terminalOf(process), VERSION).then((exitCode) => {
  process.exitCode = exitCode;
});
