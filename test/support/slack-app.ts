import { PassThrough } from 'node:stream';
import { pino } from 'pino';
import { type ReportsNow, unchanging } from '../../src/search/reports-now';
import type { SearchIndex } from '../../src/search/search-index';
import type { Settings } from '../../src/settings';
import { createSlackApp, type SlackApp, type SlackAppOptions } from '../../src/slack/app';
import type { Checker } from '../../src/slack/checking/checker';
import { type Once, onceInMemory } from '../../src/slack/delivery/once';
import type { Patience } from '../../src/slack/delivery/patience';
import type { StoredDigests } from '../../src/slack/digest/services';
import type { Personal } from '../../src/slack/personal/personal';
import type { ConvertFile } from '../../src/slack/shared-files/file-reader';
import type { Off } from '../../src/slack/store-off';
import type { Person } from '../../src/try-out/stand-in/person/person';
import { type StandIn, type StandInOptions, startStandIn } from '../../src/try-out/stand-in/stand-in';
import type { Message } from '../../src/try-out/stand-in/state/recording';
import type { Transport } from '../../src/try-out/stand-in/transport/delivery';
import type { HttpTransport } from '../../src/try-out/stand-in/transport/requests';
import { beijing } from './corpus';
import { LONGEST_DRAIN_MS, LONGEST_REQUEST_MS } from './patience';

/** PeaceOps running in a stand-in workspace. */
export interface Workplace {
  standIn: StandIn;
  app: SlackApp;
  via: Transport;
  ana: Person;
  ben: Person;
  /** The answer to a command that Ana types; there must be one. */
  answerTo(line: string): Promise<Message>;
  /** Signed requests, in HTTP mode. */
  http: HttpTransport;
  /** Where the app serves HTTP: `http://127.0.0.1:PORT`. */
  address: string;
  /** Everything logged so far. */
  log(): string;
  /** The log lines, parsed. */
  logged(): Record<string, unknown>[];
  /** How long the app would have waited before it tried again, oldest first, in milliseconds. */
  pauses: number[];
  /** Moves the clock by which double clicks are told. */
  pass(ms: number): void;
  /** Starts another process of the app, which is stopped with the first. */
  another(differently: { once: Once; patience?: Partial<Patience> }): Promise<SlackApp>;
  close(): Promise<void>;
}

export type Mode = 'http' | 'socket';

export interface WorkplaceOptions extends StandInOptions {
  /** Default `debug`. */
  logLevel?: Settings['logLevel'];
  /** Default the report that comes with PeaceOps. */
  index?: SearchIndex;
  /** Default: `index`, which never changes. */
  reports?: ReportsNow;
  patience?: Partial<Patience>;
  /** Default: in memory. */
  once?: Once;
  /** What is to go wrong from the beginning. */
  prepare?(standIn: StandIn): void;
  /** Made with what the app works with. Default: none. */
  digests?: Off | ((parts: Pick<StoredDigests, 'patience' | 'logger'>) => StoredDigests);
  /** What is remembered of people. Default: nothing. */
  personal?: Personal | Off;
  /** Default none: Slack is called as it stands. */
  proxy?: Settings['proxy'];
  /** Default any free one. */
  port?: number;
  /** Default: by the clock. */
  every?: (ms: number, work: () => void) => () => void;
  /** Default: on the thread of the test. */
  checker?: Checker;
  /** Whether it hears replies in threads; default false. */
  threads?: boolean;
  /** Whether the app has the agent view; default false. */
  agent?: boolean;
  /** Whether it reads files that are shared with it; default false. */
  files?: boolean;
  /** How files are converted; default in a process of its own. */
  convert?: ConvertFile;
  /** Default: all interfaces. */
  host?: string;
  /** Default true; else the test calls `app.start()` itself. */
  start?: boolean;
}

/** The real app, with the real receiver and Web API client, against the stand-in. */
export async function startWorkplace(
  mode: Mode = 'http',
  options: WorkplaceOptions = {},
): Promise<Workplace> {
  const {
    logLevel = 'debug',
    index = beijing().index,
    reports = unchanging(index),
    patience: given = {},
    port = 0,
    host = null,
    proxy = null,
    prepare,
    start = true,
    digests,
    personal,
    checker,
    every,
    threads = false,
    agent = false,
    files = false,
    convert,
  } = options;
  // Slack's clock stands still: on a busy machine no trigger expires but where a test says so.
  const opened = Date.now();
  const standIn = await startStandIn({ now: () => opened, ...options });
  prepare?.(standIn);
  const lines: string[] = [];
  const sink = new PassThrough();
  sink.on('data', (chunk) => lines.push(String(chunk)));
  const pauses: number[] = [];
  let now = 1_000_000;
  const logger = pino({ level: logLevel }, sink);
  const patience: Patience = {
    requestTimeoutMs: LONGEST_REQUEST_MS,
    retries: 3,
    drainMs: LONGEST_DRAIN_MS,
    quietMs: 0,
    // Nobody waits, but everything else that is due gets its turn.
    pause: async (ms) => {
      pauses.push(ms);
      await new Promise(setImmediate);
    },
    ...given,
  };
  const services = typeof digests === 'function' ? digests({ patience, logger }) : digests;
  const appOptions: SlackAppOptions = {
    settings: { ...settingsFor(mode, standIn), port, host, proxy, logLevel, threads, agent, files },
    ...(convert ? { convert } : {}),
    reports,
    logger,
    once: options.once ?? onceInMemory(() => now),
    ...(services ? { digests: () => services } : {}),
    ...(personal ? { personal: () => personal } : {}),
    ...(checker ? { checker } : {}),
    ...(every ? { every } : {}),
    patience,
  };
  const app = createSlackApp(appOptions);
  const others: SlackApp[] = [];
  if (start)
    await app.start().catch(async (error) => {
      await standIn.close();
      throw error;
    });
  const address = `http://127.0.0.1:${app.port()}`;
  const http = standIn.http(`${address}/slack/events`);
  const via = mode === 'http' ? http : standIn.socket;
  const log = () => lines.join('');
  const ana = standIn.person({ via });
  return {
    standIn,
    app,
    via,
    http,
    address,
    ana,
    ben: standIn.person({ user: 'U0BEN', via }),
    async answerTo(line) {
      const { message } = await ana.types(line);
      if (!message) throw new Error(`no answer to ${line}`);
      return message;
    },
    log,
    logged: () =>
      log()
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    pauses,
    pass: (ms) => {
      now += ms;
    },
    async another({ once, patience: theirs = {} }) {
      const other = createSlackApp({ ...appOptions, once, patience: { ...patience, ...theirs } });
      others.push(other);
      await other.start();
      return other;
    },
    async close() {
      await Promise.all([app, ...others].map((each) => each.stop()));
      await standIn.close();
    },
  };
}

function settingsFor(
  mode: Mode,
  { credentials, url }: StandIn,
): Omit<Settings, 'port' | 'host' | 'proxy' | 'logLevel'> {
  return {
    botToken: credentials.botToken,
    oauth: null,
    appToken: mode === 'socket' ? credentials.appToken : null,
    signingSecret: mode === 'http' ? credentials.signingSecret : null,
    slackApiUrl: url,
    metrics: { port: null, host: '127.0.0.1' },
    dataDirectory: '',
    databaseUrl: null,
    reportsDirectory: null,
    digestEditors: [],
    digestCatchUpMs: 6 * 60 * 60 * 1_000,
    threads: false,
    agent: false,
    files: false,
    reader: null,
    publicUrl: null,
    mcpTokens: [],
    retentionDays: 90,
  };
}
