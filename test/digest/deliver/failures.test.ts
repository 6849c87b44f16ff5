import type { Posted } from '../../../src/digest/deliver/poster';
import {
  DUE,
  digestRoom,
  HOUR,
  MINUTE,
  type Room,
  type RoomOptions,
  subscription,
} from '../../support/digest-room';

let room: Room;
afterEach(() => room.close());

/** Runs a service from the instant at which the digests are due. */
async function open(options?: RoomOptions): Promise<void> {
  room = await digestRoom({ now: DUE, ...options });
}

/** Answers the next posts with these, one after the other, and lets the later ones pass. */
function answerNext(...answers: (Posted | 'posted-but')[]): void {
  room.slack.answer = async () => answers.shift();
}

async function runFor(ms: number): Promise<void> {
  room.runner.start();
  await room.time.pass(ms);
}

const posts = () => room.slack.arrived.map(({ day, at }) => `${day} +${Math.round((at - DUE) / 1_000)} s`);

const UNAVAILABLE: Posted = { outcome: 'unavailable', code: 'ECONNREFUSED' };
const SLOW_DOWN: Posted = { outcome: 'slow-down', waitMs: 30_000 };

describe('a post that Slack certainly did not carry out', () => {
  it('is tried again with longer and longer waits, and arrives once', async () => {
    await open();
    answerNext(UNAVAILABLE, UNAVAILABLE, UNAVAILABLE);
    await runFor(HOUR);
    expect(posts()).toEqual(['2026-11-23 +105 s']);
    expect(await room.store.counts()).toMatchObject({ sent: 1 });
    expect(room.logged()).toEqual([
      ...Array(3).fill('digest to be tried again (ECONNREFUSED)'),
      'digest sent',
    ]);
  });

  it('is given up when it would come too late, and counted as missed', async () => {
    await open({ periods: { tickMs: MINUTE } });
    room.slack.answer = () => UNAVAILABLE;
    await runFor(7 * HOUR);
    expect(await room.store.counts()).toMatchObject({ missed: 1, sent: 0, claimed: 0, posting: 0 });
    expect(room.logged().at(-1)).toBe('digest missed (too_late)');
    expect(await room.store.subscription('S1')).toMatchObject({ state: 'active', nextDay: '2026-11-24' });
  });

  it('waits as long as Slack asks', async () => {
    await open();
    answerNext(SLOW_DOWN);
    await runFor(HOUR);
    expect(posts()).toEqual(['2026-11-23 +30 s']);
  });

  it('leaves its statements to the next digest', async () => {
    await open({ periods: { tickMs: MINUTE } });
    room.slack.answer = () => UNAVAILABLE;
    await runFor(7 * HOUR);
    expect([...(await room.store.seen('S1'))]).toEqual([]);
  });

  it('is taken up by another process, where this one has ended', async () => {
    await open();
    answerNext(UNAVAILABLE);
    await runFor(1_000);
    await room.runner.stop();
    const other = room.another();
    other.start();
    await room.time.pass(MINUTE);
    await other.stop();
    expect(posts()).toEqual(['2026-11-23 +16 s']);
  });

  it('is not sent any more where somebody has paused or stopped it meanwhile', async () => {
    await open();
    answerNext(UNAVAILABLE);
    await runFor(1_000);
    await room.store.save(subscription({ state: 'paused', nextDueAt: null, nextDay: null }));
    await room.time.pass(MINUTE);
    expect(posts()).toEqual([]);
    expect(room.logged().at(-1)).toBe('digest skipped (paused)');
  });
});

describe('a post of which nobody knows whether it arrived', () => {
  it.each([
    ['arrived', 'posted-but', ['2026-11-23 +0 s']],
    ['did not', { outcome: 'unconfirmed', code: 'http_500' }, ['2026-11-23 +60 s']],
  ] as const)(
    'and that %s is in the channel once, where the bot may look',
    async (_what, answer, expected) => {
      await open();
      answerNext(answer);
      await runFor(HOUR);
      expect(posts()).toEqual(expected);
      expect(room.slack.looks).toBe(1);
      expect(await room.store.counts()).toMatchObject({ sent: 1, unknown: 0 });
      expect((await room.store.seen('S1')).size).toBe(2);
    },
  );

  it.each([
    ['arrived', 'posted-but', 1],
    ['did not', { outcome: 'unconfirmed', code: 'http_500' }, 0],
  ] as const)(
    'and that %s is not posted again where it may not look; it is counted, and seen',
    async (_, answer, count) => {
      await open();
      room.slack.mayLook = false;
      answerNext(answer);
      await runFor(HOUR);
      expect(posts()).toHaveLength(count);
      expect(await room.store.counts()).toMatchObject({ sent: 0, unknown: 1 });
      expect((await room.store.seen('S1')).size).toBe(2);
      expect(room.logged().at(-1)).toBe('digest unknown (missing_scope)');
    },
  );

  it('is looked for again while Slack cannot be asked', async () => {
    await open();
    answerNext('posted-but');
    let refusals = 2;
    room.slack.lookAnswer = () => (refusals-- > 0 ? { outcome: 'unavailable', code: 'http_503' } : undefined);
    await runFor(HOUR);
    expect([posts(), room.slack.looks]).toEqual([['2026-11-23 +0 s'], 3]);
    expect(await room.store.counts()).toMatchObject({ sent: 1 });
  });

  it('stays unknown where Slack cannot be asked until it is too late', async () => {
    await open({ periods: { tickMs: MINUTE } });
    answerNext({ outcome: 'unconfirmed', code: 'http_500' });
    room.slack.lookAnswer = () => ({ outcome: 'slow-down', waitMs: 60_000 });
    await runFor(7 * HOUR);
    expect(posts()).toEqual([]);
    expect(await room.store.counts()).toMatchObject({ unknown: 1, posting: 0 });
  });

  it('is not looked for before Slack wants to be asked again', async () => {
    await open();
    answerNext('posted-but');
    room.slack.lookAnswer = () => ({ outcome: 'slow-down', waitMs: 10 * MINUTE });
    await runFor(10 * MINUTE);
    expect(room.slack.looks).toBe(1);
    room.slack.lookAnswer = () => undefined;
    await room.time.pass(5 * MINUTE);
    expect([room.slack.looks, posts().length]).toEqual([2, 1]);
  });

  it('left behind by a process that was killed is looked for only after a while', async () => {
    await open();
    let end = () => {};
    room.slack.answer = () =>
      new Promise((resolve) => {
        end = () => resolve({ outcome: 'unconfirmed', code: 'no_answer_in_time' });
      });
    await runFor(1_000);
    const other = room.another();
    other.start();
    await room.time.pass(70_000);
    expect(room.slack.looks).toBe(0);
    room.slack.answer = () => undefined;
    await room.time.pass(MINUTE);
    await other.stop();
    end();
    expect(room.slack.looks).toBe(1);
    expect(posts()).toHaveLength(1);
  });
});

describe('a channel that is broken for good', () => {
  it('is paused with the reason, and the person who set it up is told once', async () => {
    await open();
    room.slack.answer = () => ({ outcome: 'broken', code: 'is_archived' });
    await runFor(2 * HOUR);
    expect(room.slack.told).toEqual(['U0ANA: is_archived']);
    expect(await room.store.subscription('S1')).toMatchObject({
      state: 'paused',
      pausedBecause: 'is_archived',
      nextDueAt: null,
    });
    expect(await room.store.counts()).toMatchObject({ failed: 1, paused: 1 });
    expect(room.logged()).toEqual(['digest failed (is_archived)', 'digest paused (is_archived)']);
  });

  it('is told once also where two digests find out at the same time', async () => {
    await open();
    room.slack.answer = () => ({ outcome: 'broken', code: 'not_in_channel' });
    const other = room.another();
    await Promise.all([room.runner.sendNow('S1'), other.sendNow('S1')]);
    await other.stop();
    expect(room.slack.told).toEqual(['U0ANA: not_in_channel']);
  });

  it('does not overwrite that somebody has stopped it meanwhile', async () => {
    await open();
    room.slack.answer = async () => {
      await room.store.save(subscription({ state: 'stopped', nextDueAt: null, nextDay: null }));
      return { outcome: 'broken', code: 'not_in_channel' };
    };
    await runFor(HOUR);
    expect(await room.store.subscription('S1')).toMatchObject({ state: 'stopped', pausedBecause: null });
    expect(room.slack.told).toEqual([]);
  });
});

describe('a fault of our own', () => {
  it('is tried three times, then given up', async () => {
    await open();
    let tries = 0;
    room.slack.answer = () => {
      tries += 1;
      return { outcome: 'own-fault', code: 'invalid_blocks' };
    };
    await runFor(HOUR);
    expect(tries).toBe(3);
    expect(await room.store.counts()).toMatchObject({ failed: 1, paused: 0 });
    expect(await room.store.subscription('S1')).toMatchObject({ state: 'active', nextDay: '2026-11-24' });
  });

  it('is final by its own number, whatever Slack was away for before', async () => {
    await open();
    const fault: Posted = { outcome: 'own-fault', code: 'own_fault' };
    answerNext(UNAVAILABLE, SLOW_DOWN, UNAVAILABLE, fault, fault);
    await runFor(HOUR);
    expect(posts()).toHaveLength(1);
    expect(await room.store.counts()).toMatchObject({ sent: 1, failed: 0 });
  });

  it('in one channel does not stop the others, and says nothing of what went wrong', async () => {
    await open({ subscriptions: [subscription(), subscription({ id: 'S2', channelId: 'C2' })] });
    room.slack.answer = ({ subscription: { id } }) => {
      if (id === 'S1') throw new Error('a bug that repeats the report');
      return undefined;
    };
    await runFor(10_000);
    expect(room.slack.arrived.map(({ channel }) => channel)).toEqual(['C2']);
    expect(room.logged()).toContain('a digest could not be dealt with');
    expect(room.log()).not.toContain('repeats');
  });
});

describe('a store that fails', () => {
  it('while looking is one line in the log, and one when it is back', async () => {
    await open();
    const { due } = room.store;
    room.store.due = async () => {
      throw Object.assign(new Error('where the database lies'), { code: 'locked' });
    };
    await runFor(2 * MINUTE);
    room.store.due = due;
    await room.time.pass(MINUTE);
    expect(room.logged()).toEqual([
      'the store cannot be read; no digests until it can',
      'the store can be read again',
      'digest sent',
    ]);
    expect(room.log()).not.toContain('lies');
  });

  it('for a moment after posting is asked again, and the digest is known to be sent', async () => {
    await open();
    room.slack.mayLook = false;
    const { settle } = room.store;
    let failures = 2;
    room.store.settle = async (...given) => {
      if (failures-- > 0) throw new Error('disk full');
      return settle(...given);
    };
    await runFor(HOUR);
    expect(room.slack.looks).toBe(0);
    expect(await room.store.counts()).toMatchObject({ sent: 1, unknown: 0 });
  });

  it('after posting does not post again: the message is looked for', async () => {
    await open();
    const { settle } = room.store;
    let failures = 3;
    room.store.settle = async (...given) => {
      if (failures-- > 0) throw new Error('disk full');
      return settle(...given);
    };
    await runFor(HOUR);
    expect(posts()).toEqual(['2026-11-23 +0 s']);
    expect(room.slack.looks).toBe(1);
    expect(await room.store.counts()).toMatchObject({ sent: 1 });
  });
});

describe('two processes', () => {
  it('on one store post each digest once', async () => {
    const subscriptions = Array.from({ length: 60 }, (_, at) =>
      subscription({ id: `S${at}`, channelId: `C${at}` }),
    );
    await open({ subscriptions });
    const other = room.another();
    room.runner.start();
    other.start();
    await room.time.pass(2 * MINUTE);
    await other.stop();
    expect(room.slack.arrived).toHaveLength(60);
    expect(new Set(room.slack.arrived.map(({ channel }) => channel)).size).toBe(60);
  });

  it('of which one was suspended between intention and post: it does not post', async () => {
    await open();
    const { intend } = room.store;
    room.store.intend = async (...given) => {
      const stored = await intend(...given);
      room.time.setClock(DUE + 55_000);
      return stored;
    };
    await room.runner.look();
    await room.time.pass(0);
    expect(posts()).toEqual([]);
    expect(room.logged()).toEqual(['digest to be tried again (suspended)']);
  });
});
