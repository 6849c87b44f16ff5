import type { Clock } from '../state/identifiers';

/** Slack's limit for posting: about one message a second and channel (slack-platform.md). */
export const ONE_MESSAGE_A_SECOND = { messages: 1, perMs: 1000 } as const;

/** Counts the posts of each channel in a sliding window. */
export class ChannelRateLimit {
  private readonly posts = new Map<string, number[]>();

  constructor(
    private readonly now: Clock,
    private readonly allowed: { readonly messages: number; readonly perMs: number },
  ) {}

  /** Counts a post to the channel; when it is one too many, the whole seconds to wait instead (at least 1). */
  secondsToWait(channel: string): number | undefined {
    const now = this.now();
    const recent = (this.posts.get(channel) ?? []).filter((at) => at > now - this.allowed.perMs);
    const oldest = recent[0];
    if (oldest !== undefined && recent.length >= this.allowed.messages) {
      return Math.max(1, Math.ceil((oldest + this.allowed.perMs - now) / 1000));
    }
    this.posts.set(channel, [...recent, now]);
    return undefined;
  }
}
