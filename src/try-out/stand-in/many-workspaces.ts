import type { IncomingMessage } from 'node:http';
import { StandIn, type StandInOptions } from './stand-in';
import type { Clock } from './state/identifiers';
import type { Transport } from './transport/delivery';
import { type Handler, HttpServer, sendJson } from './transport/http-server';
import { readBody } from './web-api/request-body';
import { bearerOf } from './web-api/web-api';

/** What an app of many workspaces is configured with; in the forms of Slack's, and worth nothing. */
const CLIENT = { id: '1111.2222', secret: 'c11e47'.padEnd(32, '0') } as const;

/** How Slack with several workspaces differs from its defaults. */
export interface ManyWorkspacesOptions {
  /** One for each, with a team of its own; an organisation is one as well. The app is installed in none. */
  readonly workspaces: readonly StandInOptions[];
  readonly now: Clock;
}

/** How somebody came by a token. */
export interface Grant {
  readonly by: 'code' | 'refresh_token';
  readonly team: string;
}

/** Slack with several workspaces, in each of which the app is installed by OAuth, and has tokens of its own. */
export class ManyWorkspaces {
  readonly client = CLIENT;
  /** For how long the next token will hold, in seconds; `null`: for ever, as where tokens are not rotated. */
  expiresIn: number | null = null;
  /** Every token that was given out, oldest first. */
  readonly grants: Grant[] = [];
  private readonly workspaces: ReadonlyMap<string, StandIn>;
  /** Codes and refresh tokens, each good once. */
  private readonly redeemable = new Map<string, Grant>();
  private count = 0;
  private server: HttpServer | undefined;

  constructor(private readonly options: ManyWorkspacesOptions) {
    const standIns = options.workspaces.map((each) => new StandIn({ now: options.now, ...each }));
    for (const standIn of standIns) standIn.tokens.revoke();
    this.workspaces = new Map(standIns.map((standIn) => [idOf(standIn), standIn]));
  }

  /** Starts the server: one for all workspaces, which are told apart by their tokens. */
  async listen(): Promise<void> {
    const host = () => this.server?.host ?? '';
    const routes = [...this.workspaces].flatMap(([id, standIn]) => [
      ...standIn.serveAt({ host, path: `/${id}` }),
    ]);
    this.server = await HttpServer.start(
      new Map([...routes, ['/api/', this.webApi(new Map(routes))]]),
      (_request, socket) => socket.destroy(),
    );
  }

  /** The `slackApiUrl` (SLACK_API_URL) for the app. */
  get url(): string {
    return `http://${this.server?.host}/api/`;
  }

  /** A workspace, or an organisation. */
  in(id: string): StandIn {
    const found = this.workspaces.get(id);
    if (found === undefined) throw new Error(`There is no workspace ${id}`);
    return found;
  }

  /** Somebody says yes on Slack's page. @returns the code with which Slack leads back */
  agreesIn(id: string): string {
    return this.redeemableFor({ by: 'code', team: id });
  }

  /** Takes the app out of a workspace: its tokens end, and the app is told so, in the order in which Slack happens to. */
  async removesFrom(id: string, via: Transport): Promise<void> {
    const standIn = this.in(id);
    standIn.tokens.revoke();
    const somebody = standIn.person({ via });
    const bot = standIn.workspace.bot.user.id;
    await somebody.causes({ type: 'app_uninstalled' });
    await somebody.causes({ type: 'tokens_revoked', tokens: { oauth: [], bot: [bot] } });
  }

  /** Ends everything. Stop the app before. */
  async close(): Promise<void> {
    await Promise.all([...this.workspaces.values()].map((standIn) => standIn.close()));
    await this.server?.close();
  }

  private webApi(routes: ReadonlyMap<string, Handler>): Handler {
    return async (request, response, path) => {
      if (path === 'oauth.v2.access') return sendJson(response, await this.access(request));
      const token = bearerOf(request) ?? '';
      const owner = [...this.workspaces.values()].find(({ tokens }) => tokens.knows(token));
      if (owner === undefined) return sendJson(response, { ok: false, error: 'invalid_auth' });
      if (path === 'auth.revoke') {
        const error = owner.tokens.refusal(token);
        owner.tokens.revoke();
        return sendJson(response, error === undefined ? { ok: true, revoked: true } : { ok: false, error });
      }
      await routes.get(`/${idOf(owner)}/api/`)?.(request, response, path);
    };
  }

  /** `oauth.v2.access`: for a code, and for a refresh token. */
  private async access(request: IncomingMessage): Promise<object> {
    const body = await readBody(request);
    const { client_id, client_secret, grant_type, code, refresh_token } = 'fields' in body ? body.fields : {};
    if (client_id !== CLIENT.id) return { ok: false, error: 'invalid_client_id' };
    if (client_secret !== CLIENT.secret) return { ok: false, error: 'bad_client_secret' };
    const given = String(grant_type === 'refresh_token' ? refresh_token : code);
    const grant = this.redeemable.get(given);
    if (grant === undefined || (grant.by === 'refresh_token') !== (grant_type === 'refresh_token'))
      return { ok: false, error: grant_type === 'refresh_token' ? 'invalid_refresh_token' : 'invalid_code' };
    this.redeemable.delete(given);
    this.grants.push(grant);
    const { workspace, scopes, tokens } = this.in(grant.team);
    const { expiresIn, options } = this;
    this.count += 1;
    const access_token = `${expiresIn === null ? '' : 'xoxe.'}xoxb-${grant.team}-${this.count}`;
    tokens.give(access_token, ...(expiresIn === null ? [] : [options.now() + expiresIn * 1_000]));
    const { team, organisation } = workspace;
    return {
      ok: true,
      app_id: workspace.app.id,
      access_token,
      token_type: 'bot',
      scope: [...scopes].join(','),
      bot_user_id: workspace.bot.user.id,
      team: organisation === null ? { id: team.id, name: team.name } : null,
      enterprise: organisation,
      is_enterprise_install: organisation !== null,
      authed_user: { id: workspace.users[0]?.id ?? '' },
      ...(expiresIn === null
        ? {}
        : {
            expires_in: expiresIn,
            refresh_token: this.redeemableFor({ by: 'refresh_token', team: grant.team }),
          }),
    };
  }

  private redeemableFor(grant: Grant): string {
    this.count += 1;
    const made = `${grant.by === 'code' ? '' : 'xoxe-1-'}${grant.team}-once-${this.count}`;
    this.redeemable.set(made, grant);
    return made;
  }
}

/** Of the organisation, where it is one. */
function idOf({ workspace: { organisation, team } }: StandIn): string {
  return organisation?.id ?? team.id;
}
