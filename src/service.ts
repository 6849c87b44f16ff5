import { type DestinationStream, type Logger, pino } from 'pino';
import type { Together } from './corpus/access-file';
import { REPORTS_DIRECTORY } from './corpus/report-files';
import { type CurrentReportsOptions, currentReports } from './current-reports';
import { MACHINE_TIME, type Timing } from './digest/deliver/timing';
import { type Metrics, metricsAt } from './metrics/metrics';
import { MetricsAddressError } from './metrics/metrics-server';
import { pagesOf } from './pages';
import { ReportError } from './report/source';
import type { Environment } from './secret-files';
import { readSettings, type Settings, SettingsError } from './settings';
import { createSlackApp, type SlackApp } from './slack/app';
import { checkThread } from './slack/checking/check-thread';
import { checkerWith } from './slack/checking/checker';
import { Turns } from './slack/checking/turns';
import { failureOf } from './slack/delivery/failures';
import { onceInStore } from './slack/delivery/once-in-store';
import { PATIENCE, type Patience } from './slack/delivery/patience';
import { digestsOver } from './slack/digest/digests';
import { personalOver } from './slack/personal/personal-in-store';
import { type SwitchedOn, switchedOnWith } from './slack/switched-on';
import { deadline } from './slack/transport/deadline';
import { TokenRefusedError } from './slack/transport/token-refused';
import type { Store } from './store/store';
import { kindOf, type StoreAtStart, storeAtStart } from './store-at-start';
import { readerAt } from './web/addresses';

/** What the service has of the process that it runs in. */
export interface Host {
  /** e.g. `process.env` */
  environment: Environment;
  /** Takes log lines. */
  log: DestinationStream;
  /** How many log lines were not written since the start. Default: none. */
  droppedLines?(): number;
  /** Says something to the person who started it. */
  complain(line: string): void;
  exit(code: number): void;
  on(event: 'SIGTERM' | 'SIGINT' | 'unhandledRejection' | 'uncaughtException', hear: Hear): void;
  /** Default: as long as people wait; see {@link Patience}. */
  patience?: Patience;
  /** By which digests fall due and what is kept of people grows old. Default: the machine's. */
  timing?: Timing;
  /** How reports that have changed are compiled; default on a thread of its own. */
  compile?: CurrentReportsOptions['compile'];
}

/** A database that hangs holds nothing up: what was committed is kept without a farewell. */
const LONGEST_CLOSE_MS = 1_000;

type Hear = (what: unknown) => void;

/** The exit codes of the server. */
export const SERVICE_EXIT = {
  stopped: 0,
  /** Something broke that nobody foresaw; whoever supervises the process starts it again. */
  broken: 1,
  /** Wrong settings, an unreadable report, a token that Slack refuses: nothing that trying again would mend. */
  cannotStart: 2,
} as const;

/** Runs PeaceOps until it is told to stop. Resolves when it is running, or has said why it cannot. */
export async function runService(host: Host): Promise<SlackApp | null> {
  try {
    const settings = readSettings(host.environment);
    return await startService(host, settings);
  } catch (error) {
    for (const line of whyItCannotStart(error)) host.complain(`peaceops: ${line}`);
    host.exit(SERVICE_EXIT.cannotStart);
    return null;
  }
}

async function startService(host: Host, settings: Settings): Promise<SlackApp> {
  const logger = pino({ level: settings.logLevel }, host.log);
  const directory = settings.reportsDirectory ?? REPORTS_DIRECTORY;
  const keepsCompiled = settings.reportsDirectory !== null;
  const { patience = PATIENCE, timing = MACHINE_TIME } = host;
  const reader = settings.reader === null ? null : readerAt(settings.reader);
  const checks = checkThread({ reports: directory, reader: settings.reader });
  const turns = new Turns();
  const current = await currentReports(
    {
      directory,
      logger,
      timing,
      changed: checks.renew,
      reader,
      together: openedTogether(settings),
      ...(host.compile ? { compile: host.compile } : {}),
    },
    keepsCompiled,
  );
  const reports = current.now;
  const metrics = metricsAt(settings.metrics);
  const digests = switchedOnWith((store) =>
    digestsOver({ settings, store, reports, patience, timing, logger, observer: metrics.deliveries }),
  );
  const personal = switchedOnWith((store) => personalOver({ settings, store, timing, logger }));
  const onStore = [digests, personal];
  const whenOpen = (store: Store) => {
    for (const { on } of onStore) on(store);
  };
  const store = await storeAtStart({ settings, logger, pause: patience.pause, whenOpen });
  const app = appWithStore(
    createSlackApp({
      settings,
      reports,
      logger,
      patience,
      once: onceInStore({ store: store.marks, logger }),
      digests: () => digests.services(store.off()),
      personal: () => personal.services(store.off()),
      checker: checkerWith(checks, turns),
      rows: store.rows,
      storeState: store.state,
      pages: pagesOf(settings, { reports, checks, turns, logger }),
      observer: metrics.requests,
    }),
    {
      store,
      beside: [...onStore, current],
      patience,
      metrics,
      droppedLines: host.droppedLines ?? (() => 0),
    },
  );
  endWell(host, app, logger);
  await app.start();
  const state = app.readiness();
  if (!state.ready && state.reason === 'stopping') return app;
  const { statements, reports: answering } = reports.all().library;
  logger.info(
    {
      mode: settings.appToken === null ? 'http' : 'socket',
      port: app.port(),
      ...(metrics.port() === null ? {} : { metricsPort: metrics.port() }),
      statements: statements.length,
      reports: answering.map(({ metadata }) => metadata.id),
      store: store.isOpen() ? kindOf(settings) : 'none',
    },
    'PeaceOps is running',
  );
  return app;
}

/** What a signed link or a token opens is opened at the start, so that no request waits for it. */
function openedTogether({ reader, mcpTokens }: Settings): Together {
  const isSigning = reader !== null && reader.key !== null;
  return {
    alone: !isSigning ? 'none' : reader.access === 'signed' ? 'all' : 'restricted',
    some: mcpTokens.flatMap(({ reports }) => (reports === null ? [] : [reports])),
  };
}

/**
 * What works beside the app runs while it does, and metrics are served meanwhile. The store is closed when nothing
 * uses it any more, also where starting fails.
 */
function appWithStore(
  app: SlackApp,
  {
    store,
    beside,
    patience,
    metrics,
    droppedLines,
  }: {
    store: StoreAtStart;
    beside: readonly Pick<SwitchedOn<unknown>, 'start' | 'stop'>[];
    patience: Patience;
    metrics: Metrics;
    droppedLines(): number;
  },
): SlackApp {
  const close = async () => {
    await Promise.all([deadline(store.close(), LONGEST_CLOSE_MS).catch(() => {}), metrics.stop()]);
  };
  const stop = async () => {
    // A digest that is cut off here is found, and decided, after the next start.
    const stopped = Promise.all(beside.map((each) => each.stop()));
    await Promise.all([app.stop(), deadline(stopped, patience.drainMs)]);
    await close();
  };
  const start = async () => {
    try {
      await metrics.start({
        isReady: () => app.readiness().ready,
        isStoreWorking: () => store.state() === 'ok',
        droppedLines,
      });
      await app.start();
      for (const each of beside) each.start();
    } catch (error) {
      await close();
      throw error;
    }
  };
  return { ...app, start, stop };
}

/** A signal lets it finish what it is at; what nobody foresaw is logged, without the words that may be in it. */
function endWell({ on, exit }: Host, app: SlackApp, logger: Logger): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    on(signal, async () => {
      logger.info({ signal }, 'stopping');
      await app.stop();
      logger.info({ signal }, 'stopped');
      exit(SERVICE_EXIT.stopped);
    });
  on('unhandledRejection', (error) => logger.error(failureOf(error), 'unhandled rejection'));
  on('uncaughtException', (error) => {
    logger.fatal(failureOf(error), 'uncaught exception');
    exit(SERVICE_EXIT.broken);
  });
}

function whyItCannotStart(error: unknown): readonly string[] {
  if (error instanceof SettingsError) return error.faults;
  if (error instanceof ReportError) return [error.message];
  if (error instanceof TokenRefusedError)
    return [`Slack refuses ${error.setting} (${error.code}); copy it anew from https://api.slack.com/apps.`];
  if (error instanceof MetricsAddressError) return [whyNoMetrics(error.code)];
  const { code, error: kind } = failureOf(error);
  if (code === 'EADDRINUSE') return ['PORT is in use by another program; set PORT to a free one.'];
  if (code === 'EACCES') return ['PORT needs rights that this user lacks; set PORT to one above 1023.'];
  return [`cannot start (${code ?? kind}).`];
}

function whyNoMetrics(code: string): string {
  if (code === 'EADDRINUSE')
    return 'METRICS_PORT is in use by another program; set METRICS_PORT to a free one.';
  if (code === 'EACCES')
    return 'METRICS_PORT needs rights that this user lacks; set METRICS_PORT to one above 1023.';
  return `METRICS_HOST cannot be listened on (${code}); leave it out, or set it to an address of this machine.`;
}
