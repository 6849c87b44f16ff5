import { peersOver } from '../../../src/digest/deliver/peers';
import { PostQueue, SLACKS_RATE_LIMITS } from '../../../src/digest/deliver/post-queue';
import fc from '../../support/fast-check';
import { type VirtualTime, virtualTime } from '../../support/virtual-time';

const MINUTE = 60_000;
const TICK = 15_000;
const { perMinute } = SLACKS_RATE_LIMITS;

/** What processes say of themselves, in a store that may be away. */
function sayings() {
  const said = new Map<string, number>();
  const store = { isAway: false };
  const unlessAway = async <T>(work: () => T): Promise<T> => {
    if (store.isAway) throw new Error('away');
    return work();
  };
  return {
    store,
    sayAlive: (id: string, looks: number) =>
      unlessAway(() => {
        said.set(id, looks);
        return [...said].map(([other, looks]) => ({ id: other, looks }));
      }),
    sayGone: (id: string) => unlessAway(() => void said.delete(id)),
  };
}

/** The time of one process: it may stand still, as when the process is suspended, and then all timers fire. */
function suspendable(time: VirtualTime) {
  let isSuspended = false;
  const held: (() => void)[] = [];
  return {
    elapsed: time.elapsed,
    after: (ms: number, run: () => void) => time.after(ms, () => (isSuspended ? held.push(run) : run())),
    suspend: () => {
      isSuspended = true;
    },
    resume: () => {
      isSuspended = false;
      for (const run of held.splice(0)) run();
    },
  };
}

/** Processes that share a workspace in which more is due than Slack takes; `posted` says when each post went out. */
function workspace() {
  const time = virtualTime(0);
  const said = sayings();
  const posted: number[] = [];
  let channels = 0;
  const start = async (id: string) => {
    const own = suspendable(time);
    const peers = peersOver(said, own, id);
    const queue = new PostQueue(own, SLACKS_RATE_LIMITS, peers.count);
    let isStopped = false;
    const run = async () => {
      await peers.look().catch(() => {});
      // As with the runner: without the store nothing is claimed, so that nothing is posted.
      if (!said.store.isAway) posted.push(time.elapsed());
      void add();
      return true;
    };
    const add = () => queue.add({ team: 'T', channel: `C${++channels}`, run });
    const tick = async () => {
      if (isStopped) return;
      await peers.look().catch(() => {});
      own.after(TICK, () => void tick());
    };
    await tick();
    for (let waiting = 0; waiting < 60; waiting++) void add();
    return {
      ...own,
      async stop(isKilled: boolean) {
        isStopped = true;
        void queue.close();
        if (!isKilled) await peers.leave();
      },
    };
  };
  return { time, store: said.store, posted, start };
}

function busiestMinute(posted: readonly number[]): number {
  let busiest = 0;
  for (let from = 0, to = 0; from < posted.length; from++) {
    while (to < posted.length && (posted[to] as number) < (posted[from] as number) + MINUTE) to++;
    busiest = Math.max(busiest, to - from);
  }
  return busiest;
}

const EVENTS = fc.array(
  fc.record({
    what: fc.constantFrom('comes', 'leaves', 'is killed', 'is suspended', 'store away'),
    who: fc.nat(3),
    afterMs: fc.integer({ min: 0, max: 40_000 }),
    forMs: fc.integer({ min: 1_000, max: 70_000 }),
  }),
  { maxLength: 5 },
);

describe('processes that share the pace of a workspace', () => {
  it('never post more than Slack allows in a minute, and nearly as much once no more come and go', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 3 }), EVENTS, async (many, events) => {
        const { time, store, posted, start } = workspace();
        let ids = 0;
        const running = await Promise.all(Array.from({ length: many }, () => start(`P${++ids}`)));
        for (const { what, who, afterMs, forMs } of events) {
          await time.pass(afterMs);
          const at = who % running.length;
          if (what === 'comes' && running.length < 4) running.push(await start(`P${++ids}`));
          if ((what === 'leaves' || what === 'is killed') && running.length > 1)
            await running.splice(at, 1)[0]?.stop(what === 'is killed');
          if (what === 'is suspended') {
            running[at]?.suspend();
            await time.pass(forMs);
            running[at]?.resume();
          }
          store.isAway = what === 'store away';
          if (store.isAway) await time.pass(forMs);
          store.isAway = false;
        }
        // Who was killed is noticed after three quarters of a minute, at the next look.
        await time.pass(MINUTE + TICK);
        const before = posted.length;
        await time.pass(MINUTE);
        expect(posted.length - before).toBeGreaterThanOrEqual(240);
        expect(busiestMinute(posted)).toBeLessThanOrEqual(perMinute);
        await Promise.all(running.map((one) => one.stop(false)));
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
