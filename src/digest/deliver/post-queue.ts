import { type Job, Lane, type Waiting } from './lane';
import type { Limits } from './limits';
import type { Timing } from './timing';

/**
 * Runs jobs as fast as Slack's limits allow: in each channel one after the other, in each workspace at its own pace,
 * the workspaces in turn. A channel or workspace that is slow, or was asked to slow down, holds up no other.
 * Rejected: p-queue and p-limit (ESM only), bottleneck (no release since 2019), fastq (knows no pace).
 */
export class Lanes {
  private readonly lanes = new Map<string, Lane>();
  /** Workspaces in which a job may be able to go, the next one first. */
  private readonly ready = new Set<Lane>();
  private running = 0;
  private isClosed = false;
  private idle: (() => void) | null = null;

  constructor(
    private readonly timing: Pick<Timing, 'elapsed' | 'after'>,
    private readonly limits: Limits,
  ) {}

  /**
   * Runs a job when it is its turn. What it throws is the job's own affair: it must not.
   * @param first before all that wait in its workspace; default false
   * @returns whether it was run, or dropped because the lanes were closed before
   */
  add(job: Job, first = false): Promise<'run' | 'dropped'> {
    if (this.isClosed) return Promise.resolve('dropped');
    const lane = this.laneOf(job.team);
    return new Promise((done) => {
      const waiting: Waiting = { job, done };
      if (first) lane.waiting.unshift(waiting);
      else lane.waiting.push(waiting);
      this.ready.add(lane);
      this.pump();
    });
  }

  /** Slack asked for a pause, in answer to a post in this channel. */
  slowDown({ team, channel }: Pick<Job, 'team' | 'channel'>, waitMs: number): void {
    const now = this.timing.elapsed();
    this.laneOf(team).slowDown(channel, now, now + waitMs);
  }

  /** Forgets workspaces in which nothing has happened for a minute; to be called now and then. */
  sweep(): void {
    for (const [team, lane] of this.lanes) if (lane.sweep(this.timing.elapsed())) this.lanes.delete(team);
  }

  /** Starts nothing more. Resolves when what is under way is done. */
  close(): Promise<void> {
    this.isClosed = true;
    for (const lane of this.lanes.values()) {
      lane.callOff?.();
      for (const { done } of lane.waiting.splice(0)) done('dropped');
    }
    return new Promise((resolve) => {
      this.idle = resolve;
      if (this.running === 0) resolve();
    });
  }

  private laneOf(team: string): Lane {
    let lane = this.lanes.get(team);
    if (!lane) {
      lane = new Lane(this.limits);
      this.lanes.set(team, lane);
    }
    return lane;
  }

  private pump(): void {
    for (const lane of this.ready) {
      if (this.isClosed || this.running >= this.limits.atOnce) return;
      this.ready.delete(lane);
      const now = this.timing.elapsed();
      const next = lane.next(now);
      if ('lookAt' in next) this.lookAgain(lane, next.lookAt - now);
      else {
        // A workspace that had its turn goes to the end of the queue, which this loop still reaches.
        this.ready.add(lane);
        void this.start(lane, next, now);
      }
    }
  }

  private async start(lane: Lane, { job, done }: Waiting, startedAt: number): Promise<void> {
    this.running += 1;
    await job.run().catch(() => {});
    this.running -= 1;
    lane.finished(job, startedAt);
    done('run');
    this.ready.add(lane);
    this.pump();
    if (this.running === 0) this.idle?.();
  }

  private lookAgain(lane: Lane, ms: number): void {
    lane.callOff?.();
    lane.callOff = null;
    if (lane.waiting.length === 0 || ms === Number.POSITIVE_INFINITY) return;
    lane.callOff = this.timing.after(Math.ceil(ms), () => {
      this.ready.add(lane);
      this.pump();
    });
  }
}
