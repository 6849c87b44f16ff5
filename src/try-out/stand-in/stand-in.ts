import { Account } from './person/account';
import { Person } from './person/person';
import { BotTokens } from './state/bot-tokens';
import { conversationOf, type Entry } from './state/conversation';
import { type Clock, Identifiers } from './state/identifiers';
import { type Message, type Notice, Recording, type Rejection, type Written } from './state/recording';
import type { Credentials, SharedFile, SlackState, SuggestedPrompts, ThreadTitle } from './state/slack-state';
import { Triggers } from './state/triggers';
import { type View, Views } from './state/views';
import { Workspace, type WorkspaceOptions } from './state/workspace';
import type { Transport } from './transport/delivery';
import { type Handler, HttpServer } from './transport/http-server';
import { HttpTransport } from './transport/requests';
import { SocketMode } from './transport/socket-mode';
import { Faults } from './web-api/faults';
import { PersonsFiles } from './web-api/persons-files';
import { ChannelRateLimit, ONE_MESSAGE_A_SECOND } from './web-api/rate-limit';
import { ResponseUrls } from './web-api/response-urls';
import { Uploads } from './web-api/uploads';
import { type Call, webApi } from './web-api/web-api';
import { done, type Method } from './web-api/web-api-method';

/** Under which Slack gives out files. */
const FILES = '/files-pri/';

/** What the bot was granted by default; enough for asking and for digests (slack-platform.md). */
const DEFAULT_SCOPES = ['commands', 'chat:write', 'app_mentions:read', 'im:history', 'users:read'] as const;

/** What the app hears of by default, as manifests name it. */
const DEFAULT_EVENTS = ['app_home_opened', 'app_mention', 'message.im'] as const;

/** What the app is to be configured with by default; in the forms of Slack's, and worth nothing. */
const DEFAULT_CREDENTIALS: Credentials = {
  botToken: 'xoxb-stand-in-bot',
  appToken: 'xapp-1-stand-in-app',
  signingSecret: '5ca1ab1e'.repeat(4),
};

/** How the stand-in differs from its defaults. */
export interface StandInOptions {
  readonly workspace?: WorkspaceOptions;
  readonly credentials?: Partial<Credentials>;
  /** Bot scopes granted. Default {@link DEFAULT_SCOPES}. */
  readonly scopes?: readonly string[];
  /** Bot events to which the app is subscribed, as manifests name them. Default {@link DEFAULT_EVENTS}. */
  readonly events?: readonly string[];
  /** Default `Date.now`. Signatures carry this time too, so keep it near the app's own. */
  readonly now?: Clock;
  /** Whether `chat.postMessage` and `chat.postEphemeral` take one message a second and channel. Default false. */
  readonly limitRate?: boolean;
}

/**
 * Starts a stand-in for Slack on a free port of this machine.
 *
 * Point the app at `url` (SLACK_API_URL) with the `credentials`, then do what people do and look at what they see:
 *
 *     const ana = standIn.person({ via: standIn.http('http://127.0.0.1:3000/slack/events') });
 *     const { message } = await ana.types('/peaceops local ownership');
 *     await ana.clicks(message, 'More');
 *
 * To end: stop the app, in Socket Mode wait for its client's `disconnected`, then `close()`.
 */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const standIn = new StandIn(options);
  await standIn.listen();
  return standIn;
}

/** A workspace of its own behind Slack's interfaces; see {@link startStandIn}. */
export class StandIn {
  readonly credentials: Credentials;
  /** Those of {@link credentials}, and what was given out by OAuth. */
  readonly tokens: BotTokens;
  /** Who and what there is; channels may change while it runs. */
  readonly workspace: Workspace;
  /** The scopes granted; may change while it runs. */
  readonly scopes: Set<string>;
  /** What is to go wrong next. */
  readonly faults = new Faults();
  /** Socket Mode: connections, envelopes, acknowledgements. */
  readonly socket: SocketMode;
  /** Every call of the Web API, oldest first, whatever came of it. */
  readonly calls: Call[] = [];

  private readonly slack: SlackState;
  private readonly responseUrls: ResponseUrls;
  private readonly uploads: Uploads;
  private readonly personsFiles: PersonsFiles;
  private readonly transports: HttpTransport[] = [];
  private server: HttpServer | undefined;
  /** Where it is found by the app: `127.0.0.1:PORT`, and the path under which it lies there. */
  private place: { host(): string; path: string } | undefined;

  constructor({
    workspace,
    credentials,
    scopes = DEFAULT_SCOPES,
    events = DEFAULT_EVENTS,
    now = Date.now,
    limitRate = false,
  }: StandInOptions) {
    this.credentials = { ...DEFAULT_CREDENTIALS, ...credentials };
    this.workspace = new Workspace(workspace);
    this.scopes = new Set(scopes);
    const ids = new Identifiers(now);
    this.tokens = new BotTokens(now);
    this.tokens.give(this.credentials.botToken);
    this.slack = {
      now,
      ids,
      workspace: this.workspace,
      recording: new Recording(ids),
      views: new Views(ids),
      triggers: new Triggers(ids, now),
      faults: this.faults,
      credentials: this.credentials,
      tokens: this.tokens,
      scopes: this.scopes,
      events: new Set(events),
      rateLimit: limitRate ? new ChannelRateLimit(now, ONE_MESSAGE_A_SECOND) : undefined,
      suggestedPrompts: [],
      threadTitles: [],
      files: [],
      personsFiles: [],
    };
    this.socket = new SocketMode(this.slack);
    this.responseUrls = new ResponseUrls(this.slack, () => `${this.base}/response/`);
    this.personsFiles = new PersonsFiles(this.slack, () => `${this.base}${FILES}`);
    this.uploads = new Uploads(this.slack, () => `${this.base}/upload/`);
  }

  /** The `slackApiUrl` (SLACK_API_URL) for the app: `http://127.0.0.1:PORT/api/`. */
  get url(): string {
    return `${this.base}/api/`;
  }

  /** How many connections to it are open. */
  get connections(): number {
    return this.server?.connections ?? 0;
  }

  /** Everything the bot said, oldest first, deleted messages included. */
  get messages(): readonly Message[] {
    return this.slack.recording.messages;
  }

  /** Everything the app sent that Slack refuses; most tests want this empty at the end. */
  get rejections(): readonly Rejection[] {
    return this.slack.recording.rejections;
  }

  /** What people wrote, oldest first, deleted messages included. */
  get written(): readonly Written[] {
    return this.slack.recording.written;
  }

  /** What a person sees in a conversation now, oldest first. */
  conversation(channel: string, user: string): Entry[] {
    return conversationOf(channel, user, this.slack);
  }

  /** Calls `hear` at every change of what people see, from now on. @returns how to end that */
  onChange(hear: () => void): () => void {
    return this.slack.recording.onChange(hear);
  }

  /** Says something in Slack's own name. */
  notify(notice: Omit<Notice, 'ts'>): void {
    this.slack.recording.notify(notice);
  }

  /** Modals and home tabs, closed ones included. */
  get views(): readonly View[] {
    return this.slack.views.all;
  }

  /** What `assistant.threads.setSuggestedPrompts` put up, oldest first. */
  get suggestedPrompts(): readonly SuggestedPrompts[] {
    return this.slack.suggestedPrompts;
  }

  /** What `assistant.threads.setTitle` called threads, oldest first. */
  get threadTitles(): readonly ThreadTitle[] {
    return this.slack.threadTitles;
  }

  /** Files that the app shared, oldest first. */
  get files(): readonly SharedFile[] {
    return this.slack.files;
  }

  /**
   * Signed HTTP requests to the app at this address (`http://127.0.0.1:PORT/slack/events`).
   * @param options `now`: the time of the signatures, which has to be near the app's own
   */
  http(appUrl: string, { keepAlive = false, now = this.slack.now } = {}): HttpTransport {
    const { signingSecret } = this.credentials;
    const transport = new HttpTransport({ url: appUrl, signingSecret, now, keepAlive });
    this.transports.push(transport);
    return transport;
  }

  /** Somebody who uses the app `via` HTTP or `standIn.socket`. Default: U0ANA, or the first there is. */
  person({ user = this.workspace.users[0]?.id ?? '', via }: { user?: string; via: Transport }): Person {
    const found = this.workspace.user(user);
    if (found === undefined) throw new Error(`There is no user ${user} in the workspace`);
    return new Person(new Account(found, via, this.slack, this.responseUrls), this.slack);
  }

  /** The next message that no earlier call gave; waits for it, without sleeping, when there is none yet. */
  nextMessage(): Promise<Message> {
    return this.slack.recording.nextMessage();
  }

  /** The first message that the predicate holds for, now or after a later change; rejects on {@link close}. */
  waitFor(predicate: (message: Message) => boolean): Promise<Message> {
    return this.slack.recording.waitFor(predicate);
  }

  /**
   * What `look` finds as soon as it finds anything; asked again whenever calls, messages, refusals, views,
   * prompts, connections or acknowledgements change: `until(() => standIn.rejections[0])`. Rejects on {@link close}.
   */
  until<T>(look: () => T | undefined): Promise<T> {
    return this.slack.recording.until(look);
  }

  /** The first call of this method, now or later. `called('auth.test')` tells that Bolt has found out who it is. */
  called(method: string): Promise<Call> {
    return this.until(() => this.calls.find((call) => call.method === method));
  }

  /** Starts the server; {@link startStandIn} has done so. */
  async listen(): Promise<void> {
    const routes = this.serveAt({ host: () => this.server?.host ?? '', path: '' });
    this.server = await HttpServer.start(routes, this.socket.upgrade);
  }

  /** What it serves, for a server that serves more: what is asked under its path goes to the longest of these. */
  serveAt(place: { host(): string; path: string }): Map<string, Handler> {
    this.place = place;
    const openConnection: Method = {
      token: 'app',
      anyScope: [],
      fields: [],
      required: [],
      run: () => done({ url: `ws://${this.host}${this.socket.mint()}` }),
    };
    const further = {
      'apps.connections.open': openConnection,
      ...this.uploads.methods,
      ...this.personsFiles.methods,
    };
    return new Map([
      [`${place.path}/api/`, webApi(this.slack, further, this.calls)],
      [`${place.path}/response/`, this.responseUrls.handler],
      [`${place.path}/upload/`, this.uploads.handler],
      [`${place.path}${FILES}`, this.personsFiles.handler],
    ]);
  }

  /** Ends everything: those who wait are refused, connections destroyed. Stop the app before. */
  async close(): Promise<void> {
    this.slack.recording.close();
    this.socket.close();
    for (const transport of this.transports) transport.close();
    await this.server?.close();
  }

  private get host(): string {
    if (this.place === undefined) throw new Error('The stand-in is not listening');
    return this.place.host();
  }

  private get base(): string {
    return `http://${this.host}${this.place?.path ?? ''}`;
  }
}
