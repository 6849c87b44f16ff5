/** Milliseconds since 1970, as `Date.now`. Everything that depends on time takes one of these. */
export type Clock = () => number;

/**
 * Ids and timestamps in Slack's forms, counted instead of drawn, so that two runs give the same.
 */
export class Identifiers {
  private count = 0;
  private lastMicroseconds = 0;

  constructor(private readonly now: Clock) {}

  /** `PREFIX` and a number never given before, padded as Slack's ids are long: `Ev00000007`. */
  next(prefix: string): string {
    this.count += 1;
    return `${prefix}${String(this.count).padStart(8, '0')}`;
  }

  /** A message timestamp such as `1790000000.000100`; unique and rising even while the clock stands still. */
  timestamp(): string {
    this.lastMicroseconds = Math.max(this.now() * 1000, this.lastMicroseconds + 100);
    const seconds = Math.floor(this.lastMicroseconds / 1_000_000);
    return `${seconds}.${String(this.lastMicroseconds % 1_000_000).padStart(6, '0')}`;
  }
}
