import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { refuseTooMany } from '../../src/web/refuse-too-many';
import { addressOfRequest, type RequestLimits, requestLimits } from '../../src/web/request-limits';
import fc from '../support/fast-check';

/** Limits by a clock that a test moves. */
function limitsAt(options: Partial<Parameters<typeof requestLimits>[0]> = {}) {
  let time = 0;
  const limits = requestLimits({ now: () => time, ...options });
  return {
    limits,
    pass: (ms: number) => {
      time += ms;
    },
    /** How many of so many requests are answered. */
    answered: (address: string, many: number) =>
      Array.from({ length: many }, () => limits.secondsToWait(address)).filter((wait) => wait === 0).length,
  };
}

describe('limits of requests', () => {
  it('let 200 readers at once pass, each with a page and what belongs to it, also behind one address', () => {
    const apart = limitsAt();
    for (let reader = 0; reader < 200; reader++) expect(apart.answered(`203.0.113.${reader}`, 3)).toBe(3);
    expect(limitsAt().answered('198.51.100.7', 600)).toBe(600);
  });

  it('refuse who goes on and on, and nobody else', () => {
    const { answered, limits, pass } = limitsAt();
    answered('198.51.100.7', 700);
    expect(limits.secondsToWait('198.51.100.7')).toBe(1);
    expect(answered('203.0.113.5', 3)).toBe(3);
    pass(1_000);
    expect(answered('198.51.100.7', 100)).toBe(50);
  });

  it('hold for all together, however many addresses there are', () => {
    const { answered, pass } = limitsAt();
    const flood = (count: number) =>
      Array.from({ length: count }, (_, at) => answered(`2001:db8:${at.toString(16)}::`, 1)).reduce(
        (sum, one) => sum + one,
        0,
      );
    expect(flood(3_000)).toBe(1_200);
    pass(1_000);
    expect(flood(3_000)).toBe(150);
  });

  it('answer no more than is allowed in any time, and one after the time that they name', () => {
    const steps = fc.array(
      fc.record({ ms: fc.integer({ min: 0, max: 3_000 }), address: fc.constantFrom('a', 'b', 'c') }),
      { maxLength: 200 },
    );
    const allowance = fc.record({
      atOnce: fc.integer({ min: 1, max: 20 }),
      perSecond: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(steps, allowance, allowance, (all, ofOne, ofAll) => {
        const { limits, pass } = limitsAt({ ofOne, ofAll });
        let [time, answered] = [0, 0];
        const own = new Map<string, number>();
        for (const { ms, address } of all) {
          pass(ms);
          time += ms;
          const wait = limits.secondsToWait(address);
          if (wait === 0) {
            answered += 1;
            own.set(address, (own.get(address) ?? 0) + 1);
          }
          expect(answered).toBeLessThanOrEqual(ofAll.atOnce + (ofAll.perSecond * time) / 1_000 + 1e-6);
          expect(own.get(address) ?? 0).toBeLessThanOrEqual(
            ofOne.atOnce + (ofOne.perSecond * time) / 1_000 + 1e-6,
          );
        }
        const wait = limits.secondsToWait('a');
        pass(wait * 1_000);
        if (wait > 0) expect(limits.secondsToWait('a')).toBe(0);
      }),
    );
  });

  it('remember no more than ten thousand addresses, and those that were heard of last', () => {
    const { limits, answered } = limitsAt({
      ofAll: { atOnce: 1e9, perSecond: 1 },
      ofOne: { atOnce: 2, perSecond: 1 },
    });
    answered('first', 2);
    for (let at = 0; at < 9_999; at++) answered(`${at}`, 1);
    expect(answered('first', 1)).toBe(0);
    for (let at = 0; at < 30_000; at++) answered(`more ${at}`, 1);
    expect(limits.remembered).toBe(10_000);
  });
});

describe('whom a request is from', () => {
  it.each([
    ['203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['::ffff:203.0.113.9', undefined, '203.0.113.9'],
    ['127.0.0.1', '6.6.6.6, 198.51.100.1', '198.51.100.1'],
    ['::ffff:10.0.0.2', '198.51.100.1', '198.51.100.1'],
    ['172.17.0.1', ' 198.51.100.1 ', '198.51.100.1'],
    ['172.32.0.1', '198.51.100.1', '172.32.0.1'],
    ['127.0.0.1', undefined, '127.0.0.1'],
    ['127.0.0.1', '', '127.0.0.1'],
    ['2001:DB8::1', undefined, '2001:db8:0:0'],
    ['2001:db8:0:0:1:2:3:4', undefined, '2001:db8:0:0'],
    ['fd00::2', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['127.0.0.1', '198.51.100.1:4711', '198.51.100.1'],
    ['127.0.0.1', '[2001:db8:1:2:3:4:5:6]:4711', '2001:db8:1:2'],
    [undefined, undefined, ''],
  ])('%s with X-Forwarded-For: %s is %s', (remote, forwarded, expected) => {
    expect(addressOfRequest(remote, forwarded)).toBe(expected);
  });

  it('is a short text, whatever is sent', () => {
    fc.assert(
      fc.property(
        fc.option(fc.string(), { nil: undefined }),
        fc.oneof(fc.string({ maxLength: 500 }), fc.ipV6()),
        (remote, forwarded) => {
          expect(addressOfRequest(remote, forwarded).length).toBeLessThanOrEqual(64);
        },
      ),
    );
  });
});

describe('too many requests', () => {
  it('are told so in a sentence, and when to come again', async () => {
    const limits: RequestLimits = { secondsToWait: () => 7, remembered: 0 };
    const server = createServer((request, response) => void refuseTooMany(limits, request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/r/x`);
      expect(response.status).toBe(429);
      expect(response.headers.get('retry-after')).toBe('7');
      expect(await response.text()).toBe(
        'Too many requests have come at once. Wait a moment, and load the page again.\n',
      );
    } finally {
      server.close();
    }
  });
});
