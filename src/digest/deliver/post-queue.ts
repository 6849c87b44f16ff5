import type { Timing } from './timing';

/** How fast, and how much at once. */
export interface RateLimits {
  /** Between two messages in one channel. */
  channelMs: number;
  /** Messages in one workspace. */
  perMinute: number;
  /** Calls under way in one workspace. */
  atOnceInTeam: number;
  /** Calls under way in all. */
  atOnce: number;
}

/**
 * Slack's, as its reference has them ("Rate limits", docs.slack.dev/apis/web-api/rate-limits, and
 * chat.postMessage): one message a second in a channel; "several hundred" a minute in a workspace, of which
 * the lowest is taken. With those, a workspace where every call takes the full ten seconds has 50 under way:
 * more would not be faster, and four such workspaces leave room for others.
 */
export const SLACKS_RATE_LIMITS: RateLimits = {
  channelMs: 1_000,
  perMinute: 300,
  atOnceInTeam: 50,
  atOnce: 256,
};

/** Something to do in a channel. */
export interface Job {
  team: string;
  channel: string;
  /** @returns false where nothing went out, as another process has done it: then the next one may go at once */
  run(): Promise<boolean>;
}

/**
 * Runs jobs as fast as Slack's limits allow: in each channel one after the other, in each workspace at its
 * own pace, the workspaces in turn. A channel or workspace that is slow, or was asked to slow down, holds up
 * no other. Rejected: p-queue and p-limit (ESM only), bottleneck (no release since 2019), fastq (knows no
 * pace).
 * @example
 * const queue = new PostQueue(MACHINE_TIME, SLACKS_RATE_LIMITS);
 * await queue.add({ team: 'T1', channel: 'C1', run: async () => post() }); // 'run'
 */
export class PostQueue {
  private readonly queues = new Map<string, WorkspaceQueue>();
  /** Workspaces in which a job may be able to go, the next one first. */
  private readonly ready = new Set<WorkspaceQueue>();
  private running = 0;
  private isClosed = false;
  private idle: (() => void) | null = null;

  /** @param processes how many post from one store at the moment, and share what Slack allows; default: this one alone */
  constructor(
    private readonly timing: Pick<Timing, 'elapsed' | 'after'>,
    private readonly limits: RateLimits,
    private readonly processes: () => number = () => 1,
  ) {}

  /**
   * Runs a job when it is its turn. What it throws is the job's own affair: it must not.
   * @param first before all that wait in its workspace; default false
   * @returns whether it was run, or dropped because the queue was closed before
   */
  add(job: Job, first = false): Promise<'run' | 'dropped'> {
    if (this.isClosed) return Promise.resolve('dropped');
    const queue = this.queueOf(job.team);
    return new Promise((done) => {
      const waiting: Waiting = { job, done };
      if (first) queue.waiting.unshift(waiting);
      else queue.waiting.push(waiting);
      this.ready.add(queue);
      this.pump();
    });
  }

  /** Slack asked for a pause, in answer to a post in this channel. */
  slowDown({ team, channel }: Pick<Job, 'team' | 'channel'>, waitMs: number): void {
    const now = this.timing.elapsed();
    this.queueOf(team).slowDown(channel, now, now + waitMs);
  }

  /** Forgets workspaces in which nothing has happened for a minute; to be called now and then. */
  sweep(): void {
    for (const [team, queue] of this.queues) if (queue.sweep(this.timing.elapsed())) this.queues.delete(team);
  }

  /** Starts nothing more. Resolves when what is under way is done. */
  close(): Promise<void> {
    this.isClosed = true;
    for (const queue of this.queues.values()) {
      queue.callOff?.();
      for (const { done } of queue.waiting.splice(0)) done('dropped');
    }
    return new Promise((resolve) => {
      this.idle = resolve;
      if (this.running === 0) resolve();
    });
  }

  private queueOf(team: string): WorkspaceQueue {
    let queue = this.queues.get(team);
    if (!queue) {
      queue = new WorkspaceQueue(this.limits, this.processes);
      this.queues.set(team, queue);
    }
    return queue;
  }

  private pump(): void {
    for (const queue of this.ready) {
      if (this.isClosed || this.running >= this.limits.atOnce) return;
      this.ready.delete(queue);
      const now = this.timing.elapsed();
      const next = queue.next(now);
      if ('lookAt' in next) this.lookAgain(queue, next.lookAt - now);
      else {
        // A workspace that had its turn goes to the end of `ready`, which this loop still reaches.
        this.ready.add(queue);
        void this.start(queue, next, now);
      }
    }
  }

  private async start(queue: WorkspaceQueue, { job, done }: Waiting, startedAt: number): Promise<void> {
    this.running += 1;
    const wentOut = await job.run().catch(() => true);
    this.running -= 1;
    queue.finished(job, startedAt, wentOut);
    done('run');
    this.ready.add(queue);
    this.pump();
    if (this.running === 0) this.idle?.();
  }

  private lookAgain(queue: WorkspaceQueue, ms: number): void {
    queue.callOff?.();
    queue.callOff = null;
    if (queue.waiting.length === 0 || ms === Number.POSITIVE_INFINITY) return;
    queue.callOff = this.timing.after(Math.ceil(ms), () => {
      this.ready.add(queue);
      this.pump();
    });
  }
}

/** A job that waits for its turn. */
interface Waiting {
  job: Job;
  /** Called when it was run, or dropped. */
  done(was: 'run' | 'dropped'): void;
}

/** What waits in one workspace, and when it may go. Instants are those of a clock that does not jump. */
class WorkspaceQueue {
  readonly waiting: Waiting[] = [];
  running = 0;
  /** Calls off the timer that will look at this queue again. */
  callOff: (() => void) | null = null;
  private readonly pace: Pace;
  private heldUntil = Number.NEGATIVE_INFINITY;
  private readonly channelFreeAt = new Map<string, number>();
  private readonly slowedUntil = new Map<string, number>();

  constructor(
    private readonly limits: RateLimits,
    processes: () => number,
  ) {
    this.pace = new Pace(limits.perMinute, processes);
  }

  /**
   * Takes the first job that may go now; or says when to look again, `Infinity` for when another one is done.
   */
  next(now: number): Waiting | { lookAt: number } {
    if (this.running >= this.limits.atOnceInTeam) return { lookAt: Number.POSITIVE_INFINITY };
    const queueFreeAt = Math.max(this.heldUntil, this.pace.freeAt());
    if (queueFreeAt > now) return { lookAt: queueFreeAt };
    let lookAt = Number.POSITIVE_INFINITY;
    for (const [at, { job }] of this.waiting.entries()) {
      const freeAt = this.channelFreeAt.get(job.channel) ?? now;
      if (freeAt <= now) return this.take(at, now);
      lookAt = Math.min(lookAt, freeAt);
    }
    return { lookAt };
  }

  /** A job is done; its channel may be spoken in again a second after the job began. */
  finished({ channel }: Job, startedAt: number, wentOut: boolean): void {
    this.running -= 1;
    if (!wentOut) this.pace.giveBack();
    const slowed = this.slowedUntil.get(channel) ?? 0;
    this.channelFreeAt.set(channel, Math.max(startedAt + this.limits.channelMs, slowed));
  }

  /**
   * Slack asked for a pause. It does not say whether it means the channel or the workspace: one channel's is
   * the channel's own, so that a busy one does not hold up the others; with a second channel's it is the
   * workspace's.
   */
  slowDown(channel: string, now: number, until: number): void {
    const others = [...this.slowedUntil].some(([other, theirs]) => other !== channel && theirs > now);
    this.slowedUntil.set(channel, until);
    this.channelFreeAt.set(channel, Math.max(until, this.channelFreeAt.get(channel) ?? until));
    if (others) this.heldUntil = Math.max(this.heldUntil, until);
  }

  /** Forgets what is over. @returns whether nothing is left to remember */
  sweep(now: number): boolean {
    for (const instants of [this.channelFreeAt, this.slowedUntil])
      for (const [channel, until] of instants) if (until <= now) instants.delete(channel);
    const isAtRest = this.heldUntil <= now && this.pace.freeAt() <= now - 60_000;
    return this.waiting.length + this.running + this.channelFreeAt.size === 0 && isAtRest;
  }

  private take(at: number, now: number): Waiting {
    const [taken] = this.waiting.splice(at, 1) as [Waiting];
    this.running += 1;
    this.pace.take(now);
    this.channelFreeAt.set(taken.job.channel, Number.POSITIVE_INFINITY);
    return taken;
  }
}

/**
 * So many may go out early after a pause, so that a timer that fires late costs nothing. They are taken off
 * the number that a minute allows: within any minute there are never more than that.
 */
const BURST = 5;

const MINUTE_MS = 60_000;

/**
 * Where several processes share a minute, so many fewer go out: one that comes in is noticed a second later (`peers.ts`).
 */
const LEFT_FOR_NEWCOMERS = 10;

/**
 * Spaces what goes out evenly over the minute ("generic cell rate algorithm": one number is all it
 * remembers). Of several processes, each takes its share.
 */
class Pace {
  /** When the next one would go out if all were spaced evenly. */
  private evenly = Number.NEGATIVE_INFINITY;

  /**
   * @param perMinute of all processes together, more than {@link BURST} and {@link LEFT_FOR_NEWCOMERS}; `Infinity` for
   *   no limit
   */
  constructor(
    private readonly perMinute: number,
    private readonly processes: () => number,
  ) {}

  /** From when on the next one may go out. */
  freeAt(): number {
    return this.evenly - (BURST / this.processes()) * this.intervalMs();
  }

  /** Counts one that goes out now. */
  take(now: number): void {
    this.evenly = Math.max(this.evenly, now) + this.intervalMs();
  }

  /** One that was counted did not go out. */
  giveBack(): void {
    this.evenly -= this.intervalMs();
  }

  private intervalMs(): number {
    const processes = this.processes();
    const together = this.perMinute - BURST - (processes > 1 ? LEFT_FOR_NEWCOMERS : 0);
    return (processes * MINUTE_MS) / together;
  }
}
