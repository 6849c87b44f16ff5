import { pino } from 'pino';
import { logTo } from '../src/log-destination';

/** Writes more than its log may hold, says so to its parent, and ends with one line more when that hangs up. */
const log = logTo(1, { mostBytes: 200_000 });
const logger = pino({}, log);
for (let number = 0; number < 5_000; number++) logger.info({ number });
process.once('disconnect', async () => {
  logger.info('last');
  await log.flushed();
  process.exit(0);
});
process.send?.('written');
