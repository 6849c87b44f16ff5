import { pino } from 'pino';
import { type Refusals, refusals } from '../../../src/slack/transport/refusals';

let lines: unknown[];
let counted: string[];
/** What is to happen in a minute. */
let inAMinute: (() => void)[];
let refused: Refusals;

beforeEach(() => {
  lines = [];
  counted = [];
  inAMinute = [];
  refused = refusals({
    logger: pino({}, { write: (line) => lines.push(JSON.parse(line).refused) }),
    observer: { refused: (reason) => counted.push(reason) },
    later: (ms, run) => {
      expect(ms).toBe(60_000);
      inAMinute.push(run);
    },
  });
});

function aMinutePasses(): void {
  for (const run of inAMinute.splice(0)) run();
}

describe('requests that are not from Slack', () => {
  it('are one line at once, and one a minute while they come, which count all of them', () => {
    for (let request = 0; request < 1_000; request++) refused.add('wrong-signature');
    refused.add('stale');
    expect(lines).toEqual([{ 'wrong-signature': 1 }]);
    aMinutePasses();
    expect(lines.slice(1)).toEqual([{ 'wrong-signature': 999, stale: 1 }]);
    refused.add('no-signature');
    expect(lines).toHaveLength(2);
    aMinutePasses();
    expect(lines.slice(2)).toEqual([{ 'no-signature': 1 }]);
    expect(counted).toHaveLength(1_002);
  });

  it('are written at once again after a minute without any', () => {
    refused.add('stale');
    aMinutePasses();
    expect([lines.length, inAMinute.length]).toEqual([1, 0]);
    refused.add('stale');
    expect(lines).toEqual([{ stale: 1 }, { stale: 1 }]);
  });
});
