import { type AuthorizeResult, type AuthorizeSourceData, webApi } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { OAuthSettings, Settings } from '../../settings';
import type { InstallationRows } from '../../store/installations';
import { sealerWith } from '../../store/sealing';
import { failureOf } from '../delivery/failures';
import { insist, type Patience } from '../delivery/patience';
import { stringAt } from '../delivery/requester';
import { type Identity, whoAmI } from '../transport/identity';
import { type InstallationPlace, type SealedInstallations, sealedInstallations } from './installation-store';
import { currentToken, type RefreshOutcome } from './tokens';

/** The workspaces that PeaceOps is installed in, and how it speaks in each. */
export interface Workspaces {
  /** What Bolt asks for each request. Where there is no token it says why, and `without-token.ts` tells the person. */
  authorize(source: AuthorizeSourceData<boolean>, body?: object): Promise<Authorized>;
  /**
   * A client for what PeaceOps does of its own accord, such as a digest.
   * @param workspace as {@link workspaceOf} gives it
   * @throws {NoTokenError}
   */
  clientOf(workspace: string): Promise<webApi.WebClient>;
  /**
   * Asks Slack whose token it is, where there is one for all.
   * @throws {TokenRefusedError}
   */
  start(): Promise<void>;
  /** Asks Slack whether the token still holds, where there is one for all. Never rejects. */
  ask(): Promise<void>;
}

/** What Bolt keeps in the context of a request. */
export interface Authorized extends AuthorizeResult {
  /**
   * Under which all that is remembered there is kept: the id of the workspace in which PeaceOps is installed, whoever
   * asks from whichever; or of the organisation, where it is installed in all of its workspaces, whose channels and
   * people have ids that are unique among them.
   */
  workspace: string;
  /** Why there is no token; what else is known then is nothing. */
  withoutToken?: unknown;
}

/**
 * The workspace of a request: the app's own, in channels that are shared with others (Slack Connect) too, where what
 * Slack calls the team may be that of the person.
 * @param context as Bolt passes it to a listener
 */
export function workspaceOf(context: Readonly<Record<string, unknown>>): string {
  const { workspace, teamId, enterpriseId } = context;
  return [workspace, teamId, enterpriseId].find((id) => typeof id === 'string' && id !== '') as string;
}

/** In which installation a request was made. */
export function placeOf(source: AuthorizeSourceData<boolean>, body: object = {}): InstallationPlace {
  // A click of somebody of another workspace in a shared channel: the message is the bot's.
  const clicked = stringAt(body, 'type') === 'block_actions' ? stringAt(body, 'message', 'team') : undefined;
  const own = stringAt(body, 'view', 'app_installed_team_id') ?? clicked;
  if (own === undefined) return source as InstallationPlace;
  // The organisation that is named with another workspace is that one's.
  const isForeign = own !== (stringAt(body, 'team', 'id') ?? own);
  return { ...source, teamId: own, ...(isForeign ? { enterpriseId: undefined } : {}) } as InstallationPlace;
}

/** So many clients are kept; each is a few kilobytes, and one that is made anew costs nothing but that. */
const MOST_CLIENTS = 1_000;

/** Many workspaces, each with tokens of its own. */
export function manyWorkspaces({
  installations,
  oauth,
  clientOptions,
  patience,
  logger,
  now,
}: {
  installations: SealedInstallations;
  oauth: Pick<OAuthSettings, 'clientId' | 'clientSecret'>;
  clientOptions: webApi.WebClientOptions;
  patience: Patience;
  logger: Logger;
  /** Milliseconds since 1970. */
  now(): number;
}): Workspaces {
  const withoutToken = new webApi.WebClient(undefined, clientOptions);
  const clients = new LRUCache<string, webApi.WebClient>({ max: MOST_CLIENTS });
  const refresh = async (refresh_token: string, team: string): Promise<RefreshOutcome> => {
    const { clientId: client_id, clientSecret: client_secret } = oauth;
    try {
      const grant = { client_id, client_secret, grant_type: 'refresh_token', refresh_token } as const;
      const {
        access_token,
        refresh_token: next,
        expires_in,
      } = await insist(() => withoutToken.oauth.v2.access(grant), patience);
      if (!access_token || !next || !expires_in) return 'refused';
      return { token: access_token, refreshToken: next, expiresAt: Math.floor(now() / 1_000) + expires_in };
    } catch (error) {
      const failure = failureOf(error);
      logger.warn({ ...failure, team }, 'a token could not be refreshed');
      return failure.kind === 'refused' && failure.retryAfterSeconds === undefined
        ? 'refused'
        : 'unreachable';
    }
  };
  const services = { installations, refresh, now, pause: patience.pause };
  return {
    async authorize(source, body) {
      const place = placeOf(source, body);
      const { teamId, enterpriseId } = place;
      const where = { ...(teamId ? { teamId } : {}), ...(enterpriseId ? { enterpriseId } : {}) };
      try {
        const { id: workspace, token, botId, botUserId } = await currentToken(services, place);
        return { workspace, botToken: token, botId, botUserId, ...where };
      } catch (error) {
        return { workspace: teamId ?? enterpriseId ?? '', withoutToken: error, ...where };
      }
    },
    async clientOf(workspace) {
      const isEnterpriseInstall = workspace.startsWith('E');
      const { token } = await currentToken(services, {
        teamId: workspace,
        enterpriseId: workspace,
        isEnterpriseInstall,
      } as InstallationPlace);
      const client = clients.get(token) ?? new webApi.WebClient(token, clientOptions);
      clients.set(token, client);
      return client;
    },
    // Each workspace is known when it asks for something.
    start: async () => {},
    ask: async () => {},
  };
}

/** One workspace, whose token stands in the settings. */
export function oneWorkspace({
  token,
  clientOptions,
  patience,
  logger,
}: {
  token: string;
  clientOptions: webApi.WebClientOptions;
  patience: Patience;
  logger: Logger;
}): Workspaces {
  const client = new webApi.WebClient(token, clientOptions);
  let identity: Identity = {};
  const start = async () => {
    identity = await whoAmI({ client, patience }, logger);
  };
  return {
    // Slack has to be asked for nothing: the token is known.
    async authorize(source, body) {
      const { workspace, ...bot } = identity;
      const { teamId, enterpriseId } = placeOf(source, body);
      return {
        botToken: token,
        ...bot,
        workspace: workspace ?? teamId ?? enterpriseId ?? '',
        ...(teamId ? { teamId } : {}),
        ...(enterpriseId ? { enterpriseId } : {}),
      };
    },
    clientOf: async () => client,
    start,
    // Whose it is may not have been known at the start.
    ask: () =>
      (identity.workspace === undefined ? start() : client.auth.test()).then(
        () => {},
        () => {},
      ),
  };
}

/** What {@link workspacesFor} chooses by, and works with. */
export interface WorkspacesOptions {
  settings: Pick<Settings, 'botToken' | 'oauth'>;
  clientOptions: webApi.WebClientOptions;
  /** Where installations are kept; used where there are many workspaces. */
  rows: InstallationRows;
  patience: Patience;
  logger: Logger;
  /** Milliseconds since 1970. */
  now(): number;
}

/** One workspace or many, as the settings say; with the installations where there are many. */
export function workspacesFor({ settings, rows, ...others }: WorkspacesOptions): {
  workspaces: Workspaces;
  installations: SealedInstallations | null;
} {
  const { oauth, botToken } = settings;
  if (oauth === null)
    return { workspaces: oneWorkspace({ token: botToken ?? '', ...others }), installations: null };
  const installations = sealedInstallations({ rows, sealer: sealerWith(oauth.keys), now: others.now });
  return { workspaces: manyWorkspaces({ installations, oauth, ...others }), installations };
}
