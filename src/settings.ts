import { z } from 'zod';
import { publicUrl } from './public-url';
import { type Environment, type Secret, withSecretFiles } from './secret-files';
import { readSealingKeys, type SealingKeys } from './store/sealing';

/** How PeaceOps is run; see `.env.example`. */
export interface Settings {
  /** Of the one workspace; `null` where `oauth` is set, and each workspace has tokens of its own. */
  botToken: string | null;
  /** Set where PeaceOps is installed in many workspaces. */
  oauth: OAuthSettings | null;
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
  /** Through which Slack is called, or `null`. */
  proxy: ProxyServer | null;
  logLevel: (typeof LOG_LEVELS)[number];
  /** Where the store's file lies; unused where `databaseUrl` is set. */
  dataDirectory: string;
  /** Where the reports stand; `null` for those that come with PeaceOps. */
  reportsDirectory: string | null;
  /** A PostgreSQL database for the store, or `null` for a file. */
  databaseUrl: string | null;
  /** User ids of those who may change digests; empty: everybody in a channel may change its own. */
  digestEditors: readonly string[];
  /** A digest that is this late is not sent any more. */
  digestCatchUpMs: number;
  /** Whether PeaceOps hears replies in threads without a mention (`peaceops manifest --threads`). */
  threads: boolean;
  /** Whether the app has Slack's agent view (`peaceops manifest --agent`). */
  agent: boolean;
  /** Whether PeaceOps reads files that somebody shares with it, to check them (`peaceops manifest --files`). */
  files: boolean;
  /** For how many days what people kept and asked is remembered. */
  retentionDays: number;
  /** Where the reader page is served; `null`: nowhere. */
  reader: ReaderSettings | null;
  /** Where others reach PeaceOps, without a slash at its end, whether or not there is a reader page; `null`: not told. */
  publicUrl: string | null;
  /** Whoever sends one of these may ask at `/mcp`; empty: nobody. */
  mcpTokens: readonly McpToken[];
}

/** The reader page, as others see it. */
export interface ReaderSettings {
  /** Its address from outside, without a slash at its end: `https://peaceops.example.org`, or below a path. */
  publicUrl: string;
  /** `open`: everybody who can reach it reads what no workspace is denied; `signed`: who comes from Slack. */
  access: 'open' | 'signed';
  /** Links from Slack are signed with it; `null` where there is none. */
  key: string | null;
}

/** A token for assistants. */
export interface McpToken {
  token: string;
  /** Ids of the reports that it opens; `null`: those that no workspace is denied. */
  reports: readonly string[] | null;
}

/** What installing in many workspaces takes. */
export interface OAuthSettings {
  clientId: string;
  clientSecret: string;
  /** Tokens are sealed with the first, and opened with any. */
  keys: SealingKeys;
  /** Ids of the workspaces and organisations in which it may be installed; empty: all. */
  teams: readonly string[];
}

/** A proxy between PeaceOps and Slack. */
export interface ProxyServer {
  /** Its address, with user and password where it wants them, for which it is never shown as it is. */
  url: string;
  /** Hosts that are called without it, as `NO_PROXY` has them; blank: none. */
  except: string;
}

/** What `LOG_LEVEL` may be, as pino names it. */
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const YOUR_APP = 'https://api.slack.com/apps > your app';
const WHERE_BOT_TOKEN = `${YOUR_APP} > OAuth & Permissions > Bot User OAuth Token (begins with xoxb-)`;
const WHERE_APP_TOKEN = `${YOUR_APP} > Basic Information > App-Level Tokens, scope connections:write (begins with xapp-)`;
const WHERE_SECRET = `${YOUR_APP} > Basic Information > App Credentials > Signing Secret`;

/**
 * Slack names no form but the beginnings (`xoxe.` in front where tokens are rotated); behind them, all that are known
 * have digits, letters and hyphens. This refuses `xoxb-...` and quotation marks, which are copied too.
 */
const BOT_TOKEN = /^(?:xoxe\.)?xoxb-[A-Za-z\d-]+$/;
const APP_TOKEN = /^xapp-[A-Za-z\d-]+$/;
/** As all signing secrets that are known; client secrets have the same form, so that one cannot be told from it. */
const SIGNING_SECRET = /^[\da-f]{32}$/;

const WHERE_CLIENT = `${YOUR_APP} > Basic Information > App Credentials`;
const HOW_TO_MAKE_A_KEY = 'make one with: openssl rand -hex 32';

const WRONG_PORT = 'is no port; use a number from 0 to 65535, for example 3000';
const WRONG_METRICS_PORT = 'is no port; leave it out, or use a number from 0 to 65535, for example 9464';
const WRONG_HOURS = 'is no number of hours; use one from 1 to 24, for example 6';
const SEALING_KEY = /^[\da-f]{64}$/;
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

function mcpToken(text: string): McpToken {
  const [token = '', reports] = text.split(':');
  return { token, reports: reports?.split(',') ?? null };
}

const ENVIRONMENT = z.object({
  SLACK_BOT_TOKEN: blankIsUnset.pipe(
    z.string().regex(BOT_TOKEN, `is not a bot token; get it at ${WHERE_BOT_TOKEN}`).optional(),
  ),
  SLACK_APP_TOKEN: blankIsUnset.pipe(
    z.string().regex(APP_TOKEN, `is not an app-level token; get it at ${WHERE_APP_TOKEN}`).optional(),
  ),
  SLACK_SIGNING_SECRET: blankIsUnset.pipe(
    z
      .string()
      .regex(SIGNING_SECRET, `is no signing secret (32 digits and letters a to f); get it at ${WHERE_SECRET}`)
      .optional(),
  ),
  SLACK_CLIENT_ID: blankIsUnset.pipe(
    z
      .string()
      .regex(/^\d+\.\d+$/, `is no client ID (digits, a full stop, digits); get it at ${WHERE_CLIENT}`)
      .optional(),
  ),
  SLACK_CLIENT_SECRET: blankIsUnset.pipe(
    z
      .string()
      .regex(SIGNING_SECRET, `is no client secret (32 digits and letters a to f); get it at ${WHERE_CLIENT}`)
      .optional(),
  ),
  TOKEN_KEYS: blankIsUnset.pipe(
    z
      .string()
      .refine(
        (text) => readSealingKeys(text) !== null,
        `holds something that is no key (64 digits and letters a to f); ${HOW_TO_MAKE_A_KEY}`,
      )
      .optional(),
  ),
  INSTALL_TEAMS: blankIsUnset.pipe(
    z
      .string()
      .regex(
        /^[TE][A-Z\d]+(?:\s*,\s*[TE][A-Z\d]+)*$/,
        'is no list of ids of workspaces or organisations; leave it out, or use for example T012ABCDE, E034FGHIJ (they stand in the address of Slack in a browser: app.slack.com/client/T012ABCDE)',
      )
      .transform((ids) => ids.split(/\s*,\s*/))
      .default([]),
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
  HTTPS_PROXY: blankIsUnset
    // Without a scheme, as curl takes it as well.
    .transform((value) => (value && !value.includes('://') ? `http://${value}` : value))
    .pipe(
      z
        .url({
          protocol: /^https?$/,
          error: 'is no address of a proxy; leave it out, or use for example http://proxy.example.org:3128',
        })
        .optional(),
    ),
  NO_PROXY: blankIsUnset.pipe(z.string().default('')),
  LOG_LEVEL: blankIsUnset.pipe(
    z.enum(LOG_LEVELS, { error: `is not one of ${LOG_LEVELS.join(', ')}` }).default('info'),
  ),
  DATA_DIR: blankIsUnset.pipe(z.string().default('data-local')),
  REPORTS_DIR: blankIsUnset.pipe(z.string().optional()),
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
  THREADS: blankIsUnset.pipe(
    z
      .enum(['0', '1'], {
        error: 'is neither 0 nor 1; leave it out, or use 1 for an app that hears replies in threads',
      })
      .transform((value) => value === '1')
      .default(false),
  ),
  AGENT: blankIsUnset.pipe(
    z
      .enum(['0', '1'], {
        error: 'is neither 0 nor 1; leave it out, or use 1 for an app with the agent view',
      })
      .transform((value) => value === '1')
      .default(false),
  ),
  FILES: blankIsUnset.pipe(
    z
      .enum(['0', '1'], {
        error:
          'is neither 0 nor 1; leave it out, or use 1 for an app that may read files that are shared with it',
      })
      .transform((value) => value === '1')
      .default(false),
  ),
  RETENTION_DAYS: blankIsUnset.pipe(
    z
      .string()
      .regex(/^\d{1,4}$/, WRONG_DAYS)
      .transform(Number)
      .refine((days) => days >= 1 && days <= 3_650, WRONG_DAYS)
      .default(90),
  ),
  PUBLIC_URL: blankIsUnset.pipe(
    z
      .url({
        protocol: /^https?$/,
        error: 'is no web address; leave it out, or use for example https://peaceops.example.org',
      })
      .transform(publicUrl)
      .optional(),
  ),
  READER_ACCESS: blankIsUnset.pipe(
    z.enum(['open', 'signed', 'off'], { error: 'is not one of open, signed, off' }).default('open'),
  ),
  READER_KEY: blankIsUnset.pipe(
    z
      .string()
      .regex(SEALING_KEY, `is no key (64 digits and letters a to f); ${HOW_TO_MAKE_A_KEY}`)
      .optional(),
  ),
  MCP_TOKEN: blankIsUnset.pipe(
    z
      .string()
      .regex(
        /^[\w-]{24,}(?::[^\s,:]+(?:,[^\s,:]+)*)?(?:\s+[\w-]{24,}(?::[^\s,:]+(?:,[^\s,:]+)*)?)*$/,
        'is no list of tokens of 24 signs or more (letters, digits, - and _), each with the reports that it opens if not all: TOKEN, or TOKEN:beijing-2007,oslo-2008, with blanks between tokens; make one with: openssl rand -hex 32',
      )
      .transform((list) => list.split(/\s+/).map(mcpToken))
      .default([]),
  ),
  PEACEOPS_INDEX_KEY: blankIsUnset.pipe(
    z
      .string()
      .regex(/^[\x21-\x7e]+$/, 'is no key: it holds blanks, line ends or signs that no key has')
      .optional(),
  ),
});

/** What the service needs: it asks no language model, and knows no key for one. */
const OF_THE_SERVICE = ENVIRONMENT.omit({ PEACEOPS_INDEX_KEY: true });

/** One of two settings is needed, which no rule for one of them can tell. */
const NEITHER_MODE =
  `SLACK_APP_TOKEN is missing (Socket Mode); get it at ${WHERE_APP_TOKEN}. ` +
  `Or, for HTTP, set SLACK_SIGNING_SECRET: ${WHERE_SECRET}.`;

const NO_READER_KEY = `READER_KEY is missing: with READER_ACCESS=signed links are signed with it; ${HOW_TO_MAKE_A_KEY}.`;

const NO_BOT_TOKEN = `SLACK_BOT_TOKEN is missing; get it at ${WHERE_BOT_TOKEN}.`;
const ONE_OR_MANY =
  'SLACK_BOT_TOKEN and SLACK_CLIENT_ID are both set: one is for one workspace, the other for many, each of which gets a token of its own; leave one of them out.';

/** What is wrong with the settings for one workspace, or for many. */
function faultsOfWorkspaces(isSet: (name: string) => boolean): string[] {
  if (!isSet('SLACK_CLIENT_ID')) return isSet('SLACK_BOT_TOKEN') ? [] : [NO_BOT_TOKEN];
  return [
    ...(isSet('SLACK_BOT_TOKEN') ? [ONE_OR_MANY] : []),
    ...(isSet('SLACK_CLIENT_SECRET') ? [] : [`SLACK_CLIENT_SECRET is missing; get it at ${WHERE_CLIENT}.`]),
    ...(isSet('TOKEN_KEYS')
      ? []
      : [`TOKEN_KEYS is missing: the tokens of the workspaces are encrypted with it; ${HOW_TO_MAKE_A_KEY}.`]),
  ];
}

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
 * @param environment names and values, e.g. `process.env`; a blank value counts as unset, and a secret may stand in a
 *   file, see `withSecretFiles`
 * @param isReached whether Slack is to reach PeaceOps, for which it needs Socket Mode or HTTP; false where it only
 *   posts
 * @throws {SettingsError} with all faults
 */
export function readSettings(environment: Environment, { isReached = true } = {}): Settings {
  const data = parsed(OF_THE_SERVICE, environment, (isSet) => [
    ...faultsOfWorkspaces(isSet),
    ...(isReached && !isSet('SLACK_APP_TOKEN') && !isSet('SLACK_SIGNING_SECRET') ? [NEITHER_MODE] : []),
    ...(isSigned(environment) && !isSet('READER_KEY') ? [NO_READER_KEY] : []),
  ]);
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret } = data;
  const keys = readSealingKeys(data.TOKEN_KEYS ?? '');
  return {
    botToken: data.SLACK_BOT_TOKEN ?? null,
    oauth:
      clientId && clientSecret && keys ? { clientId, clientSecret, keys, teams: data.INSTALL_TEAMS } : null,
    appToken: data.SLACK_APP_TOKEN ?? null,
    signingSecret: data.SLACK_SIGNING_SECRET ?? null,
    port: data.PORT,
    host: data.HOST ?? null,
    slackApiUrl: data.SLACK_API_URL.replace(/\/*$/, '/'),
    metrics: { port: data.METRICS_PORT ?? null, host: data.METRICS_HOST },
    proxy: data.HTTPS_PROXY === undefined ? null : { url: data.HTTPS_PROXY, except: data.NO_PROXY },
    logLevel: data.LOG_LEVEL,
    dataDirectory: data.DATA_DIR,
    reportsDirectory: data.REPORTS_DIR ?? null,
    databaseUrl: data.DATABASE_URL ?? null,
    digestEditors: data.DIGEST_EDITORS,
    digestCatchUpMs: data.DIGEST_CATCH_UP_HOURS,
    threads: data.THREADS,
    agent: data.AGENT,
    files: data.FILES,
    retentionDays: data.RETENTION_DAYS,
    reader: readerSettings(data),
    publicUrl: data.PUBLIC_URL ?? null,
    mcpTokens: data.MCP_TOKEN,
  };
}

function isSigned(environment: Environment): boolean {
  return Boolean(environment['PUBLIC_URL']?.trim()) && environment['READER_ACCESS']?.trim() === 'signed';
}

function readerSettings({
  PUBLIC_URL: publicUrl,
  READER_ACCESS: access,
  READER_KEY: key = null,
}: Pick<z.infer<typeof ENVIRONMENT>, 'PUBLIC_URL' | 'READER_ACCESS'> & {
  READER_KEY?: string | null | undefined;
}): ReaderSettings | null {
  return publicUrl === undefined || access === 'off' ? null : { publicUrl, access, key };
}

/**
 * Reads for how long a digest that is late is still sent, without the settings for Slack.
 * @returns milliseconds
 * @throws {SettingsError} with all faults
 */
export function readCatchUpMs(environment: Environment): number {
  return parsed(ENVIRONMENT.pick({ DIGEST_CATCH_UP_HOURS: true }), environment).DIGEST_CATCH_UP_HOURS;
}

/**
 * Reads for how many days things of people are remembered, without the settings for Slack.
 * @throws {SettingsError} with all faults
 */
export function readRetentionDays(environment: Environment): number {
  return parsed(ENVIRONMENT.pick({ RETENTION_DAYS: true }), environment).RETENTION_DAYS;
}

/**
 * Reads the key for the language model that `peaceops index --with` asks, and nothing else does.
 * @returns `null` where there is none
 * @throws {SettingsError} with all faults
 */
export function readIndexKey(environment: Environment): string | null {
  return parsed(ENVIRONMENT.pick({ PEACEOPS_INDEX_KEY: true }), environment).PEACEOPS_INDEX_KEY ?? null;
}

/**
 * Reads where the store is, which is all that the command line needs.
 * @throws {SettingsError} with all faults
 */
export function readStorePlace(environment: Environment): Pick<Settings, 'dataDirectory' | 'databaseUrl'> {
  const place = parsed(ENVIRONMENT.pick({ DATA_DIR: true, DATABASE_URL: true }), environment);
  return { dataDirectory: place.DATA_DIR, databaseUrl: place.DATABASE_URL ?? null };
}

/**
 * Reads some settings.
 * @param more faults that no rule for one setting can tell, where it is known which are set
 * @throws {SettingsError} with all faults, one for each setting
 */
function parsed<T extends z.ZodObject>(
  settings: T,
  given: Environment,
  more: (isSet: (name: string) => boolean) => string[] = () => [],
): z.infer<T> {
  const { environment, faults: ofFiles } = withSecretFiles(inUpperCase(given));
  const wanted = Object.keys(settings.shape);
  const read = settings.safeParse(environment);
  const faults = [
    ...[...ofFiles].filter(([secret]) => wanted.includes(secret)).map(([, fault]) => fault),
    ...(read.error?.issues ?? [])
      .filter(({ path }) => !ofFiles.has(path[0] as Secret))
      .map(({ path, message }) => `${path.join('.')} ${message}.`),
    ...more((name) => Boolean(environment[name]?.trim()) || ofFiles.has(name as Secret)),
  ];
  if (!read.success || faults.length > 0) throw new SettingsError(faults);
  return read.data;
}

/** Settings of the machine, which other programs write in lower case too; PeaceOps' own come first. */
function inUpperCase(environment: Environment): Environment {
  const { HTTPS_PROXY, https_proxy, NO_PROXY, no_proxy } = environment;
  return {
    ...environment,
    HTTPS_PROXY: HTTPS_PROXY?.trim() || environment['HTTPS_PROXY_FILE']?.trim() ? HTTPS_PROXY : https_proxy,
    NO_PROXY: NO_PROXY?.trim() ? NO_PROXY : no_proxy,
  };
}
