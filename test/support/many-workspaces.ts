import { PassThrough } from 'node:stream';
import { pino } from 'pino';
import type { Runner } from '../../src/digest/deliver/runner';
import { MACHINE_TIME, type Timing } from '../../src/digest/deliver/timing';
import type { ReportsNow } from '../../src/search/reports-now';
import { readSettings } from '../../src/settings';
import { createSlackApp, type SlackApp } from '../../src/slack/app';
import { onceInMemory } from '../../src/slack/delivery/once';
import type { Patience } from '../../src/slack/delivery/patience';
import { digestsOver } from '../../src/slack/digest/digests';
import { personalOver } from '../../src/slack/personal/personal-in-store';
import type { InstallationRows } from '../../src/store/installations';
import type { Store } from '../../src/store/store';
import { ManyWorkspaces } from '../../src/try-out/stand-in/many-workspaces';
import type { Person } from '../../src/try-out/stand-in/person/person';
import type { StandIn, StandInOptions } from '../../src/try-out/stand-in/stand-in';
import type { HttpTransport } from '../../src/try-out/stand-in/transport/requests';
import { LONGEST_DRAIN_MS, LONGEST_REQUEST_MS } from './patience';
import { type SqliteHome, sqliteHome } from './stores';

/** PeaceOps on a store, in Slack with several workspaces. */
export interface ManyWorkplaces {
  slack: ManyWorkspaces;
  home: SqliteHome;
  store: Store;
  app: SlackApp;
  runner: Runner;
  /** Sets the clock by which digests are due, in milliseconds since 1970; it goes on from there. */
  setClock(to: number): void;
  /** Signed requests of Slack's. */
  http: HttpTransport;
  /** Somebody opens the page and says yes. */
  install(id: string): Promise<{ status: number; html: string }>;
  person(id: string, user?: string): Person;
  /** Everything logged so far, by every process. */
  log(): string;
  /** Ends the process, and begins another on the same store. */
  restart(changes?: Readonly<Record<string, string>>): Promise<void>;
  close(): Promise<void>;
}

export interface ManyWorkplacesOptions {
  workspaces: readonly StandInOptions[];
  reports: ReportsNow;
  /** Settings beside those that it takes. */
  settings?: Readonly<Record<string, string>>;
  /** Where installations are looked up; default: in the store. */
  rows?(store: Store): InstallationRows;
}

/** A workspace with this id, in which all other ids are those of every other. */
export function workspaceNamed(id: string, more: StandInOptions = {}): StandInOptions {
  return { ...more, workspace: { ...more.workspace, team: { id, domain: id.toLowerCase(), name: id } } };
}

/** The real app, with the real receiver and Web API client, before a stand-in with several workspaces. */
export async function startInManyWorkspaces(options: ManyWorkplacesOptions): Promise<ManyWorkplaces> {
  const opened = Date.now();
  // The clock of installations too: what Slack tells of a removal is compared with when it was installed.
  const slack = new ManyWorkspaces({ workspaces: options.workspaces, now: MACHINE_TIME.now });
  await slack.listen();
  const home = sqliteHome();
  const lines: string[] = [];
  const sink = new PassThrough();
  sink.on('data', (chunk) => lines.push(String(chunk)));
  const logger = pino({ level: 'debug' }, sink);
  let ahead = 0;
  const time: Timing = { ...MACHINE_TIME, now: () => MACHINE_TIME.now() + ahead };
  const first = slack.in(idsOf(options)[0] ?? '');
  const begin = async (changes: Readonly<Record<string, string>>) => {
    const settings = readSettings({
      SLACK_CLIENT_ID: slack.client.id,
      SLACK_CLIENT_SECRET: slack.client.secret,
      TOKEN_KEYS: KEY,
      SLACK_SIGNING_SECRET: first.credentials.signingSecret,
      SLACK_API_URL: slack.url,
      PORT: '0',
      ...options.settings,
      ...changes,
    });
    const store = await home.open();
    const { reports } = options;
    const parts = { settings, store, reports, timing: time, logger, patience: PATIENT };
    const { services: digests, runner } = digestsOver(parts);
    const personal = personalOver(parts).services;
    const app = createSlackApp({
      ...{ settings, reports, logger, patience: PATIENT, once: onceInMemory(() => opened) },
      ...{ rows: options.rows?.(store) ?? store, digests: () => digests, personal: () => personal },
      every: () => () => {},
    });
    await app.start();
    const address = `http://127.0.0.1:${app.port()}`;
    return { store, runner, app, address, http: first.http(`${address}/slack/events`) };
  };
  let process = await begin({});
  const end = async () => {
    await Promise.all([process.app.stop(), process.runner.stop()]);
    await process.store.close();
  };
  return {
    slack,
    home,
    setClock: (to) => {
      ahead = to - MACHINE_TIME.now();
    },
    get store() {
      return process.store;
    },
    get app() {
      return process.app;
    },
    get runner() {
      return process.runner;
    },
    get http() {
      return process.http;
    },
    install: (id) => install(process.address, () => slack.agreesIn(id)),
    person: (id, user = 'U0ANA') => slack.in(id).person({ user, via: process.http }),
    log: () => lines.join(''),
    async restart(changes = {}) {
      await end();
      process = await begin(changes);
    },
    async close() {
      await end();
      await slack.close();
      await home.remove();
    },
  };
}

/** Two keys; the first seals what is installed at first. */
export const KEY = '1'.repeat(64);
export const OTHER_KEY = '2'.repeat(64);

const PATIENT: Patience = {
  requestTimeoutMs: LONGEST_REQUEST_MS,
  retries: 1,
  drainMs: LONGEST_DRAIN_MS,
  quietMs: 0,
  pause: () => new Promise(setImmediate),
};

function idsOf({ workspaces }: ManyWorkplacesOptions): (string | undefined)[] {
  return workspaces.map(({ workspace }) => workspace?.organisation?.id ?? workspace?.team?.id);
}

/** What a browser does: the page, Slack's own, and the way back. */
async function install(address: string, agree: () => string): Promise<{ status: number; html: string }> {
  const page = await fetch(`${address}/slack/install`);
  const link = /href="([^"]+)"/.exec(await page.text())?.[1]?.replace(/&#38;/g, '&') ?? '';
  const state = new URL(link).searchParams.get('state') ?? '';
  const cookie = (page.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const back = `${address}/slack/oauth_redirect?${new URLSearchParams({ code: agree(), state })}`;
  const { status, text } = await fetch(back, { headers: { cookie } }).then(async (response) => ({
    status: response.status,
    text: await response.text(),
  }));
  return { status, html: text };
}

/** All that a workspace was shown and told. */
export function shownIn({ messages, views }: StandIn): string {
  return JSON.stringify([
    messages.map(({ payload, earlier }) => [payload, earlier]),
    views.map(({ content }) => content),
  ]);
}
