import { errorName } from '../../error-name';
import type { Subscription } from '../model';
import { deliverDue, deliverNow, reopenSchedules } from './deliver';
import { type DeliveryObserver, NO_DELIVERY_OBSERVER } from './observer';
import { peersOver } from './peers';
import { PostQueue, type RateLimits, SLACKS_RATE_LIMITS } from './post-queue';
import { recover } from './recover';
import type { DeliveryOutcome, DeliveryServices } from './services';
import { PERIODS, type Timing } from './timing';

/** What waits for its turn at most; what is beyond that is found at a later look. About 1 kB each. */
const MOST_WAITING = 20_000;

/** With what a runner works. */
export interface RunnerOptions
  extends Pick<DeliveryServices, 'store' | 'poster' | 'chooser' | 'timing' | 'logger' | 'newId'> {
  /** Of this process, which no other that works on the store has. */
  processId: string;
  /** Default {@link PERIODS}. */
  periods?: DeliveryServices['periods'];
  /** Default {@link SLACKS_RATE_LIMITS}. */
  limits?: RateLimits;
  /** Default: nobody counts. */
  observer?: DeliveryObserver;
}

/** Delivers what is due, as long as it runs. */
export interface Runner {
  /** Looks for work now and then again and again. */
  start(): void;
  /** Looks for work, once. Resolves when it is known what there is, not when it is done. Never rejects. */
  look(): Promise<void>;
  /**
   * Posts a channel's next statements now, before all that waits in its workspace.
   * @throws what the store throws
   */
  sendNow(subscriptionId: string): Promise<DeliveryOutcome>;
  /** Takes up nothing more. Resolves when what is under way is done. */
  stop(): Promise<void>;
}

/**
 * Finds what is due or was left behind, and queues each piece for its channel. Nothing is claimed before its
 * turn, so a lease is never spent on waiting, and what waits when the process ends belongs to nobody.
 *
 * To follow one digest: what is due goes to {@link deliverDue}, which claims it; `post-claimed.ts` chooses
 * statements, stores the intention, posts; `finish.ts` stores the end. What a process left behind goes to
 * {@link recover}.
 * @example
 * const runner = createRunner({
 *   store, poster: slackPoster({ client, reports, patience, logger }), chooser: chooserOver(reports),
 *   timing: MACHINE_TIME, logger, newId: randomUUID, processId: randomUUID(),
 * });
 * runner.start();
 * await runner.sendNow(subscription.id); // { outcome: 'sent' }
 * await runner.stop();
 */
export function createRunner({
  periods = PERIODS,
  limits = SLACKS_RATE_LIMITS,
  observer = NO_DELIVERY_OBSERVER,
  processId,
  ...given
}: RunnerOptions): Runner {
  const { store, timing, logger } = given;
  const peers = peersOver(store, timing, processId);
  const queue = new PostQueue(timing, limits, peers.count);
  /** What is waiting or under way here. */
  const taken = new Set<string>();
  const timers = new Timers(timing, () => void look());
  const services: DeliveryServices = {
    ...given,
    observer,
    periods,
    queue,
    undecided: new Set(),
    ownFaults: new Map(),
    lookAgainAt: (at) => timers.at(at),
  };
  let looking: Promise<void> | null = null;
  let isStoreUnreadable = false;
  let reopenedFor: object | null = null;
  let isStopped = false;

  const take = async (
    { teamId: team, channelId: channel }: Pick<Subscription, 'teamId' | 'channelId'>,
    work: { key: string; first?: boolean; run(): Promise<DeliveryOutcome> },
  ): Promise<DeliveryOutcome> => {
    let outcome: DeliveryOutcome = { outcome: 'gone' };
    if (taken.has(work.key)) return outcome;
    taken.add(work.key);
    const run = async () => {
      try {
        await peers.look();
        outcome = await work.run();
      } catch (error) {
        // One channel never stops the others. What was claimed is taken up again when its lease is over.
        logger.error({ team, channel, ...errorName(error) }, 'a digest could not be dealt with');
        outcome = { outcome: 'waiting', reason: 'own_fault' };
      }
      return outcome.outcome !== 'gone';
    };
    await queue.add({ team, channel, run }, work.first);
    taken.delete(work.key);
    return outcome;
  };

  const lookOnce = async () => {
    try {
      const now = timing.now();
      await peers.look();
      for (const delivery of await store.abandoned(now, MOST_WAITING)) {
        const key = delivery.id;
        const subscription = taken.has(key) ? null : await store.subscription(delivery.subscriptionId);
        if (subscription) void take(subscription, { key, run: () => recover(services, delivery) });
      }
      for (const { id, teamId, channelId } of await store.due(now, MOST_WAITING))
        void take({ teamId, channelId }, { key: id, run: () => deliverDue(services, id) });
      const edition = given.chooser.edition();
      if (reopenedFor !== edition) {
        const count = await reopenSchedules(services);
        if (count > 0) logger.info({ count }, 'digests go on: there is more than had been seen');
        reopenedFor = edition;
      }
      if (isStoreUnreadable) logger.info('the store can be read again');
      isStoreUnreadable = false;
    } catch (error) {
      // Once, not at each look for as long as it lasts.
      if (!isStoreUnreadable)
        logger.error(errorName(error), 'the store cannot be read; no digests until it can');
      isStoreUnreadable = true;
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
        timers.after(periods.tickMs, again);
      };
      again();
    },
    async sendNow(id) {
      const subscription = await store.subscription(id);
      if (!subscription) return { outcome: 'gone' };
      const key = given.newId();
      return take(subscription, { key, first: true, run: () => deliverNow(services, id) });
    },
    async stop() {
      isStopped = true;
      timers.stop();
      await queue.close();
      await looking;
      await peers.leave();
    },
  };
}

/**
 * Instants within one second are one: ten thousand deliveries that wait make one look for work, not as many.
 */
const TOGETHER_MS = 1_000;

/** Timers of which none is left when it is over. */
class Timers {
  private readonly planned = new Map<number, () => void>();
  private isStopped = false;
  private callOff: () => void = () => {};

  /** @param wake is called at the instants asked for */
  constructor(
    private readonly timing: Pick<Timing, 'now' | 'after'>,
    private readonly wake: () => void,
  ) {}

  /** Timers at this instant, or up to a second later. */
  at(instant: number): void {
    const together = Math.ceil(instant / TOGETHER_MS) * TOGETHER_MS;
    if (this.isStopped || this.planned.has(together)) return;
    const callOff = this.timing.after(Math.max(0, together - this.timing.now()), () => {
      this.planned.delete(together);
      this.wake();
    });
    this.planned.set(together, callOff);
  }

  /** Runs something once; a later call replaces it. */
  after(ms: number, run: () => void): void {
    if (!this.isStopped) this.callOff = this.timing.after(ms, run);
  }

  stop(): void {
    this.isStopped = true;
    this.callOff();
    for (const callOff of this.planned.values()) callOff();
    this.planned.clear();
  }
}
