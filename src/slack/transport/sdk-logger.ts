import { LogLevel, type Logger as SlackLogger } from '@slack/bolt';
import type { Logger } from 'pino';
import { failureOf } from '../delivery/failures';

/** In a message of Slack's clients, a request's body or a token may follow one of these. */
const WHERE_DETAILS_BEGIN = /[([{"'`:<]|xox|xapp/;

/** The caller reports it again, with its code. */
const SAID_BY_CALLER = 'http request failed';

/**
 * Slack's clients log whole request bodies at debug level, and parts of them in warnings. They get a logger that
 * says it is at `warn`, whatever PeaceOps' own level, and keeps of a warning only its first words and the codes
 * of its errors.
 */
export function sdkLogger(logger: Logger): SlackLogger {
  const log =
    (level: 'warn' | 'error') =>
    (...parts: unknown[]) => {
      const [failure] = parts.filter((part) => typeof part === 'object').map(failureOf);
      const [text] = parts.filter((part) => typeof part === 'string');
      if (text === SAID_BY_CALLER) return;
      logger[level](
        { from: 'slack-sdk', ...failure },
        text?.split(WHERE_DETAILS_BEGIN)[0]?.trim() ?? 'error',
      );
    };
  return {
    debug: () => {},
    info: () => {},
    warn: log('warn'),
    error: log('error'),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}
