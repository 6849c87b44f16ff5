import type { Clock, Identifiers } from './identifiers';

/** How long a `trigger_id` opens a modal (docs.slack.dev/interactivity: three seconds). */
const TRIGGER_LIFETIME_MS = 3000;

interface Trigger {
  readonly user: string;
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

  /** A fresh `trigger_id` for something this person did just now. */
  mint(user: string): string {
    const id = this.ids.next('trigger.');
    this.minted.set(id, { user, expiresAt: this.now() + TRIGGER_LIFETIME_MS, used: false });
    return id;
  }

  /** Uses it up: the person for whom the modal opens, or Slack's error code. */
  redeem(id: unknown): { readonly user: string } | { readonly error: string } {
    const trigger = this.minted.get(String(id));
    if (trigger === undefined) return { error: 'invalid_trigger_id' };
    if (trigger.used) return { error: 'exchanged_trigger_id' };
    if (this.now() >= trigger.expiresAt) return { error: 'expired_trigger_id' };
    trigger.used = true;
    return { user: trigger.user };
  }
}
