import type { Json } from './check';
import type { Faults } from './faults';
import type { Clock, Identifiers } from './identifiers';
import type { ChannelRateLimit } from './rate-limit';
import type { Recording } from './recording';
import type { Triggers } from './triggers';
import type { SharedFile } from './uploads';
import type { Views } from './views';
import type { Workspace } from './workspace';

/** Secrets that the app is configured with. */
export interface Credentials {
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
}

/** What `assistant.threads.setSuggestedPrompts` put up. */
export interface SuggestedPrompts {
  readonly channel: string;
  readonly title: string | undefined;
  readonly prompts: readonly Json[];
}

/** What the parts of the stand-in share: the state of "Slack" behind its interfaces. */
export interface SlackState {
  readonly now: Clock;
  readonly ids: Identifiers;
  readonly workspace: Workspace;
  readonly recording: Recording;
  readonly views: Views;
  readonly triggers: Triggers;
  readonly faults: Faults;
  readonly credentials: Credentials;
  /** Bot scopes granted at installation; a test may change them while it runs. */
  readonly scopes: Set<string>;
  readonly rateLimit: ChannelRateLimit | undefined;
  readonly suggestedPrompts: SuggestedPrompts[];
  readonly files: SharedFile[];
}
