import { type Logger, LogLevel } from '@slack/bolt';

/** A logger for Bolt and its clients that says nothing; for tests in which refusals are the point. */
export const silentLogger: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};
