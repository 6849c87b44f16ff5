import { pino } from 'pino';
import { environmentHere } from './environment';
import { runService } from './service';

runService({
  // Read within, where a `.env` that cannot be read is said as wrong settings are.
  get environment() {
    return environmentHere();
  },
  // Synchronous, so that the last lines before the end are written, and in order.
  log: pino.destination({ dest: 1, sync: true }),
  complain: (line) => process.stderr.write(`${line}\n`),
  exit: (code) => process.exit(code),
  // Once: a second Ctrl-C ends it at once.
  on: (event, hear) =>
    event.startsWith('SIG') ? process.once(event, hear) : process.on(event as 'unhandledRejection', hear),
});
