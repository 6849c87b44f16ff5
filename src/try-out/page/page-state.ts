import type { ForwardClock } from '../clock';
import type { AppManifest } from '../manifest';
import type { Person } from '../stand-in/person/person';
import type { Shown } from '../stand-in/person/shown';
import type { StandIn } from '../stand-in/stand-in';
import type { View } from '../stand-in/state/views';
import type { User } from '../stand-in/state/workspace';
import type { Transport } from '../stand-in/transport/delivery';
import type { Drawing } from './blocks/drawing';

/** What the page shows, and by what it acts. */
export interface PageParts {
  readonly slack: StandIn;
  readonly clock: ForwardClock;
  readonly manifest: AppManifest;
  /** How what people do reaches the app. */
  readonly via: Transport;
}

/** What a message or view is called in addresses and in the page. */
export function shownId(shown: Shown): string {
  return 'ts' in shown ? `m-${shown.ts}` : shown.id;
}

/**
 * What is kept between two requests: who is at the page, and what each of them has yet to be told. In memory, as all of
 * the workspace.
 */
export class PageState {
  readonly slack: StandIn;
  readonly clock: ForwardClock;
  readonly manifest: AppManifest;
  /** How often anything has changed. */
  changes = 0;
  private readonly people = new Map<string, Person>();
  private readonly sentences = new Map<string, string[]>();
  private readonly lastSeen = new Map<string, number>();
  private readonly formsSent = new Set<string>();

  constructor({ slack, clock, manifest, via }: PageParts) {
    this.slack = slack;
    this.clock = clock;
    this.manifest = manifest;
    slack.onChange(() => {
      this.changes += 1;
    });
    for (const { id } of this.users) this.people.set(id, slack.person({ user: id, via }));
  }

  /** The people who can be played. */
  get users(): readonly User[] {
    const { users, bot } = this.slack.workspace;
    return users.filter(({ id }) => id !== bot.user.id);
  }

  /** Somebody's hands; each person has one pair, in however many browsers. */
  handsOf({ id }: User): Person {
    const person = this.people.get(id);
    if (person === undefined) throw new Error(`${id} cannot be played`);
    return person;
  }

  /** The message or view of this id, if this person sees it. */
  shown(id: string, user: User): Shown | undefined {
    const message = this.slack.messages.find(
      (each) => shownId(each) === id && each.state !== 'deleted' && (each.user ?? user.id) === user.id,
    );
    return message ?? this.slack.views.find((each) => each.id === id && each.user === user.id && each.open);
  }

  /** The modal that lies on top of this person's screen. */
  modalOf(user: User): View | undefined {
    return this.slack.views.findLast((each) => each.type === 'modal' && each.user === user.id && each.open);
  }

  /** Keeps a sentence for the person's next look at the page. */
  tell(user: User, sentence: string): void {
    this.sentences.set(user.id, [...(this.sentences.get(user.id) ?? []), sentence]);
  }

  /** What the person has to be told now; each sentence once. */
  toTell(user: User): readonly string[] {
    const sentences = this.sentences.get(user.id) ?? [];
    this.sentences.delete(user.id);
    return sentences;
  }

  /** Whether a form is sent for the first time, by the id that it carries. */
  isFirst(form: string): boolean {
    if (this.formsSent.has(form)) return false;
    this.formsSent.add(form);
    return true;
  }

  /** The person has seen all that is in the conversation now. */
  see(user: User, channel: string): void {
    this.lastSeen.set(`${user.id} ${channel}`, this.clock.now() / 1000);
  }

  /** How many things of others the person has not seen in a conversation, threads aside. */
  unseen(user: User, channel: string): number {
    const since = this.lastSeen.get(`${user.id} ${channel}`) ?? 0;
    return this.slack
      .conversation(channel, user.id)
      .filter(({ ts, threadTs }) => threadTs === undefined && Number(ts) > since)
      .filter((entry) => entry.kind !== 'person' || entry.written.user !== user.id).length;
  }

  /** What drawing a message or view takes, for this person. */
  drawing(user: User, shown?: Shown): Drawing {
    const { workspace } = this.slack;
    const isThere = shown !== undefined && 'errors' in shown;
    return {
      prefix: shown === undefined ? 'page' : shownId(shown),
      userName: (id) => nameOf(workspace.user(id)),
      channelName: (id) => workspace.channel(id)?.name,
      timeZone: user.tz ?? 'Etc/UTC',
      now: this.clock.now(),
      values: shown === undefined ? {} : this.handsOf(user).entered(shown),
      errors: isThere ? (shown.errors as Record<string, string>) : {},
      choices: {
        users: workspace.users.map((each) => ({ value: each.id, label: nameOf(each) ?? each.name })),
        channels: workspace.channels
          .filter(({ kind, members }) => kind !== 'im' && members.has(user.id))
          .map(({ id, name }) => ({ value: id, label: name })),
      },
    };
  }
}

/** What somebody is called. */
export function nameOf(user: User | undefined): string | undefined {
  return user?.realName ?? user?.name;
}
