import { App } from '@slack/bolt';
import type { Logger } from 'pino';
import type { ReportsNow } from '../search/reports-now';
import type { Settings } from '../settings';
import { type InstallationRows, NO_INSTALLATIONS } from '../store/installations';
import { type Checker, checkerBeside } from './checking/checker';
import { say } from './conversation';
import { reportFailures } from './delivery/on-failure';
import { type Once, onceInMemory } from './delivery/once';
import { PATIENCE, type Patience } from './delivery/patience';
import { responding } from './delivery/respond-to';
import type { StoredDigests } from './digest/services';
import type { Services, Shared } from './features/feature';
import { refreshHome } from './home/publish';
import { installPages } from './installing/install-pages';
import { scopesAskedFor } from './installing/scopes';
import { tellWithoutToken } from './installing/without-token';
import { workspacesFor } from './installing/workspaces';
import { appHome } from './listeners/app-home';
import { clicks } from './listeners/clicks';
import type { Listener } from './listeners/listener';
import { mentions } from './listeners/mentions';
import { menus } from './listeners/menus';
import { shortcuts } from './listeners/shortcuts';
import { slashCommand } from './listeners/slash-command';
import { submissions } from './listeners/submissions';
import { uninstalled } from './listeners/uninstalled';
import { NO_REQUEST_OBSERVER, type RequestObserver } from './observer';
import type { Personal } from './personal/personal';
import { type ConvertFile, fileReader } from './shared-files/file-reader';
import type { Off } from './store-off';
import { clientOptions } from './transport/client-options';
import { connect } from './transport/connect';
import { deadline } from './transport/deadline';
import type { Readiness, StoreState } from './transport/health';
import { httpServer, type Pages } from './transport/http-server';
import { watchIntake } from './transport/intake';
import { sdkLogger } from './transport/sdk-logger';
import { slackHealth } from './transport/slack-health';

/** Everything PeaceOps hears; what it does then is in `features/`. */
export const LISTENERS: readonly Listener[] = [
  slashCommand,
  mentions,
  clicks,
  submissions,
  menus,
  shortcuts,
  appHome,
  uninstalled,
];

/** How often Slack is asked whether the token still holds: a token that is revoked is noticed otherwise only by a person. */
const ASK_EVERY_MS = 300_000;

function everyByClock(ms: number, work: () => void): () => void {
  const timer = setInterval(work, ms).unref();
  return () => clearInterval(timer);
}

/** What PeaceOps needs in a workspace; without a store it answers questions all the same. */
export interface SlackAppOptions {
  settings: Settings;
  reports: ReportsNow;
  logger: Logger;
  /** Default: in memory. */
  once?: Once;
  /** As they are at the moment. Default: none, as where the store cannot be opened. */
  digests?: () => StoredDigests | Off;
  /** As it is at the moment. Default: nothing is remembered of people, as where the store cannot be opened. */
  personal?: () => Personal | Off;
  /** Default: on this thread, where a long text keeps others waiting. */
  checker?: Checker;
  /** How files are converted that people share. Default: in a process of its own. */
  convert?: ConvertFile;
  /** Where installations are kept, where there are many workspaces. Default: nowhere. */
  rows?: InstallationRows;
  /** For the health page. Default: unavailable. */
  storeState?: () => StoreState;
  /** Default {@link PATIENCE}. */
  patience?: Patience;
  /** Does something again and again, and returns how to end that. Default: by the clock of the machine. */
  every?: (ms: number, work: () => void) => () => void;
  /** What is served beside Slack's requests, on the same port. Default: nothing. */
  pages?: readonly Pages[];
  /** Default: nobody counts. */
  observer?: RequestObserver;
}

/** PeaceOps in a workspace. */
export interface SlackApp {
  /**
   * Begins to listen and checks the tokens. Where that fails, it leaves nothing open.
   * @throws {TokenRefusedError} and Node's errors of a port that cannot be used
   */
  start(): Promise<void>;
  /** Takes nothing new, lets what is under way finish (8 s at most) and closes. */
  stop(): Promise<void>;
  readiness(): Readiness;
  port(): number;
}

/**
 * Builds the app; nothing is sent or opened before `start`.
 * @example
 * const { index } = openCorpus();
 * const settings = readSettings({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'a'.repeat(32), PORT: '0' });
 * const app = createSlackApp({ settings, reports: unchanging(index), logger: pino({ level: 'silent' }) });
 * app.readiness(); // { ready: false, reason: 'starting' }
 * await app.stop();
 */
export function createSlackApp({
  settings,
  reports,
  logger,
  once = onceInMemory(),
  digests = () => ({ off: 'unopenable' }),
  personal = () => ({ off: 'unopenable' }),
  checker = checkerBeside(reports),
  convert,
  rows = NO_INSTALLATIONS,
  storeState = () => 'unavailable',
  patience = PATIENCE,
  every = everyByClock,
  pages = [],
  observer = NO_REQUEST_OBSERVER,
}: SlackAppOptions): SlackApp {
  const { slackApiUrl } = settings;
  const health = slackHealth({
    slackApiUrl,
    hasOneToken: settings.oauth === null,
    logger,
    now: Date.now,
  });
  const options = clientOptions(settings, logger, patience, health.heard);
  const { workspaces, installations } = workspacesFor({
    settings,
    clientOptions: options,
    rows,
    patience,
    logger,
    now: Date.now,
  });
  const installing =
    installations === null || settings.oauth === null
      ? []
      : [
          installPages({
            oauth: settings.oauth,
            scopes: scopesAskedFor(settings),
            installations,
            clientOptions: options,
            logger,
          }),
        ];
  const connection = connect({ settings, logger, patience, observer });
  let state: 'starting' | 'running' | 'stopping' = 'starting';
  const readiness = (): Readiness => {
    if (state !== 'running') return { ready: false, reason: state };
    const trouble = health.trouble();
    if (trouble !== null) return { ready: false, reason: trouble };
    return connection.isOpen() ? { ready: true } : { ready: false, reason: 'not connected to Slack' };
  };
  const server = httpServer({
    settings,
    readiness,
    storeState,
    events: connection.events,
    pages: [...installing, ...pages],
    patience,
  });
  const app = new App({
    receiver: connection.receiver,
    // Not `token`: with it, each request would wait for, and fail with, an auth.test of Bolt's own.
    authorize: workspaces.authorize,
    clientOptions: options,
    logger: sdkLogger(logger),
    extendedErrorHandler: true,
    convoStore: false,
  });
  const intake = watchIntake(app, logger, observer);
  const shared: Shared = {
    installations,
    once,
    personal,
    checker,
    files: settings.files ? fileReader({ settings, patience, logger, convert }) : null,
    hearsThreads: settings.threads,
    isAgent: settings.agent,
    respondTo: responding(slackApiUrl, options.fetch as typeof fetch),
    patience,
    logger,
    observer,
    forWorkspace(teamId) {
      const index = reports.seenBy(teamId);
      const services: Services = {
        ...shared,
        teamId,
        index,
        digests() {
          const stored = digests();
          return 'off' in stored ? stored : { ...stored, index };
        },
        say: (asker, text) => say(services, asker, text),
        refreshHome: (visitor) => refreshHome(services, visitor),
      };
      return services;
    },
  };
  reportFailures(app, workspaces, shared);
  tellWithoutToken(app, shared);
  for (const listen of LISTENERS) listen(app, shared);
  let stopAsking = () => {};
  const stop = async () => {
    state = 'stopping';
    stopAsking();
    const settled = connection.stop().then(server.settled).then(intake.settled);
    if (!(await deadline(settled, patience.drainMs)))
      logger.warn({ underWay: intake.underWay() }, 'stopped before everything was answered');
    await Promise.all([server.stop(), checker.close()]);
  };
  return {
    async start() {
      try {
        await server.start();
        await workspaces.start();
        await connection.start();
        if (state === 'starting') state = 'running';
        stopAsking = every(ASK_EVERY_MS, () => void workspaces.ask());
      } catch (error) {
        await stop();
        throw error;
      }
    },
    stop,
    readiness,
    port: server.port,
  };
}
