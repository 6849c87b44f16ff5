import type { Logger } from 'pino';

/** What an answer of Slack's tells beside what was asked. */
export interface SlackAnswer {
  url: string;
  /** The `date` header: when Slack answered, by Slack's clock. */
  date: string | null;
  /** The body as text. */
  body: string;
}

/** What is wrong between Slack and us, as far as Slack's answers show it. */
export interface SlackHealth {
  heard(answer: SlackAnswer): void;
  /** What is to be mended before PeaceOps works again, in a few words; `null` where nothing is known. */
  trouble(): string | null;
}

export interface SlackHealthOptions {
  slackApiUrl: string;
  /** Whether one token is used for all: where each workspace has its own, one that is taken back concerns no other. */
  hasOneToken: boolean;
  logger: Logger;
  /** Milliseconds since 1970, by the clock of this machine. */
  now: () => number;
}

/** With these Slack does nothing for the bot, whatever it asks; another error means that the token is good. */
const TOKEN_IS_DEAD = new Set([
  'account_inactive',
  'invalid_auth',
  'not_authed',
  'team_disabled',
  'token_expired',
  'token_revoked',
  'user_removed_from_team',
]);
/** This method is asked with the app-level token. */
const OF_APP_TOKEN = 'apps.connections.open';
/** From five minutes on, each request of Slack's looks too old, or as if it came from the future (`signed-request.ts`). */
const LARGEST_CLOCK_ERROR_MS = 240_000;

/**
 * Listens to what Slack answers. Only Slack's own answers count: a request from outside, however old it says that it
 * is, cannot make PeaceOps doubt its clock.
 */
export function slackHealth({ slackApiUrl, hasOneToken, logger, now }: SlackHealthOptions): SlackHealth {
  let token: string | null = null;
  let clock: string | null = null;
  let told: string | null = null;
  const trouble = () => token ?? clock;

  function tell(): void {
    const is = trouble();
    if (is === told) return;
    told = is;
    if (is === null) logger.info({}, 'in order with Slack again');
    else logger.error({ trouble: is }, 'nothing will work with Slack until this is mended');
  }

  return {
    trouble,
    heard({ url, date, body }) {
      if (!url.startsWith(slackApiUrl)) return;
      if (date !== null) clock = clockTrouble(now() - Date.parse(date));
      if (hasOneToken && !url.startsWith(`${slackApiUrl}${OF_APP_TOKEN}`)) {
        const error = errorIn(body);
        if (error !== undefined)
          token = TOKEN_IS_DEAD.has(error) ? `Slack refuses SLACK_BOT_TOKEN (${error})` : null;
      }
      tell();
    },
  };
}

/** @returns in words, `null` where it is right enough */
function clockTrouble(errorMs: number): string | null {
  if (!(Math.abs(errorMs) > LARGEST_CLOCK_ERROR_MS)) return null;
  return `the clock of this machine is ${Math.round(Math.abs(errorMs) / 1_000)} s ${errorMs > 0 ? 'ahead' : 'behind'}`;
}

/** Slack's code, empty where all went well, `undefined` where it is no answer of the Web API. */
function errorIn(body: string): string | undefined {
  try {
    const { ok, error } = JSON.parse(body) as { ok?: unknown; error?: unknown };
    if (ok === true) return '';
    return ok === false && typeof error === 'string' ? error : undefined;
  } catch {
    return undefined;
  }
}
