import { type DestinationStream, type Logger, pino } from 'pino';
import { openCorpus } from './corpus/open-corpus';
import { ReportError } from './report/source';
import { readSettings, type Settings, SettingsError } from './settings';
import { createSlackApp, type SlackApp } from './slack/app';
import { failureOf } from './slack/delivery/failures';
import type { Patience } from './slack/delivery/patience';
import { TokenRefusedError } from './slack/transport/token-refused';

/** What the service has of the process that it runs in. */
export interface Host {
  /** e.g. `process.env` */
  environment: Readonly<Record<string, string | undefined>>;
  /** Takes log lines. */
  log: DestinationStream;
  /** Says something to the person who started it. */
  complain(line: string): void;
  exit(code: number): void;
  on(event: 'SIGTERM' | 'SIGINT' | 'unhandledRejection' | 'uncaughtException', hear: Hear): void;
  /** Default: as long as people wait; see {@link Patience}. */
  patience?: Patience;
}

type Hear = (what: unknown) => void;

export const EXIT = {
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
    for (const line of explain(error)) host.complain(`peaceops: ${line}`);
    host.exit(EXIT.cannotStart);
    return null;
  }
}

async function startService(host: Host, settings: Settings): Promise<SlackApp> {
  const logger = pino({ level: settings.logLevel }, host.log);
  const { index } = openCorpus();
  // The first question is answered as fast as the others.
  index.speller.nearest('peacekeeping');
  const { patience } = host;
  const app = createSlackApp({ settings, index, logger, ...(patience ? { patience } : {}) });
  endWell(host, app, logger);
  await app.start();
  const state = app.readiness();
  if (!state.ready && state.reason === 'stopping') return app;
  const { statements, reports } = index.library;
  logger.info(
    {
      mode: settings.appToken === null ? 'http' : 'socket',
      port: app.port(),
      statements: statements.length,
      reports: reports.map(({ metadata }) => metadata.id),
    },
    'PeaceOps is running',
  );
  return app;
}

/** A signal lets it finish what it is at; what nobody foresaw is logged, without the words that may be in it. */
function endWell({ on, exit }: Host, app: SlackApp, logger: Logger): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    on(signal, async () => {
      logger.info({ signal }, 'stopping');
      await app.stop();
      logger.info({ signal }, 'stopped');
      exit(EXIT.stopped);
    });
  on('unhandledRejection', (error) => logger.error(failureOf(error), 'unhandled rejection'));
  on('uncaughtException', (error) => {
    logger.fatal(failureOf(error), 'uncaught exception');
    exit(EXIT.broken);
  });
}

function explain(error: unknown): readonly string[] {
  if (error instanceof SettingsError) return error.faults;
  if (error instanceof ReportError) return [error.message];
  if (error instanceof TokenRefusedError)
    return [`Slack refuses ${error.setting} (${error.code}); copy it anew from https://api.slack.com/apps.`];
  const { code, error: kind } = failureOf(error);
  if (code === 'EADDRINUSE') return ['PORT is in use by another program; set PORT to a free one.'];
  if (code === 'EACCES') return ['PORT needs rights that this user lacks; set PORT to one above 1023.'];
  return [`cannot start (${code ?? kind}).`];
}
