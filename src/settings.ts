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
  /** Ends with a slash. */
  slackApiUrl: string;
  logLevel: (typeof LOG_LEVELS)[number];
}

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const YOUR_APP = 'https://api.slack.com/apps > your app';
const WHERE_BOT_TOKEN = `${YOUR_APP} > OAuth & Permissions > Bot User OAuth Token (begins with xoxb-)`;
const WHERE_APP_TOKEN = `${YOUR_APP} > Basic Information > App-Level Tokens, scope connections:write (begins with xapp-)`;
const WHERE_SECRET = `${YOUR_APP} > Basic Information > App Credentials > Signing Secret`;

const WRONG_PORT = 'is no port; use a number from 0 to 65535, for example 3000';

const blankIsUnset = z
  .string()
  .optional()
  .transform((value) => value?.trim() || undefined);

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
  PORT: blankIsUnset.pipe(
    z
      .string()
      .regex(/^\d{1,5}$/, WRONG_PORT)
      .transform(Number)
      .refine((port) => port <= 65_535, WRONG_PORT)
      .default(3000),
  ),
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
  const issues = read.error?.issues ?? [];
  const faults = issues.map(({ path, message }) => `${path.join('.')} ${message}.`);
  const isSet = (name: string) => Boolean(environment[name]?.trim());
  if (!isSet('SLACK_APP_TOKEN') && !isSet('SLACK_SIGNING_SECRET')) faults.push(NEITHER_MODE);
  if (!read.success || faults.length > 0) throw new SettingsError(faults);
  const { data } = read;
  return {
    botToken: data.SLACK_BOT_TOKEN,
    appToken: data.SLACK_APP_TOKEN ?? null,
    signingSecret: data.SLACK_SIGNING_SECRET ?? null,
    port: data.PORT,
    slackApiUrl: data.SLACK_API_URL.replace(/\/*$/, '/'),
    logLevel: data.LOG_LEVEL,
  };
}
