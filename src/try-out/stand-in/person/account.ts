import type { Json } from '../block-kit/check';
import type { Message, Written } from '../state/recording';
import type { SlackState } from '../state/slack-state';
import type { View } from '../state/views';
import type { Channel, User } from '../state/workspace';
import type { Acknowledgement, Delivery, Retry, Transport } from '../transport/delivery';
import type { ResponseUrls } from '../web-api/response-urls';
import { carryOut, type Effect } from './acknowledgements';
import type { Doing } from './interaction-payloads';
import { isMessage, type Shown } from './shown';

/** What came of something a person did, as far as the app's immediate answer goes. */
export interface Delivered extends Acknowledgement, Effect {
  readonly delivery: Delivery;
  /** The timestamp of what the person wrote, if they wrote something. */
  readonly ts?: string;
}

/** The event by which an app hears all messages of such conversations, and the scope that it takes. */
const OVERHEARD = {
  public: ['message.channels', 'channels:history'],
  private: ['message.groups', 'groups:history'],
  im: ['message.im', 'im:history'],
} as const;

/** What a written message carries besides its text. */
interface Carried {
  readonly thread?: string | undefined;
  /** As Slack tells of them. */
  readonly files?: readonly Json[] | undefined;
}

/** Somebody's account: where they are, what they see there, and how what they do reaches the app. */
export class Account {
  constructor(
    readonly user: User,
    private readonly via: Transport,
    private readonly slack: SlackState,
    private readonly responseUrls: ResponseUrls,
  ) {}

  /** The channel, if they are in it. @throws Error otherwise */
  here(id: string): Channel {
    const channel = this.slack.workspace.channel(id);
    if (channel?.members.has(this.user.id) !== true)
      throw new Error(`${this.user.id} is not in the channel ${id}`);
    return channel;
  }

  /** Their direct message with the bot. */
  home(): Channel {
    const channel = this.slack.workspace.directMessage(this.user.id);
    if (channel === undefined) throw new Error(`${this.user.id} has no direct message with the bot`);
    return channel;
  }

  /** Whether they see a message of the bot's. */
  canSee({ state, visible, user, channel }: Message): boolean {
    if (state === 'deleted') return false;
    if (visible === 'ephemeral') return user === this.user.id;
    return this.slack.workspace.channel(channel)?.members.has(this.user.id) ?? false;
  }

  /** @throws Error where they do not see it, or see something else on top of it */
  insistSees(where: Shown): void {
    if (isMessage(where)) {
      if (!this.canSee(where)) throw new Error(`${this.user.id} does not see the message ${where.ts}`);
    } else {
      if (where.user !== this.user.id) throw new Error(`${this.user.id} does not see the view ${where.id}`);
      if (!where.open) throw new Error(`The view ${where.id} is not open`);
      if (this.slack.views.stackOf(where).at(-1) !== where)
        throw new Error(`The view ${where.id} lies under another`);
    }
  }

  /** @throws Error where Slack would not deliver this, for lack of a scope */
  insist(what: string, scope: string): void {
    if (!this.slack.scopes.has(scope))
      throw new Error(`Slack delivers no ${what}: the scope ${scope} is not granted`);
  }

  /** Whether the app hears all that people write in a channel, and not only where they name it. */
  isOverheard(place: Channel): boolean {
    const { events, scopes, workspace } = this.slack;
    const [event, scope] = OVERHEARD[place.kind];
    return events.has(event) && scopes.has(scope) && workspace.isBotIn(place);
  }

  /** Records what they write. */
  writes(channel: string, text: string, { thread, files }: Carried = {}): Written {
    return this.slack.recording.write({ user: this.user.id, channel, text, threadTs: thread, files });
  }

  /** What they wrote to the bot with this timestamp; it may have been before anything was recorded. */
  wrote(ts: string): Written {
    const known = this.slack.recording.written.find((each) => each.ts === ts && each.user === this.user.id);
    const channel = this.home().id;
    return known ?? { ts, channel, user: this.user.id, threadTs: undefined, text: 'before', state: 'posted' };
  }

  /** What Slack mints for something that they do in a channel, or in a message there. */
  doing(kind: 'commands' | 'actions', channel: Channel, original?: Message): Doing {
    const responseUrl = this.responseUrls.mint(kind, { channel: channel.id, user: this.user.id, original });
    return { user: this.user, channel, responseUrl };
  }

  /** Tells the app, and carries out what it answers. */
  async deliver(
    delivery: Delivery,
    { ts, retry, view }: { ts?: string | undefined; retry?: Retry; view?: View } = {},
  ): Promise<Delivered> {
    const acknowledgement = await this.via.deliver(delivery, retry);
    const effect = carryOut(delivery, acknowledgement, this.slack, view);
    return { delivery, ...acknowledgement, ...effect, ...(ts === undefined ? {} : { ts }) };
  }
}
