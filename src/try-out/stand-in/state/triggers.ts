import type { Clock, Identifiers } from './identifiers';
import type { View } from './views';

/** How long a `trigger_id` opens a modal (docs.slack.dev/interactivity: three seconds). */
const TRIGGER_LIFETIME_MS = 3000;

/** What a trigger was minted for. */
interface Cause {
  readonly user: string;
  /** Where the person did it; undefined outside of modals and home tab. */
  readonly from?: View | undefined;
}

interface Trigger extends Cause {
  readonly expiresAt: number;
  used: boolean;
}

/** The `trigger_id`s given to the app with what a person did; each opens one modal within three seconds. */
export class Triggers {
  private readonly minted = new Map<string, Trigger>();

  constructor(
    private readonly ids: Identifiers,
    private readonly now: Clock,
  ) {}

  /** A fresh `trigger_id` for something a person did just now. */
  mint(cause: Cause): string {
    const id = this.ids.next('trigger.');
    this.minted.set(id, { ...cause, expiresAt: this.now() + TRIGGER_LIFETIME_MS, used: false });
    return id;
  }

  /** Uses it up: what it was minted for, or Slack's error code. */
  redeem(id: unknown): Cause | { readonly error: string } {
    const trigger = this.minted.get(String(id));
    if (trigger === undefined) return { error: 'invalid_trigger_id' };
    if (trigger.used) return { error: 'exchanged_trigger_id' };
    if (this.now() >= trigger.expiresAt) return { error: 'expired_trigger_id' };
    trigger.used = true;
    return trigger;
  }
}
