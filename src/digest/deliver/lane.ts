import type { Limits } from './limits';
import { Pace } from './pace';

/** Something to do in a channel. */
export interface Job {
  team: string;
  channel: string;
  run(): Promise<void>;
}

/** A job that waits for its turn. */
export interface Waiting {
  job: Job;
  /** Called when it was run, or dropped. */
  done(was: 'run' | 'dropped'): void;
}

/** What waits in one workspace, and when it may go. Instants are those of a clock that does not jump. */
export class Lane {
  readonly waiting: Waiting[] = [];
  running = 0;
  /** Calls off the timer that will look at this lane again. */
  callOff: (() => void) | null = null;
  private readonly pace: Pace;
  private heldUntil = Number.NEGATIVE_INFINITY;
  private readonly channelFreeAt = new Map<string, number>();
  private readonly slowedUntil = new Map<string, number>();

  constructor(private readonly limits: Limits) {
    this.pace = new Pace(limits.perMinute);
  }

  /** Takes the first job that may go now; or says when to look again, `Infinity` for when another one is done. */
  next(now: number): Waiting | { lookAt: number } {
    if (this.running >= this.limits.atOnceInTeam) return { lookAt: Number.POSITIVE_INFINITY };
    const laneFreeAt = Math.max(this.heldUntil, this.pace.freeAt());
    if (laneFreeAt > now) return { lookAt: laneFreeAt };
    let lookAt = Number.POSITIVE_INFINITY;
    for (const [at, { job }] of this.waiting.entries()) {
      const freeAt = this.channelFreeAt.get(job.channel) ?? now;
      if (freeAt <= now) return this.take(at, now);
      lookAt = Math.min(lookAt, freeAt);
    }
    return { lookAt };
  }

  /** A job is done; its channel may be spoken in again a second after the job began. */
  finished({ channel }: Job, startedAt: number): void {
    this.running -= 1;
    const slowed = this.slowedUntil.get(channel) ?? 0;
    this.channelFreeAt.set(channel, Math.max(startedAt + this.limits.channelMs, slowed));
  }

  /**
   * Slack asked for a pause. It does not say whether it means the channel or the workspace: one channel's is the
   * channel's own, so that a busy one does not hold up the others; with a second channel's it is the workspace's.
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
