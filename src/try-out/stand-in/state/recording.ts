import type { Json } from '../block-kit/check';
import { Changes } from './changes';
import { withGeneratedIds } from './generated-ids';
import type { Identifiers } from './identifiers';

/** How a message came about. */
type Via = 'chat.postMessage' | 'chat.postEphemeral' | 'response_url' | 'acknowledgement';

/** A message of the bot as people see it now; updates change it in place. */
export interface Message {
  readonly ts: string;
  readonly channel: string;
  readonly threadTs: string | undefined;
  readonly broadcast: boolean;
  readonly visible: 'public' | 'ephemeral';
  /** Who sees it, when it is ephemeral. */
  readonly user: string | undefined;
  readonly via: Via;
  text: string;
  /** As sent, with the `block_id`s and `action_id`s that Slack adds where they are missing. */
  blocks: readonly Json[];
  metadata: unknown;
  state: 'posted' | 'updated' | 'deleted';
  /** The payload that made it what it is now. */
  payload: Json;
  /** The payloads before that, oldest first. */
  readonly earlier: Json[];
}

/** A message of a person's. */
export interface Written {
  readonly ts: string;
  readonly channel: string;
  readonly user: string;
  readonly threadTs: string | undefined;
  /** As it goes over the wire: Slack escapes `&`, `<` and `>` that a person types, and names people by their ids. */
  text: string;
  /** What Slack tells of the files that came with it. */
  readonly files?: readonly Json[] | undefined;
  state: 'posted' | 'updated' | 'deleted';
}

/** A line of Slack's own: who came in, or why something did not work. */
export interface Notice {
  readonly ts: string;
  readonly channel: string;
  readonly threadTs: string | undefined;
  /** Who alone sees it; undefined: everybody. */
  readonly user: string | undefined;
  readonly text: string;
}

/** Where a new message goes. */
export interface Place {
  readonly channel: string;
  readonly visible: 'public' | 'ephemeral';
  readonly user?: string | undefined;
  readonly via: Via;
}

/** Something the app sent that Slack refuses. */
export interface Rejection {
  /** Method name, 'response_url' or 'acknowledgement'. */
  readonly where: string;
  readonly error: string;
  /** "objection [json-pointer:/path]", where the payload is to blame. */
  readonly problems: readonly string[];
}

/** Everything that was said, in order, and what was refused; and promises for what is still to come. */
export class Recording extends Changes {
  /** The bot's. */
  readonly messages: Message[] = [];
  readonly written: Written[] = [];
  readonly notices: Notice[] = [];
  readonly rejections: Rejection[] = [];
  private handedOut = 0;

  constructor(private readonly ids: Identifiers) {
    super();
  }

  /** Records a new message and wakes those who wait for it. */
  post(place: Place, payload: Json): Message {
    const message: Message = {
      ts: this.ids.timestamp(),
      channel: place.channel,
      threadTs: typeof payload['thread_ts'] === 'string' ? payload['thread_ts'] : undefined,
      broadcast: payload['reply_broadcast'] === true || payload['reply_broadcast'] === 'true',
      visible: place.visible,
      user: place.user,
      via: place.via,
      state: 'posted',
      earlier: [],
      ...this.content(payload),
    };
    this.messages.push(message);
    this.changed();
    return message;
  }

  /** Records what a person wrote. */
  write(said: Pick<Written, 'channel' | 'user' | 'text' | 'threadTs' | 'files'>): Written {
    const written: Written = { ts: this.ids.timestamp(), state: 'posted', ...said };
    this.written.push(written);
    this.changed();
    return written;
  }

  /** Records a line of Slack's own. */
  notify(notice: Omit<Notice, 'ts'>): void {
    this.notices.push({ ts: this.ids.timestamp(), ...notice });
    this.changed();
  }

  /** Replaces what a message says. As in Slack, fields that the payload lacks are gone afterwards. */
  update(message: Message, payload: Json): void {
    message.earlier.push(message.payload);
    Object.assign(message, this.content(payload), { state: 'updated' });
    this.changed();
  }

  /** Takes a message away; it stays in the recording as `deleted`. */
  delete(message: Message | Written): void {
    message.state = 'deleted';
    this.changed();
  }

  /** Records what Slack refuses, and says so to those who wait (they may be waiting for just that). */
  reject(rejection: Rejection): void {
    this.rejections.push(rejection);
    this.changed();
  }

  /** The public message with this timestamp; ephemeral messages cannot be found again. */
  find(channel: string, ts: unknown): Message | undefined {
    return this.messages.find(
      (each) =>
        each.channel === channel && each.ts === ts && each.visible === 'public' && each.state !== 'deleted',
    );
  }

  /** The next message that no earlier call of this method gave; waits for it when there is none yet. */
  async nextMessage(): Promise<Message> {
    const index = this.handedOut;
    this.handedOut += 1;
    return this.until(() => this.messages[index]);
  }

  /** The first message that the predicate holds for, now or after any later change. */
  waitFor(predicate: (message: Message) => boolean): Promise<Message> {
    return this.until(() => this.messages.find(predicate));
  }

  private content(payload: Json): Pick<Message, 'text' | 'blocks' | 'metadata' | 'payload'> {
    return {
      text: String(payload['text'] ?? payload['markdown_text'] ?? ''),
      blocks: withGeneratedIds(payload['blocks'], this.ids),
      metadata: payload['metadata'],
      payload,
    };
  }
}
