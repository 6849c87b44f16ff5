import { environmentHere } from './environment';
import { logTo } from './log-destination';
import { runService } from './service';
import { deadline } from './slack/transport/deadline';

/** A log that is read takes its last lines in a few milliseconds; one that nobody reads does not hold up the end. */
const LONGEST_FAREWELL_MS = 500;

const log = logTo(1);
// Where nobody can be told any more, this is no reason to end.
process.stderr.on('error', () => {});
void runService({
  // Read within, where a `.env` that cannot be read is said as wrong settings are.
  get environment() {
    return environmentHere();
  },
  log,
  droppedLines: log.dropped,
  complain: (line) => process.stderr.write(`${line}\n`),
  exit: (code) => void deadline(log.flushed(), LONGEST_FAREWELL_MS).then(() => process.exit(code)),
  // Once: a second Ctrl-C ends it at once.
  on: (event, hear) =>
    event.startsWith('SIG') ? process.once(event, hear) : process.on(event as 'unhandledRejection', hear),
});
