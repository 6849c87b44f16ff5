import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Hands out turns of the event loop, one to each who asks: a hundred requests that arrive together would else be answered
 * in a row, and whoever asks in Slack would wait for all of them.
 */
export function oneByOne(): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return () => {
    last = last.then(() => nextTurn());
    return last;
  };
}
