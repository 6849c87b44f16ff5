import type { Json } from '../block-kit/check';
import type { Message, Written } from '../state/recording';
import type { SlackState } from '../state/slack-state';
import type { View } from '../state/views';
import type { Channel, User } from '../state/workspace';
import type { Acknowledgement, Delivery, Retry, Transport } from '../transport/delivery';
import type { ResponseUrls } from '../web-api/response-urls';
import { carryOut, type Effect } from './acknowledgements';
import { given, isBlank, type Values } from './element-values';
import { Entries } from './entries';
import {
  appHomeOpened,
  appMention,
  deletedMessage,
  directMessage,
  editedMessage,
  eventCallback,
} from './event-payloads';
import {
  type About,
  actInMessage,
  actInView,
  actionFor,
  blockSuggestion,
  type Doing,
  messageShortcut,
  slashCommand,
  viewClosed,
  viewSubmission,
} from './interaction-payloads';
import { type Clickable, isHeard, theOne, type Which } from './interactive-elements';
import { blocksOf, isMessage, type Shown } from './shown';
import { suggested } from './suggestions';

/** Characters from which on a menu asks the app, where it does not say `min_query_length` (Slack's default). */
const MIN_QUERY_LENGTH = 3;

/** What Slack's clients say under an input that may not stay empty. */
const REQUIRED = 'Please complete this required field.';

/** What came of something a person did, as far as the app's immediate answer goes. */
export interface Delivered extends Acknowledgement, Effect {
  readonly delivery: Delivery;
  /** The timestamp of what the person wrote, if they wrote something. */
  readonly ts?: string;
}

/** What a written message may carry besides its text. */
export interface WritingOptions {
  /** Timestamp of the thread's first message. */
  readonly thread?: string;
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
    readonly user: User,
    private readonly via: Transport,
    private readonly slack: SlackState,
    private readonly responseUrls: ResponseUrls,
  ) {}

  /** Types a slash command (`/peaceops local ownership`) in a channel. */
  async types(line: string, { channel = 'C0GENERAL' }: { channel?: string } = {}): Promise<Delivered> {
    this.insist('slash commands', 'commands');
    const doing = this.doing('commands', this.here(channel));
    return this.deliver({ kind: 'slash_commands', payload: slashCommand(line, doing, this.slack) });
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
    return this.acts(where, element, this.givenTo(where, element, raw));
  }

  /** The same, without telling the app: what stands in a form when it is sent off. */
  fillsIn(where: Shown, which: Which, raw: readonly string[]): void {
    const element = this.seen(where, which);
    this.entries.make(where, actionFor(element, this.givenTo(where, element, raw), this.slack));
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
    const values = this.entries.in(view);
    const missing = blocksOf(view)
      .filter(({ type, optional }) => type === 'input' && optional !== true)
      .map(({ block_id }) => String(block_id))
      .filter((block) => Object.values(values[block] ?? {}).some(isBlank));
    view.errors = Object.fromEntries(missing.map((block) => [block, REQUIRED]));
    this.slack.recording.changed();
    return missing.length === 0;
  }

  /** Types a line into a field and presses Enter; the app hears of it only if the block says `dispatch_action`. */
  async enters(where: Shown, which: Which, text: string): Promise<Delivered | undefined> {
    const element = this.seen(where, which);
    if (isHeard(blocksOf(where), element)) return this.acts(where, element, { value: text });
    this.entries.make(where, actionFor(element, { value: text }, this.slack));
    return undefined;
  }

  /** Names the bot in a channel; the mention is put in front unless `text` holds it (`<@U0PEACEOPS>`). */
  async mentions(
    channel: string,
    text: string,
    { thread, event = {} }: WritingOptions = {},
  ): Promise<Delivered> {
    this.insist('app_mention', 'app_mentions:read');
    const mention = `<@${this.slack.workspace.bot.user.id}>`;
    const written = this.writes(
      this.here(channel).id,
      text.includes(mention) ? text : `${mention} ${text}`,
      thread,
    );
    return this.causes({ ...appMention(written, this.slack), ...event }, written.ts);
  }

  /** Writes to the bot alone. */
  async directMessage(text: string, { thread, event = {} }: WritingOptions = {}): Promise<Delivered> {
    this.insist('message.im', 'im:history');
    const written = this.writes(this.home().id, text, thread);
    return this.causes({ ...directMessage(written, this.slack), ...event }, written.ts);
  }

  /**
   * Writes in any conversation; the app hears of it where it is named and is a member, and in its own direct message.
   * @returns what came of telling the app; undefined where it does not hear of it
   */
  async says(channel: string, text: string, options: WritingOptions = {}): Promise<Delivered | undefined> {
    const place = this.here(channel);
    const { bot } = this.slack.workspace;
    if (place.kind === 'im') return this.directMessage(text, options);
    const isNamed = text.includes(`<@${bot.user.id}>`);
    if (isNamed && this.slack.workspace.isBotIn(place)) return this.mentions(channel, text, options);
    const { threadTs } = this.writes(channel, text, options.thread);
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
    this.here(channel).members.add(this.slack.workspace.bot.user.id);
    const text = `<@${this.user.id}> added <@${this.slack.workspace.bot.user.id}>`;
    this.slack.recording.notify({ channel, threadTs: undefined, user: undefined, text });
  }

  /** Takes a private message off their screen. */
  dismisses(message: Message): void {
    this.insistSees(message);
    if (message.visible !== 'ephemeral') throw new Error(`The message ${message.ts} is not private`);
    this.slack.recording.delete(message);
  }

  /** Edits what they wrote to the bot. */
  async edits(ts: string, newText: string): Promise<Delivered> {
    const written = this.wrote(ts);
    const event = editedMessage(written, newText, this.slack);
    Object.assign(written, { text: newText, state: 'updated' });
    return this.causes(event);
  }

  /** Deletes what they wrote to the bot. */
  async deletes(ts: string): Promise<Delivered> {
    const written = this.wrote(ts);
    this.slack.recording.delete(written);
    return this.causes(deletedMessage(written, this.slack));
  }

  /** Opens the bot's direct message (`messages`) or its home tab. */
  async opensHome(tab: 'home' | 'messages' = 'messages'): Promise<Delivered> {
    return this.causes(appHomeOpened(this.user.id, this.home().id, tab, this.slack));
  }

  /** Chooses a shortcut in the menu of anybody's message. */
  async usesShortcut(callbackId: string, about: About & { readonly channel: string }): Promise<Delivered> {
    this.insist('message shortcuts', 'commands');
    const { channel, ...message } = about;
    const doing = this.doing('actions', this.here(channel));
    return this.deliver({
      kind: 'interactive',
      payload: messageShortcut(callbackId, message, doing, this.slack),
    });
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
    const { payload: answer } = await this.deliver({ kind: 'interactive', payload });
    const options = suggested(answer, this.slack.recording);
    this.entries.offer(where, menu, options);
    return options;
  }

  /** Sends a modal off as it was filled in, with these values laid over it, by block id and action id. */
  async submits(view: View, values: Values = {}): Promise<Delivered> {
    this.insistSees(view);
    const filled = this.entries.in(view);
    for (const [block, elements] of Object.entries(values)) filled[block] = { ...filled[block], ...elements };
    return this.deliver(
      { kind: 'interactive', payload: viewSubmission(view, filled, this.user, this.slack) },
      { view },
    );
  }

  /** Closes a modal, which shows the one below; the app hears of it only if the view asked for it. */
  async closes(view: View): Promise<Delivered | undefined> {
    this.insistSees(view);
    const { clear_on_close: clears, notify_on_close: notifies } = view.content;
    for (const each of clears === true ? this.slack.views.stackOf(view) : [view]) each.open = false;
    if (notifies !== true) return undefined;
    return this.deliver({ kind: 'interactive', payload: viewClosed(view, this.user, this.slack) });
  }

  /** Any event at all, in the envelope of the Events API. */
  async causes(event: Json, ts?: string): Promise<Delivered> {
    return this.deliver({ kind: 'events_api', payload: eventCallback(event, this.slack) }, { ts });
  }

  /** Slack's second try at the same thing: the same payload, marked as a retry. */
  async again(
    { delivery }: Delivered,
    retry: Retry = { num: 1, reason: 'http_timeout' },
  ): Promise<Delivered> {
    return this.deliver(delivery, { retry });
  }

  /** What they see of the bot in a channel now, oldest first. */
  sees(channel = 'C0GENERAL'): Message[] {
    return this.slack.recording.messages.filter((each) => each.channel === channel && this.canSee(each));
  }

  private givenTo(where: Shown, element: Clickable, raw: readonly string[]): Json {
    const change = given(element.element, raw, this.entries.toChooseFrom(where, element));
    if (change === undefined) throw new Error(`${element.actionId} keeps no value`);
    return change;
  }

  private seen(where: Shown, which: Which): Clickable {
    this.insistSees(where);
    return theOne(blocksOf(where), which);
  }

  private insistSees(where: Shown): void {
    if (isMessage(where)) {
      if (!this.canSee(where)) throw new Error(`${this.user.id} does not see the message ${where.ts}`);
    } else {
      if (where.user !== this.user.id) throw new Error(`${this.user.id} does not see the view ${where.id}`);
      if (!where.open) throw new Error(`The view ${where.id} is not open`);
      if (this.slack.views.stackOf(where).at(-1) !== where)
        throw new Error(`The view ${where.id} lies under another`);
    }
  }

  private acts(where: Shown, element: Clickable, given: Json): Promise<Delivered> {
    const action = actionFor(element, given, this.slack);
    this.entries.make(where, action);
    const act = { action, values: this.entries.in(where) };
    const payload = isMessage(where)
      ? actInMessage(where, act, this.doing('actions', this.here(where.channel), where), this.slack)
      : actInView(where, act, this.user, this.slack);
    return this.deliver({ kind: 'interactive', payload });
  }

  private canSee({ state, visible, user, channel }: Message): boolean {
    if (state === 'deleted') return false;
    if (visible === 'ephemeral') return user === this.user.id;
    return this.slack.workspace.channel(channel)?.members.has(this.user.id) ?? false;
  }

  private async deliver(
    delivery: Delivery,
    { ts, retry, view }: { ts?: string | undefined; retry?: Retry; view?: View } = {},
  ): Promise<Delivered> {
    const acknowledgement = await this.via.deliver(delivery, retry);
    const effect = carryOut(delivery, acknowledgement, this.slack, view);
    return { delivery, ...acknowledgement, ...effect, ...(ts === undefined ? {} : { ts }) };
  }

  private doing(kind: 'commands' | 'actions', channel: Channel, original?: Message): Doing {
    const responseUrl = this.responseUrls.mint(kind, { channel: channel.id, user: this.user.id, original });
    return { user: this.user, channel, responseUrl };
  }

  private writes(channel: string, text: string, threadTs?: string): Written {
    return this.slack.recording.write({ user: this.user.id, channel, text, threadTs });
  }

  /** What they wrote to the bot with this timestamp; it may have been before anything was recorded. */
  private wrote(ts: string): Written {
    const known = this.slack.recording.written.find((each) => each.ts === ts && each.user === this.user.id);
    const channel = this.home().id;
    return known ?? { ts, channel, user: this.user.id, threadTs: undefined, text: 'before', state: 'posted' };
  }

  private here(id: string): Channel {
    const channel = this.slack.workspace.channel(id);
    if (channel?.members.has(this.user.id) !== true)
      throw new Error(`${this.user.id} is not in the channel ${id}`);
    return channel;
  }

  private home(): Channel {
    const channel = this.slack.workspace.directMessage(this.user.id);
    if (channel === undefined) throw new Error(`${this.user.id} has no direct message with the bot`);
    return channel;
  }

  private insist(what: string, scope: string): void {
    if (!this.slack.scopes.has(scope))
      throw new Error(`Slack delivers no ${what}: the scope ${scope} is not granted`);
  }
}
