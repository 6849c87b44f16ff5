import { dailyPurge, rememberedSince } from '../../src/store/retention';
import { virtualTime } from '../support/virtual-time';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 23, 8);

/** Records before which instants it was told to delete. */
function purging({ fails = false } = {}) {
  const time = virtualTime(NOW);
  const befores: number[] = [];
  const failures: unknown[] = [];
  const job = dailyPurge({
    store: {
      async purge(before) {
        befores.push(before);
        if (fails) throw new Error('broken');
        return { kept: 0, questions: 0, conversations: 0, feedback: 0 };
      },
    },
    retentionDays: 90,
    timing: time,
    failed: (error) => failures.push(error),
  });
  return { time, befores, failures, job };
}

describe('what people kept and asked', () => {
  it('is remembered for so many days', () => {
    expect(rememberedSince(NOW, 90)).toBe(Date.UTC(2026, 7, 25, 8));
  });

  it('is deleted when that is over: at the start and every day', async () => {
    const { time, befores, job } = purging();
    job.start();
    await time.pass(DAY - 1);
    expect(befores).toEqual([NOW - 90 * DAY]);
    await time.pass(2 * DAY);
    expect(befores).toEqual([NOW - 90 * DAY, NOW - 89 * DAY, NOW - 88 * DAY]);
  });

  it('is not deleted any more once it is stopped, nor before it is started', async () => {
    const { time, befores, job } = purging();
    await time.pass(2 * DAY);
    expect(befores).toEqual([]);
    job.start();
    await job.stop();
    await time.pass(2 * DAY);
    expect(befores).toHaveLength(1);
  });

  it('is deleted on the next day where the store failed, which is told each time', async () => {
    const { time, befores, failures, job } = purging({ fails: true });
    job.start();
    await time.pass(DAY);
    expect([befores.length, failures.length]).toEqual([2, 2]);
    await job.stop();
  });
});
