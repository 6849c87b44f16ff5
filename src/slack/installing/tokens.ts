import type { Patience } from '../delivery/patience';
import {
  type AnyInstallation,
  type InstallationPlace,
  NoTokenError,
  type SealedInstallations,
  type StoredInstallation,
} from './installation-store';

/** The bot's part of an installation. */
export interface BotToken {
  /** Of the installation: the workspace's, or the organisation's. */
  id: string;
  token: string;
  /** The bot's own ids. */
  botId: string;
  botUserId: string;
}

/** What Slack gives for a refresh token. */
export interface RefreshedToken {
  token: string;
  refreshToken: string;
  /** Seconds since 1970. */
  expiresAt: number;
}

/** What came of asking Slack for a new token: `refused` where Slack takes the refresh token no more. */
export type RefreshOutcome = RefreshedToken | 'refused' | 'unreachable';

/** What `currentToken` works with. */
export interface TokenServices {
  installations: SealedInstallations;
  /** Asks Slack for a new token; never rejects. @param id of the installation, for the log */
  refresh(refreshToken: string, id: string): Promise<RefreshOutcome>;
  /** Milliseconds since 1970. */
  now(): number;
  pause: Patience['pause'];
}

/** Slack's tokens live for twelve hours where they are rotated; from here on a new one is asked for, as Bolt does. */
const EARLY_S = 2 * 60 * 60;
/** A claim of who died goes to another after this time, which is longer than a call of Slack may take. */
const CLAIM_MS = 30_000;
/** How often is looked whether another process has come back with a new token; a slash command has three seconds. */
const LOOK_MS = 100;
const MOST_LOOKS = 25;

/**
 * The token for a workspace. One that expires soon is refreshed by one process at a time: `@slack/oauth` has each
 * request refresh for itself, and Slack keeps two tokens alive at the most. Meanwhile the others use the old one.
 * @throws {NoTokenError}
 */
export async function currentToken(services: TokenServices, place: InstallationPlace): Promise<BotToken> {
  for (let looks = 0; looks < MOST_LOOKS; looks++) {
    if (looks > 0) await services.pause(LOOK_MS);
    const found = await services.installations.find(place);
    const leftS = secondsLeft(found, services.now());
    if (leftS > EARLY_S) return tokenOf(found);
    const outcome = await refreshOnce(services, found);
    if (typeof outcome !== 'string') return outcome;
    if (leftS > 0) return tokenOf(found);
    if (outcome === 'refused') throw new NoTokenError('revoked');
    if (outcome === 'unreachable') break;
  }
  throw new NoTokenError('expired');
}

/** `taken`: another one is at it, or has changed the installation since it was read. */
async function refreshOnce(
  { installations, refresh, now }: TokenServices,
  { row, installation }: StoredInstallation,
): Promise<BotToken | 'taken' | 'refused' | 'unreachable'> {
  const { bot } = installation;
  if (bot?.refreshToken === undefined) return 'refused';
  const { rows, seal } = installations;
  if (!(await rows.claimRefresh(row, now() + CLAIM_MS, now()))) return 'taken';
  const outcome = await refresh(bot.refreshToken, row.id);
  if (typeof outcome === 'string') {
    await rows.endRefresh(row, null, now());
    return outcome;
  }
  const changed: AnyInstallation = { ...installation, bot: { ...bot, ...outcome } };
  return (await rows.endRefresh(row, seal(row.id, changed), now()))
    ? tokenOf({ row, installation: changed })
    : 'taken';
}

/** Seconds for which a token still holds; one without an end holds for ever. */
function secondsLeft({ installation }: Pick<StoredInstallation, 'installation'>, nowMs: number): number {
  const { bot } = installation;
  return bot?.expiresAt === undefined ? Number.POSITIVE_INFINITY : bot.expiresAt - nowMs / 1_000;
}

function tokenOf({ row, installation }: StoredInstallation): BotToken {
  if (installation.bot === undefined) throw new NoTokenError('not-installed');
  const { token, id: botId, userId: botUserId } = installation.bot;
  return { id: row.id, token, botId, botUserId };
}
