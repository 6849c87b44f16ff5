import { z } from 'zod';

/** How PeaceOps is run; see `.env.example`. */
export interface Settings {
  botToken: string;
  /** Set: Socket Mode. `null`: HTTP. */
  appToken: string | null;
  /** Set in HTTP mode. */
  signingSecret: string | null;
  /** Where HTTP is served: Slack's requests and the health pages, or in Socket Mode the health pages alone. */
  port: number;
  /** The interface on which HTTP is served, by its address or name; `null`: all of them. */
  host: string | null;
  /** Ends with a slash. */
  slackApiUrl: string;
  /** Where metrics for Prometheus are served; `port` `null`: nowhere. */
  metrics: { port: number | null; host: string };
  logLevel: (typeof LOG_LEVELS)[number];
  /** Where the store's file lies; unused where `databaseUrl` is set. */
  dataDirectory: string;
  /** A PostgreSQL database for the store, or `null` for a file. */
  databaseUrl: string | null;
  /** User ids of those who may change digests; empty: everybody in a channel may change its own. */
  digestEditors: readonly string[];
  /** A digest that is this late is not sent any more. */
  digestCatchUpMs: number;
  /** For how many days what people kept and asked is remembered. */
  retentionDays: number;
}

/** What `LOG_LEVEL` may be, as pino names it. */
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const YOUR_APP = 'https://api.slack.com/apps > your app';
const WHERE_BOT_TOKEN = `${YOUR_APP} > OAuth & Permissions > Bot User OAuth Token (begins with xoxb-)`;
const WHERE_APP_TOKEN = `${YOUR_APP} > Basic Information > App-Level Tokens, scope connections:write (begins with xapp-)`;
const WHERE_SECRET = `${YOUR_APP} > Basic Information > App Credentials > Signing Secret`;

const WRONG_PORT = 'is no port; use a number from 0 to 65535, for example 3000';
const WRONG_METRICS_PORT = 'is no port; leave it out, or use a number from 0 to 65535, for example 9464';
const WRONG_HOURS = 'is no number of hours; use one from 1 to 24, for example 6';
const HOUR_MS = 60 * 60 * 1_000;
const WRONG_DAYS = 'is no number of days; use one from 1 to 3650, for example 90';

const blankIsUnset = z
  .string()
  .optional()
  .transform((value) => value?.trim() || undefined);

/** 0: any free one. */
function port(wrong: string) {
  return z
    .string()
    .regex(/^\d{1,5}$/, wrong)
    .transform(Number)
    .refine((number) => number <= 65_535, wrong);
}

function host(example: string) {
  return z
    .string()
    .regex(
      /^[\w.:%-]+$/,
      `is no address or name of an interface; leave it out, or use for example ${example}`,
    );
}

const ENVIRONMENT = z.object({
  SLACK_BOT_TOKEN: blankIsUnset.pipe(
    z
      .string({ error: `is missing; get it at ${WHERE_BOT_TOKEN}` })
      .regex(/^xox[be][-.]\S+$/, `is not a bot token; get it at ${WHERE_BOT_TOKEN}`),
  ),
  SLACK_APP_TOKEN: blankIsUnset.pipe(
    z
      .string()
      .regex(/^xapp-\S+$/, `is not an app-level token; get it at ${WHERE_APP_TOKEN}`)
      .optional(),
  ),
  SLACK_SIGNING_SECRET: blankIsUnset.pipe(
    z.string().regex(/^\S+$/, `has blanks in it; get it at ${WHERE_SECRET}`).optional(),
  ),
  PORT: blankIsUnset.pipe(port(WRONG_PORT).default(3000)),
  HOST: blankIsUnset.pipe(host('127.0.0.1').optional()),
  METRICS_PORT: blankIsUnset.pipe(port(WRONG_METRICS_PORT).optional()),
  METRICS_HOST: blankIsUnset.pipe(host('0.0.0.0').default('127.0.0.1')),
  SLACK_API_URL: blankIsUnset.pipe(
    z
      .url({
        protocol: /^https?$/,
        error: 'is no web address; leave it out, or use for example https://slack-gov.com/api/',
      })
      .default('https://slack.com/api/'),
  ),
  LOG_LEVEL: blankIsUnset.pipe(
    z.enum(LOG_LEVELS, { error: `is not one of ${LOG_LEVELS.join(', ')}` }).default('info'),
  ),
  DATA_DIR: blankIsUnset.pipe(z.string().default('data-local')),
  DATABASE_URL: blankIsUnset.pipe(
    z
      .url({
        protocol: /^postgres(?:ql)?$/,
        error:
          'is no address of a PostgreSQL database; leave it out, or use for example postgres://peaceops:PASSWORD@localhost/peaceops',
      })
      .optional(),
  ),
  DIGEST_EDITORS: blankIsUnset.pipe(
    z
      .string()
      .regex(
        /^[UW][A-Z\d]+(?:\s*,\s*[UW][A-Z\d]+)*$/,
        'is no list of user ids; leave it out, or use for example U012ABCDE, U034FGHIJ (Slack: profile > ⋮ > Copy member ID)',
      )
      .transform((ids) => ids.split(/\s*,\s*/))
      .default([]),
  ),
  DIGEST_CATCH_UP_HOURS: blankIsUnset.pipe(
    z
      .string()
      .regex(/^\d{1,2}$/, WRONG_HOURS)
      .transform(Number)
      .refine((hours) => hours >= 1 && hours <= 24, WRONG_HOURS)
      .transform((hours) => hours * HOUR_MS)
      .default(6 * HOUR_MS),
  ),
  RETENTION_DAYS: blankIsUnset.pipe(
    z
      .string()
      .regex(/^\d{1,4}$/, WRONG_DAYS)
      .transform(Number)
      .refine((days) => days >= 1 && days <= 3_650, WRONG_DAYS)
      .default(90),
  ),
});

/** One of two settings is needed, which no rule for one of them can tell. */
const NEITHER_MODE =
  `SLACK_APP_TOKEN is missing (Socket Mode); get it at ${WHERE_APP_TOKEN}. ` +
  `Or, for HTTP, set SLACK_SIGNING_SECRET: ${WHERE_SECRET}.`;

/** The names of all settings, in the order in which `.env.example` explains them. */
export const SETTING_NAMES = Object.keys(ENVIRONMENT.shape);

/** Settings that cannot be used: every fault at once, each with where to get the value. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly code = 'settings-invalid';

  /** @param faults one sentence each, beginning with the setting's name */
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
  }
}

/**
 * Reads the settings.
 * @param environment names and values, e.g. `process.env`; a blank value counts as unset
 * @throws {SettingsError} with all faults
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const read = ENVIRONMENT.safeParse(environment);
  const faults = read.error ? faultsOf(read.error) : [];
  const isSet = (name: string) => Boolean(environment[name]?.trim());
  if (!isSet('SLACK_APP_TOKEN') && !isSet('SLACK_SIGNING_SECRET')) faults.push(NEITHER_MODE);
  if (!read.success || faults.length > 0) throw new SettingsError(faults);
  const { data } = read;
  return {
    botToken: data.SLACK_BOT_TOKEN,
    appToken: data.SLACK_APP_TOKEN ?? null,
    signingSecret: data.SLACK_SIGNING_SECRET ?? null,
    port: data.PORT,
    host: data.HOST ?? null,
    slackApiUrl: data.SLACK_API_URL.replace(/\/*$/, '/'),
    metrics: { port: data.METRICS_PORT ?? null, host: data.METRICS_HOST },
    logLevel: data.LOG_LEVEL,
    dataDirectory: data.DATA_DIR,
    databaseUrl: data.DATABASE_URL ?? null,
    digestEditors: data.DIGEST_EDITORS,
    digestCatchUpMs: data.DIGEST_CATCH_UP_HOURS,
    retentionDays: data.RETENTION_DAYS,
  };
}

/**
 * Reads for how long a digest that is late is still sent, without the settings for Slack.
 * @returns milliseconds
 * @throws {SettingsError} with all faults
 */
export function readCatchUpMs(environment: Readonly<Record<string, string | undefined>>): number {
  const read = ENVIRONMENT.pick({ DIGEST_CATCH_UP_HOURS: true }).safeParse(environment);
  if (!read.success) throw new SettingsError(faultsOf(read.error));
  return read.data.DIGEST_CATCH_UP_HOURS;
}

/**
 * Reads where the store is, which is all that the command line needs.
 * @throws {SettingsError} with all faults
 */
export function readStorePlace(
  environment: Readonly<Record<string, string | undefined>>,
): Pick<Settings, 'dataDirectory' | 'databaseUrl'> {
  const read = ENVIRONMENT.pick({ DATA_DIR: true, DATABASE_URL: true }).safeParse(environment);
  if (!read.success) throw new SettingsError(faultsOf(read.error));
  return { dataDirectory: read.data.DATA_DIR, databaseUrl: read.data.DATABASE_URL ?? null };
}

function faultsOf({ issues }: z.ZodError): string[] {
  return issues.map(({ path, message }) => `${path.join('.')} ${message}.`);
}
