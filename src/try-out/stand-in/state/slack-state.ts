import type { Json } from '../block-kit/check';
import type { Faults } from '../web-api/faults';
import type { ChannelRateLimit } from '../web-api/rate-limit';
import type { BotTokens } from './bot-tokens';
import type { Clock, Identifiers } from './identifiers';
import type { Recording } from './recording';
import type { Triggers } from './triggers';
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

/** What `assistant.threads.setTitle` called a thread. */
export interface ThreadTitle {
  readonly channel: string;
  readonly threadTs: string;
  readonly title: string;
}

/** A file as the app shared it. */
export interface SharedFile {
  readonly id: string;
  /** Timestamp of the message in which it was shared. */
  readonly ts: string;
  readonly name: string;
  readonly title: string;
  /** Its bytes as UTF-8. */
  readonly content: string;
  /** Undefined when it was uploaded and shown to nobody. */
  readonly channel: string | undefined;
  readonly threadTs: string | undefined;
  readonly comment: string | undefined;
}

/** A file that a person shared. */
export interface PersonsFile {
  readonly id: string;
  readonly user: string;
  readonly name: string;
  readonly mimetype: string;
  readonly content: Uint8Array;
  /** Fields laid over what Slack tells of it, such as `{ is_external: true }`. */
  readonly told: Json;
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
  readonly tokens: BotTokens;
  /** Bot scopes granted at installation; a test may change them while it runs. */
  readonly scopes: Set<string>;
  /** The bot events of the manifest (`message.channels`); a test may change them while it runs. */
  readonly events: Set<string>;
  readonly rateLimit: ChannelRateLimit | undefined;
  readonly suggestedPrompts: SuggestedPrompts[];
  readonly threadTitles: ThreadTitle[];
  readonly files: SharedFile[];
  readonly personsFiles: PersonsFile[];
}
