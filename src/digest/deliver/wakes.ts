import type { Timing } from './timing';

/** Instants within one second are one: ten thousand deliveries that wait make one look for work, not as many. */
const TOGETHER_MS = 1_000;

/** Timers of which none is left when it is over. */
export class Wakes {
  private readonly planned = new Map<number, () => void>();
  private isStopped = false;
  private callOff: () => void = () => {};

  /** @param wake is called at the instants asked for */
  constructor(
    private readonly timing: Pick<Timing, 'now' | 'after'>,
    private readonly wake: () => void,
  ) {}

  /** Wakes at this instant, or up to a second later. */
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
