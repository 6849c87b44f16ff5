import type { Json } from '../block-kit/check';
import type { Message } from '../state/recording';
import type { SlackState } from '../state/slack-state';
import type { View } from '../state/views';
import type { User } from '../state/workspace';
import type { Retry } from '../transport/delivery';
import type { Account, Delivered } from './account';
import type { Values } from './element-values';
import { Entries } from './entries';
import {
  appHomeOpened,
  appMention,
  deletedMessage,
  editedMention,
  editedMessage,
  eventCallback,
  message,
} from './event-payloads';
import {
  type About,
  actInMessage,
  actInView,
  actionFor,
  blockSuggestion,
  globalShortcut,
  messageShortcut,
  slashCommand,
  viewClosed,
  viewSubmission,
} from './interaction-payloads';
import { type Clickable, isHeard, theOne, type Which } from './interactive-elements';
import { type FileToShare, shareFile } from './sharing-files';
import { blocksOf, isMessage, type Shown } from './shown';
import { suggested } from './suggestions';

/** Characters from which on a menu asks the app, where it does not say `min_query_length` (Slack's default). */
const MIN_QUERY_LENGTH = 3;

/** What Slack's clients say under an input that may not stay empty. */
const REQUIRED = 'Please complete this required field.';

/** What a written message may carry besides its text. */
export interface WritingOptions {
  /** Timestamp of the thread's first message. */
  readonly thread?: string;
  /** Files that come with it. */
  readonly files?: readonly FileToShare[];
  /** Fields laid over the event, such as `{ bot_id: 'B1', subtype: 'bot_message' }`. */
  readonly event?: Json;
}

/**
 * Somebody at a keyboard. Everything they do goes to the app at once and answers with its acknowledgement; what
 * Slack would not let them do rejects.
 */
export class Person {
  private readonly entries = new Entries();

  constructor(
    private readonly account: Account,
    private readonly slack: SlackState,
  ) {}

  /** Who it is. */
  get user(): User {
    return this.account.user;
  }

  /** Types a slash command (`/peaceops local ownership`) in a channel. */
  async types(line: string, { channel = 'C0GENERAL' }: { channel?: string } = {}): Promise<Delivered> {
    this.account.insist('slash commands', 'commands');
    const doing = this.account.doing('commands', this.account.here(channel));
    return this.account.deliver({ kind: 'slash_commands', payload: slashCommand(line, doing, this.slack) });
  }

  /**
   * Clicks something in a message or a view; for a menu, `option` is the value chosen, of its own entries or of
   * those that {@link looksUp} found.
   *
   * Rejects when the person cannot see it, nothing like it is there, or the app would not hear of it
   */
  async clicks(where: Shown, which: Which, { option }: { option?: string } = {}): Promise<Delivered> {
    const element = this.seen(where, which);
    if (!isHeard(blocksOf(where), element))
      throw new Error(`Of ${element.actionId} the app hears when the form is sent off`);
    if (option === undefined) return this.acts(where, element, {});
    const chosen = this.entries.toChooseFrom(where, element).find(({ value }) => value === option);
    if (chosen === undefined) throw new Error(`${element.actionId} has no option "${option}"`);
    return this.acts(where, element, { selected_option: chosen });
  }

  /**
   * Chooses, ticks or types in an element that keeps a value; the app hears of it only where {@link isHeard} says so.
   * @param raw texts, ids or values of entries
   */
  async changes(where: Shown, which: Which, raw: readonly string[]): Promise<Delivered | undefined> {
    const element = this.seen(where, which);
    if (!isHeard(blocksOf(where), element)) {
      this.fillsIn(where, which, raw);
      this.slack.recording.changed();
      return undefined;
    }
    return this.acts(where, element, this.entries.given(where, element, raw));
  }

  /** The same, without telling the app: what stands in a form when it is sent off. */
  fillsIn(where: Shown, which: Which, raw: readonly string[]): void {
    const element = this.seen(where, which);
    this.entries.make(where, actionFor(element, this.entries.given(where, element, raw), this.slack));
  }

  /** What stands in the elements now, by block id and action id. */
  entered(where: Shown): Values {
    return this.entries.in(where);
  }

  /**
   * What Slack itself checks before it sends a modal off: inputs that are not optional must hold something. What is
   * missing then stands under them.
   */
  isComplete(view: View): boolean {
    const missing = this.entries.missingIn(view);
    view.errors = Object.fromEntries(missing.map((block) => [block, REQUIRED]));
    this.slack.recording.changed();
    return missing.length === 0;
  }

  /** Types a line into a field and presses Enter; the app hears of it only if the block says `dispatch_action`. */
  enters(where: Shown, which: Which, text: string): Promise<Delivered | undefined> {
    return this.changes(where, which, [text]);
  }

  /**
   * Names the bot in a channel; the mention is put in front unless `text` holds it (`<@U0PEACEOPS>`). An app that is
   * subscribed to messages hears of it twice, as of a mention and as of a message.
   */
  async mentions(
    channel: string,
    text: string,
    { thread, files, event = {} }: WritingOptions = {},
  ): Promise<Delivered> {
    this.account.insist('app_mention', 'app_mentions:read');
    const mention = `<@${this.slack.workspace.bot.user.id}>`;
    const place = this.account.here(channel);
    const named = text.includes(mention) ? text : `${mention} ${text}`;
    const written = this.account.writes(place.id, named, { thread, files: this.shared(files) });
    const delivered = await this.causes({ ...appMention(written, this.slack), ...event }, written.ts);
    if (this.account.isOverheard(place)) await this.causes({ ...message(written, this.slack), ...event });
    return delivered;
  }

  /** Writes to the bot alone. */
  async directMessage(text: string, { thread, files, event = {} }: WritingOptions = {}): Promise<Delivered> {
    this.account.insist('message.im', 'im:history');
    const written = this.account.writes(this.account.home().id, text, {
      thread,
      files: this.shared(files),
    });
    return this.causes({ ...message(written, this.slack), ...event }, written.ts);
  }

  /**
   * Writes in any conversation; the app hears of it in its own direct message and, where it is a member, when it is named
   * or is subscribed to messages.
   * @returns what came of telling the app; undefined where it does not hear of it
   */
  async says(channel: string, text: string, options: WritingOptions = {}): Promise<Delivered | undefined> {
    const place = this.account.here(channel);
    const { bot } = this.slack.workspace;
    if (place.kind === 'im') return this.directMessage(text, options);
    const isNamed = text.includes(`<@${bot.user.id}>`);
    if (isNamed && this.slack.workspace.isBotIn(place)) return this.mentions(channel, text, options);
    const written = this.account.writes(channel, text, {
      thread: options.thread,
      files: this.shared(options.files),
    });
    if (this.account.isOverheard(place))
      return this.causes({ ...message(written, this.slack), ...options.event }, written.ts);
    const { threadTs } = written;
    if (isNamed)
      this.slack.recording.notify({
        channel,
        threadTs,
        user: this.user.id,
        text: `<@${bot.user.id}> is not in this channel, and does not hear of it. To add it: /invite @${bot.user.name}`,
      });
    return undefined;
  }

  /** Takes the bot into a channel, as `/invite` does. */
  invites(channel: string): void {
    this.account.here(channel).members.add(this.slack.workspace.bot.user.id);
    const text = `<@${this.user.id}> added <@${this.slack.workspace.bot.user.id}>`;
    this.slack.recording.notify({ channel, threadTs: undefined, user: undefined, text });
  }

  /** Takes a private message off their screen. */
  dismisses(message: Message): void {
    this.account.insistSees(message);
    if (message.visible !== 'ephemeral') throw new Error(`The message ${message.ts} is not private`);
    this.slack.recording.delete(message);
  }

  /**
   * Edits what they wrote: where the app hears all messages, it hears of the change, and in a channel of the message as it
   * is now, where it names the bot.
   * @returns what came of telling the app; undefined where it does not hear of it
   */
  async edits(ts: string, newText: string): Promise<Delivered | undefined> {
    const { workspace, recording } = this.slack;
    const written = this.account.wrote(ts);
    const place = this.account.here(written.channel);
    const isDirect = place.kind === 'im';
    const change = editedMessage(written, newText, this.slack);
    const mention = editedMention(written, newText, this.slack);
    Object.assign(written, { text: newText, state: 'updated' });
    recording.changed();
    const isHeard = isDirect || this.account.isOverheard(place);
    const changed = isHeard ? await this.causes(change) : undefined;
    const isNamed = newText.includes(`<@${workspace.bot.user.id}>`) && workspace.isBotIn(place);
    return isNamed && !isDirect ? this.causes(mention, ts) : changed;
  }

  /** Deletes what they wrote to the bot. */
  async deletes(ts: string): Promise<Delivered> {
    const written = this.account.wrote(ts);
    this.slack.recording.delete(written);
    return this.causes(deletedMessage(written, this.slack));
  }

  /** Opens the bot's direct message (`messages`) or its home tab. */
  async opensHome(tab: 'home' | 'messages' = 'messages'): Promise<Delivered> {
    return this.causes(appHomeOpened(this.user.id, this.account.home().id, tab, this.slack));
  }

  /** Chooses a shortcut in the menu of anybody's message. */
  async usesShortcut(callbackId: string, about: About & { readonly channel: string }): Promise<Delivered> {
    this.account.insist('message shortcuts', 'commands');
    const { channel, ...message } = about;
    const doing = this.account.doing('actions', this.account.here(channel));
    return this.account.deliver({
      kind: 'interactive',
      payload: messageShortcut(callbackId, message, doing, this.slack),
    });
  }

  /** Chooses a shortcut of those that are there wherever people write. */
  async usesGlobalShortcut(callbackId: string): Promise<Delivered> {
    this.account.insist('global shortcuts', 'commands');
    const payload = globalShortcut(callbackId, this.user, this.slack);
    return this.account.deliver({ kind: 'interactive', payload });
  }

  /**
   * Types in a menu that asks the app for its entries.
   * @returns the entries, as the app gave them; what Slack would not show is in the recording's `rejections`
   */
  async looksUp(where: Shown, which: Which, typed: string): Promise<readonly Json[]> {
    const menu = this.seen(where, which);
    const least = Number(menu.element['min_query_length'] ?? MIN_QUERY_LENGTH);
    if (typed.length < least) throw new Error(`${menu.actionId} asks the app from ${least} characters on`);
    const asked = { typed, values: this.entries.in(where) };
    const payload = blockSuggestion(where, menu, asked, this.user, this.slack);
    const { payload: answer } = await this.account.deliver({ kind: 'interactive', payload });
    const options = suggested(answer, this.slack.recording);
    this.entries.offer(where, menu, options);
    return options;
  }

  /** Sends a modal off as it was filled in, with these values laid over it, by block id and action id. */
  async submits(view: View, values: Values = {}): Promise<Delivered> {
    this.account.insistSees(view);
    const filled = this.entries.in(view);
    for (const [block, elements] of Object.entries(values)) filled[block] = { ...filled[block], ...elements };
    const mint = (channel: string) => this.account.doing('actions', this.account.here(channel)).responseUrl;
    const submitted = { values: filled, user: this.user, mint };
    return this.account.deliver(
      { kind: 'interactive', payload: viewSubmission(view, submitted, this.slack) },
      { view },
    );
  }

  /** Closes a modal, which shows the one below; the app hears of it only if the view asked for it. */
  async closes(view: View): Promise<Delivered | undefined> {
    this.account.insistSees(view);
    const { clear_on_close: clears, notify_on_close: notifies } = view.content;
    for (const each of clears === true ? this.slack.views.stackOf(view) : [view]) each.open = false;
    this.slack.recording.changed();
    if (notifies !== true) return undefined;
    return this.account.deliver({ kind: 'interactive', payload: viewClosed(view, this.user, this.slack) });
  }

  /** Any event at all, in the envelope of the Events API. */
  async causes(event: Json, ts?: string): Promise<Delivered> {
    return this.account.deliver({ kind: 'events_api', payload: eventCallback(event, this.slack) }, { ts });
  }

  /** Slack's second try at the same thing: the same payload, marked as a retry. */
  async again(
    { delivery }: Delivered,
    retry: Retry = { num: 1, reason: 'http_timeout' },
  ): Promise<Delivered> {
    return this.account.deliver(delivery, { retry });
  }

  /** What they see of the bot in a channel now, oldest first. */
  sees(channel = 'C0GENERAL'): Message[] {
    return this.slack.recording.messages.filter(
      (each) => each.channel === channel && this.account.canSee(each),
    );
  }

  /** Uploads files, as Slack's clients do before the message. */
  private shared(files: readonly FileToShare[] | undefined): readonly Json[] | undefined {
    return files?.map((file) => shareFile(file, this.user.id, this.slack));
  }

  private seen(where: Shown, which: Which): Clickable {
    this.account.insistSees(where);
    return theOne(blocksOf(where), which);
  }

  private acts(where: Shown, element: Clickable, given: Json): Promise<Delivered> {
    const action = actionFor(element, given, this.slack);
    this.entries.make(where, action);
    const act = { action, values: this.entries.in(where) };
    const payload = isMessage(where)
      ? actInMessage(
          where,
          act,
          this.account.doing('actions', this.account.here(where.channel), where),
          this.slack,
        )
      : actInView(where, act, this.user, this.slack);
    return this.account.deliver({ kind: 'interactive', payload });
  }
}
