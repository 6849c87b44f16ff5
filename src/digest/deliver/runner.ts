import type { Subscription } from '../model';
import type { Desk } from './context';
import { takeUpAbandoned, takeUpDue, takeUpNow } from './deliver';
import { dueAgain } from './due-again';
import { errorOf } from './error-of';
import { PostQueue, type RateLimits, SLACKS_RATE_LIMITS } from './post-queue';
import type { Outcome } from './poster';
import { TERMS } from './terms';
import { Wakes } from './wakes';

/** What waits for its turn at most; what is beyond that is found at a later look. About 1 kB each. */
const MOST_WAITING = 20_000;

export interface RunnerOptions
  extends Pick<Desk, 'store' | 'speaker' | 'chooser' | 'timing' | 'logger' | 'newId'> {
  /** Default {@link TERMS}. */
  terms?: Desk['terms'];
  /** Default {@link SLACKS_RATE_LIMITS}. */
  limits?: RateLimits;
}

/** Delivers what is due, as long as it runs. */
export interface Runner {
  /** Looks for work now and then again and again. */
  start(): void;
  /** Looks for work, once. Resolves when it is known what there is, not when it is done. Never rejects. */
  look(): Promise<void>;
  /** Posts a channel's next statements now, before all that waits in its workspace. @throws what the store throws */
  sendNow(subscriptionId: string): Promise<Outcome>;
  /** Takes up nothing more. Resolves when what is under way is done. */
  stop(): Promise<void>;
}

/**
 * Finds what is due or was left behind, and queues each piece for its channel. Nothing is claimed before
 * its turn, so a lease is never spent on waiting, and what waits when the process ends belongs to nobody.
 */
export function createRunner({
  terms = TERMS,
  limits = SLACKS_RATE_LIMITS,
  ...given
}: RunnerOptions): Runner {
  const { store, timing, logger } = given;
  const queue = new PostQueue(timing, limits);
  /** What is waiting or under way here. */
  const taken = new Set<string>();
  const wakes = new Wakes(timing, () => void look());
  const desk: Desk = {
    ...given,
    terms,
    queue,
    undecided: new Set(),
    ownFaults: new Map(),
    lookAgainAt: (at) => wakes.at(at),
  };
  let looking: Promise<void> | null = null;
  let isBlind = false;
  let hasSeenToEnded = false;
  let isStopped = false;

  const take = async (
    { teamId: team, channelId: channel }: Pick<Subscription, 'teamId' | 'channelId'>,
    work: { key: string; first?: boolean; run(): Promise<Outcome> },
  ): Promise<Outcome> => {
    let outcome: Outcome = { outcome: 'gone' };
    if (taken.has(work.key)) return outcome;
    taken.add(work.key);
    const run = async () => {
      try {
        outcome = await work.run();
      } catch (error) {
        // One channel never stops the others. What was claimed is taken up again when its lease is over.
        logger.error({ team, channel, ...errorOf(error) }, 'a digest could not be dealt with');
        outcome = { outcome: 'waiting', reason: 'own_fault' };
      }
    };
    await queue.add({ team, channel, run }, work.first);
    taken.delete(work.key);
    return outcome;
  };

  const lookOnce = async () => {
    try {
      const now = timing.now();
      for (const delivery of await store.abandoned(now, MOST_WAITING)) {
        const key = delivery.id;
        const subscription = taken.has(key) ? null : await store.subscription(delivery.subscriptionId);
        if (subscription) void take(subscription, { key, run: () => takeUpAbandoned(desk, delivery) });
      }
      for (const { id, teamId, channelId } of await store.due(now, MOST_WAITING))
        void take({ teamId, channelId }, { key: id, run: () => takeUpDue(desk, id) });
      if (!hasSeenToEnded) {
        const count = await dueAgain(desk);
        if (count > 0) logger.info({ count }, 'digests go on: there is more than had been seen');
        hasSeenToEnded = true;
      }
      if (isBlind) logger.info('the store can be read again');
      isBlind = false;
    } catch (error) {
      // Once, not at each look for as long as it lasts.
      if (!isBlind) logger.error(errorOf(error), 'the store cannot be read; no digests until it can');
      isBlind = true;
    }
    queue.sweep();
  };

  const look = async (): Promise<void> => {
    if (isStopped) return;
    looking ??= lookOnce().finally(() => {
      looking = null;
    });
    await looking;
  };

  return {
    look,
    start() {
      const again = () => {
        if (isStopped) return;
        void look();
        wakes.after(terms.tickMs, again);
      };
      again();
    },
    async sendNow(id) {
      const subscription = await store.subscription(id);
      if (!subscription) return { outcome: 'gone' };
      const key = `now:${given.newId()}`;
      return take(subscription, { key, first: true, run: () => takeUpNow(desk, id) });
    },
    async stop() {
      isStopped = true;
      wakes.stop();
      await queue.close();
      await looking;
    },
  };
}
