import { PostQueue, type RateLimits, SLACKS_RATE_LIMITS } from '../../../src/digest/deliver/post-queue';
import fc from '../../support/fast-check';
import { type VirtualTime, virtualTime } from '../../support/virtual-time';

/** A queue in virtual time, and what ran when. */
function queueWith(limits: RateLimits) {
  const time = virtualTime(0);
  const queue = new PostQueue(time, limits);
  const ran: { channel: string; at: number }[] = [];
  const add = (team: string, channel: string, takesMs = 0, first = false) =>
    queue.add(
      {
        team,
        channel,
        run: async () => {
          ran.push({ channel, at: time.elapsed() });
          if (takesMs > 0) await passing(time, takesMs);
          return true;
        },
      },
      first,
    );
  return { time, queue, ran, add };
}

function passing(time: VirtualTime, ms: number): Promise<void> {
  return new Promise((resolve) => void time.after(ms, resolve));
}

describe('the queue of posts', () => {
  it('lets one message a second into a channel, whatever it takes to post it', async () => {
    const { time, ran, add } = queueWith(SLACKS_RATE_LIMITS);
    for (let count = 0; count < 3; count++) add('T', 'C', 300);
    await time.pass(10_000);
    expect(ran.map(({ at }) => at)).toEqual([0, 1_000, 2_000]);
  });

  it('lets three hundred messages a minute into a workspace at most, and nearly as many', async () => {
    const { time, ran, add } = queueWith(SLACKS_RATE_LIMITS);
    for (let count = 0; count < 1_000; count++) add('T', `C${count}`);
    await time.pass(180_000);
    for (const { at: from } of ran)
      expect(ran.filter(({ at }) => at >= from && at < from + 60_000).length).toBeLessThanOrEqual(300);
    expect(ran.length).toBeGreaterThan(3 * 290);
  });

  it('lets a workspace or channel that hangs hold up no other', async () => {
    const { time, ran, add } = queueWith(SLACKS_RATE_LIMITS);
    for (let count = 0; count < 300; count++) add('slow', `S${count}`, 10_000);
    add('T', 'C0', 10_000);
    add('T', 'C0');
    add('T', 'C1');
    await time.pass(1_000);
    expect(ran.filter(({ channel }) => channel.startsWith('C')).map(({ channel }) => channel)).toEqual([
      'C0',
      'C1',
    ]);
  });

  it('waits in the channel that Slack asked to slow down in, and in no other', async () => {
    const { time, queue, ran, add } = queueWith(SLACKS_RATE_LIMITS);
    queue.slowDown({ team: 'T', channel: 'C0' }, 30_000);
    for (const channel of ['C0', 'C1', 'C2']) add('T', channel);
    await time.pass(60_000);
    expect(ran).toEqual([
      { channel: 'C1', at: 0 },
      { channel: 'C2', at: 0 },
      { channel: 'C0', at: 30_000 },
    ]);
  });

  it('waits in the whole workspace where Slack asked so in two channels; other workspaces go on', async () => {
    const { time, queue, ran, add } = queueWith(SLACKS_RATE_LIMITS);
    for (const channel of ['C0', 'C1']) queue.slowDown({ team: 'T', channel }, 30_000);
    add('T', 'C2');
    add('U', 'C3');
    await time.pass(60_000);
    expect(ran).toEqual([
      { channel: 'C3', at: 0 },
      { channel: 'C2', at: 30_000 },
    ]);
  });

  it('drops what waits when it is closed, and waits for what is under way', async () => {
    const { time, queue, ran, add } = queueWith(SLACKS_RATE_LIMITS);
    const first = add('T', 'C', 5_000);
    const second = add('T', 'C');
    let isClosed = false;
    const closed = queue.close().then(() => {
      isClosed = true;
    });
    await time.pass(1_000);
    expect(isClosed).toBe(false);
    await time.pass(5_000);
    await closed;
    expect([await first, await second, await add('T', 'C')]).toEqual(['run', 'dropped', 'dropped']);
    expect(ran).toHaveLength(1);
  });

  it('runs everything once, within the limits, whatever comes in which order', async () => {
    const job = fc.record({
      team: fc.constantFrom('T', 'U', 'V'),
      channel: fc.constantFrom('1', '2', '3', '4'),
      takesMs: fc.integer({ min: 0, max: 3_000 }),
      first: fc.boolean(),
      slowDownMs: fc.option(fc.integer({ min: 1, max: 5_000 }), { freq: 5 }),
      pauseMs: fc.integer({ min: 0, max: 700 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(job, { maxLength: 40 }), async (jobs) => {
        const limits = { channelMs: 1_000, perMinute: 65, atOnceInTeam: 2, atOnce: 4 };
        const { time, queue, ran, add } = queueWith(limits);
        for (const { team, channel, takesMs, first, slowDownMs, pauseMs } of jobs) {
          void add(team, team + channel, takesMs, first);
          if (slowDownMs !== null) queue.slowDown({ team, channel: team + channel }, slowDownMs);
          await time.pass(pauseMs);
        }
        await time.pass(400_000);
        expect(ran.length).toBe(jobs.length);
        for (const { channel, at } of ran) {
          const inChannel = ran.filter((other) => other.channel === channel);
          expect(inChannel.filter((other) => other.at >= at && other.at < at + 1_000)).toHaveLength(1);
          const inTeam = ran.filter((other) => other.channel[0] === channel[0]);
          expect(
            inTeam.filter((other) => other.at >= at && other.at < at + 60_000).length,
          ).toBeLessThanOrEqual(65);
        }
        queue.sweep();
      }),
      { numRuns: 25 },
    );
  });
});
