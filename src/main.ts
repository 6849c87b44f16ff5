import dotenv from 'dotenv';
import { pino } from 'pino';
import { runService } from './service';

dotenv.config({ quiet: true });
runService({
  environment: process.env,
  log: pino.destination(1),
  complain: (line) => process.stderr.write(`${line}\n`),
  exit: (code) => process.exit(code),
  // Once: a second Ctrl-C ends it at once.
  on: (event, hear) =>
    event.startsWith('SIG') ? process.once(event, hear) : process.on(event as 'unhandledRejection', hear),
});
