import type { Clock } from './identifiers';

/** So many tokens of a bot hold at once where they are rotated (docs.slack.dev, token rotation). */
const MOST_AT_ONCE = 2;

/** The bot's tokens in a workspace: one for ever by default; where the app is installed by OAuth, those it was given. */
export class BotTokens {
  /** Until when each holds, oldest first; those that were taken back have ended long ago. */
  private readonly until = new Map<string, number>();
  private readonly revoked = new Set<string>();

  constructor(private readonly now: Clock) {}

  /** @param until milliseconds since 1970; default for ever */
  give(token: string, until = Number.POSITIVE_INFINITY): void {
    this.until.set(token, until);
    const rotated = [...this.until].filter(([key, end]) => !this.revoked.has(key) && Number.isFinite(end));
    for (const [old] of rotated.slice(0, -MOST_AT_ONCE)) this.revoked.add(old);
  }

  /** Takes all of them back. */
  revoke(): void {
    for (const token of this.until.keys()) this.revoked.add(token);
  }

  /** Whether it was ever one of them. */
  knows(token: string): boolean {
    return this.until.has(token);
  }

  /** Slack's code for a token that it does not take; undefined for one that it takes. */
  refusal(token: string): string | undefined {
    const until = this.until.get(token);
    if (until === undefined) return 'invalid_auth';
    if (this.revoked.has(token)) return 'token_revoked';
    return this.now() < until ? undefined : 'token_expired';
  }
}
