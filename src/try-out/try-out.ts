import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DestinationStream } from 'pino';
import { runService } from '../service';
import type { SlackApp } from '../slack/app';
import { threadsManifest } from '../slack/manifest';
import { type ForwardClock, forwardClock } from './clock';
import { ownManifest, readManifest } from './manifest';
import { type Page, servePage } from './page/server';
import { quiet } from './quiet';
import { type StandIn, startStandIn } from './stand-in/stand-in';
import type { Acknowledgement, Delivery, Transport } from './stand-in/transport/delivery';

/** How PeaceOps is tried out. */
export interface TryOutOptions {
  /** How PeaceOps and its Slack speak. Default `socket`. */
  readonly transport?: 'socket' | 'http';
  /** Whether PeaceOps hears replies in threads without a mention. Default false. */
  readonly threads?: boolean;
  /** The directory of the reports. Default: those that come with PeaceOps. */
  readonly reports?: string | null;
  /** Whether citations lead to the reader page. Default false. */
  readonly reader?: boolean;
  /** Where the page is served, on 127.0.0.1. 0: any free port. */
  readonly port: number;
  /** Takes PeaceOps' log: warnings and errors. */
  readonly log: DestinationStream;
  /** Is told in a sentence why PeaceOps cannot start. */
  complain(line: string): void;
}

/** PeaceOps, and a Slack of its own with a page to look at. */
export interface TryOut {
  /** Of the page, e.g. `http://127.0.0.1:3300/`. */
  readonly address: string;
  readonly slack: StandIn;
  readonly clock: ForwardClock;
  /** `DATA_DIR`, the temporary folder with the store in it. */
  readonly folder: string;
  /** Ends everything, and removes the store. */
  stop(): Promise<void>;
}

/** Slack gives an app so long to acknowledge what a person did (docs.slack.dev, interactivity). */
const ACKNOWLEDGED_WITHIN_MS = 3_000;

const WORKSPACE = {
  users: [
    { id: 'U0ANA', name: 'ana', realName: 'Ana', tz: 'Africa/Nairobi' },
    { id: 'U0BEN', name: 'ben', realName: 'Ben', tz: 'America/New_York' },
  ],
  channels: [
    { id: 'C0PLANNING', name: 'planning' },
    { id: 'C0POLICE', name: 'police' },
    { id: 'C0ELSEWHERE', name: 'elsewhere', bot: false },
    { id: 'C0LEADERS', name: 'leaders', kind: 'private', members: ['U0ANA'], bot: false },
  ],
} as const;

/**
 * Starts PeaceOps as a workspace would have it, with a store in a temporary folder, beside a Slack that only this machine
 * reaches.
 * @returns null where PeaceOps cannot start, which `complain` was told
 * @throws Node's error of a port that cannot be used, or of a temporary folder that cannot be made
 * @example
 * const tryOut = await startTryOut({ port: 3300, log: process.stderr, complain: console.error });
 * await tryOut?.clock.forward(60 * 60_000);
 * await tryOut?.stop();
 */
export async function startTryOut({
  transport = 'socket',
  threads = false,
  reports = null,
  reader = false,
  port,
  log,
  complain,
}: TryOutOptions): Promise<TryOut | null> {
  const manifest = readManifest(threads ? threadsManifest(ownManifest()) : ownManifest());
  const clock = forwardClock(quiet);
  const folder = mkdtempSync(path.join(tmpdir(), 'peaceops-try-out-'));
  const slack = await startStandIn({
    workspace: WORKSPACE,
    scopes: manifest.scopes,
    events: manifest.events,
    now: clock.now,
  });
  let app: SlackApp | null = null;
  let page: Page | null = null;
  const stop = async () => {
    await page?.close();
    await app?.stop();
    await slack.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    app = await runService({
      environment: environmentOf(slack, {
        ...{ transport, threads, reports, folder },
        servedAt: reader ? await freePort() : null,
      }),
      log,
      complain,
      timing: clock,
      exit: () => {},
      on: () => {},
    });
    if (app === null) {
      await stop();
      return null;
    }
    const via = transport === 'http' ? httpTo(slack, app) : slack.socket;
    page = await servePage({ slack, clock, manifest, via: patient(via) }, port);
    return { address: page.address, slack, clock, folder, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function environmentOf(
  { url, credentials }: StandIn,
  {
    transport,
    threads,
    reports,
    folder,
    servedAt,
  }: {
    transport: 'socket' | 'http';
    threads: boolean;
    reports: string | null;
    folder: string;
    servedAt: number | null;
  },
): Record<string, string> {
  return {
    SLACK_BOT_TOKEN: credentials.botToken,
    ...(transport === 'socket'
      ? { SLACK_APP_TOKEN: credentials.appToken }
      : { SLACK_SIGNING_SECRET: credentials.signingSecret }),
    SLACK_API_URL: url,
    DATA_DIR: folder,
    HOST: '127.0.0.1',
    ...(servedAt === null
      ? { PORT: '0' }
      : { PORT: String(servedAt), PUBLIC_URL: `http://127.0.0.1:${servedAt}` }),
    LOG_LEVEL: 'warn',
    THREADS: threads ? '1' : '0',
    ...(reports === null ? {} : { REPORTS_DIR: reports }),
  };
}

/** One that is free at the moment: links name it before the service, which would choose its own, listens there. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Signed by the machine's clock, which PeaceOps compares with its own, wherever ours has been set. */
function httpTo(slack: StandIn, app: SlackApp): Transport {
  return slack.http(`http://127.0.0.1:${app.port()}/slack/events`, { now: Date.now });
}

/** People do not wait for an app that does not acknowledge, or is not there. */
function patient(via: Transport): Transport {
  const none: Acknowledgement = { acknowledged: false, payload: undefined };
  return {
    async deliver(delivery: Delivery, retry) {
      const ended = new AbortController();
      const late = pause(ACKNOWLEDGED_WITHIN_MS, none, { signal: ended.signal }).catch(() => none);
      try {
        return await Promise.race([via.deliver(delivery, retry).catch(() => none), late]);
      } finally {
        ended.abort();
      }
    },
  };
}
