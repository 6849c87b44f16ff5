import { LogLevel, type Logger as SlackLogger } from '@slack/bolt';
import type { Logger } from 'pino';
import { failureOf } from '../delivery/failures';

/** The caller reports it again, with its code. */
const SAID_BY_CALLER = 'http request failed';

/**
 * How those messages of Slack's clients begin that may come here (Bolt 5, web-api 8, socket-mode 3). What follows may
 * hold a request's body or a token.
 */
export const KNOWN_BEGINNINGS: readonly string[] = [
  'Could not determine the type of an incoming event',
  'Authorization of incoming event did not succeed',
  'An incoming event was not acknowledged within 3 seconds',
  'An unexpected error occurred during a request',
  'An unhandled error occurred after ack() called in a listener',
  'An unhandled error occurred while Bolt processed',
  'Failed to parse and verify the request data',
  'Failed to parse the request body',
  'Malformed request body',
  'Request body exceeded the maximum allowed size',
  'ack() has already been called',
  'The top-level `text` argument is missing',
  'The given thread_ts value in the request payload',
  "A ping wasn't received from the server before the timeout",
  "A pong wasn't received from the server before the timeout",
  'Failed to retrieve a new WSS URL',
  'Failed to send a message as the client',
  'Failed to send a WebSocket message',
  'Failed to send ping to Slack',
  'Peer did not complete the close handshake in time',
  'WebSocket error',
  'WebSocket not available',
];

/**
 * How Slack begins to say what is wrong with a message or modal, in `response_metadata.messages`, which its client
 * logs: https://docs.slack.dev/reference/methods/views.open (`invalid_arguments`).
 */
const SLACKS_BEGINNINGS: readonly string[] = [
  'failed to match all allowed schemas',
  'invalid additional property',
  'missing required field',
  'must be less than',
  'must be more than',
  'must be a valid enum value',
  'no less than',
  'no more than',
  'unsupported type',
];

/** A warning of Slack's that is a code: `missing_charset`. */
const CODE = /^[a-z]+(?:_[a-z]+){1,6}$/;

const ANYTHING_ELSE = 'a message of Slack’s client that PeaceOps does not know';

/**
 * Slack's clients log whole request bodies at debug level, and parts of them in warnings; what Slack answers they log
 * as it is. They get a logger that says it is at `warn`, whatever PeaceOps' own level, and keeps of a message only a
 * beginning that is known, or a code, and the codes of its errors.
 */
export function sdkLogger(logger: Logger): SlackLogger {
  const log =
    (level: 'warn' | 'error') =>
    (...parts: unknown[]) => {
      const [failure] = parts.filter((part) => typeof part === 'object').map(failureOf);
      const [text] = parts.filter((part) => typeof part === 'string');
      if (text === SAID_BY_CALLER) return;
      logger[level]({ from: 'slack-sdk', ...failure }, text === undefined ? 'error' : knownPart(text.trim()));
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

function knownPart(text: string): string {
  if (CODE.test(text)) return text;
  const known = [...KNOWN_BEGINNINGS, ...SLACKS_BEGINNINGS].find((beginning) => text.startsWith(beginning));
  return known ?? ANYTHING_ELSE;
}
