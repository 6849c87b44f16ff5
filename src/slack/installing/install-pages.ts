import { createHmac } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { webApi } from '@slack/bolt';
import { InstallProvider } from '@slack/oauth';
import type { Logger } from 'pino';
import type { OAuthSettings } from '../../settings';
import { failureOf } from '../delivery/failures';
import { INSTALL_PATH, REDIRECT_PATH } from '../manifest';
import type { Pages } from '../transport/http-server';
import { sdkLogger } from '../transport/sdk-logger';
import type { AnyInstallation, SealedInstallations } from './installation-store';

/** What installing takes. */
export interface InstallPagesOptions {
  oauth: OAuthSettings;
  /** What the app asks for, as its manifest has it. */
  scopes: readonly string[];
  installations: SealedInstallations;
  clientOptions: webApi.WebClientOptions;
  logger: Logger;
  /** Default: Slack's. */
  authorizationUrl?: string;
}

/**
 * Serves the pages by which PeaceOps is installed in a workspace, or in an organisation: Slack's OAuth. Slack's library makes and checks the state; it is bound to the browser by a cookie, so that
 * nobody is led to finish what another has begun.
 */
export function installPages({
  oauth,
  scopes,
  installations,
  clientOptions,
  logger,
  authorizationUrl,
}: InstallPagesOptions): Pages {
  const { logger: _, ...ofClient } = clientOptions;
  const { clientId, clientSecret, keys } = oauth;
  const installUrlOptions = { scopes: [...scopes] };
  const provider = new InstallProvider({
    clientId,
    clientSecret,
    // The same in every process, and none more to look after.
    stateSecret: createHmac('sha256', keys[0].secret).update('state').digest('hex'),
    installationStore: installations,
    installUrlOptions,
    renderHtmlForInstallPath: (url) =>
      page('Install PeaceOps', [
        'PeaceOps looks up what reports on UN peace operations actually said.',
        `<a href="${escaped(url)}">Add PeaceOps to Slack</a>`,
      ]),
    // What it would say comes to `failure` as well.
    logger: sdkLogger(logger.child({}, { level: 'silent' })),
    clientOptions: ofClient,
    ...(authorizationUrl === undefined ? {} : { authorizationUrl }),
  });
  const finish = {
    afterInstallation: async (
      installation: AnyInstallation,
      _options: unknown,
      _request: unknown,
      response: ServerResponse,
    ) => {
      if (mayInstall(installation, oauth.teams)) return true;
      const { team, enterprise, bot } = installation;
      logger.warn({ team: team?.id, organisation: enterprise?.id }, 'installed where it may not be');
      await new webApi.WebClient(bot?.token, clientOptions).auth
        .revoke()
        .catch((error: unknown) => logger.warn(failureOf(error), 'a token was not given back'));
      respond(
        response,
        403,
        page('PeaceOps is not installed', [
          `Whoever runs it has not named ${escaped(team?.id ?? enterprise?.id ?? 'this workspace')} among those that may install it (INSTALL_TEAMS); nothing was stored.`,
        ]),
      );
      return false;
    },
    success: (installation: unknown, _options: unknown, _request: unknown, response: ServerResponse) => {
      const { team, enterprise } = installation as AnyInstallation;
      logger.info({ team: team?.id, organisation: enterprise?.id }, 'installed');
      respond(response, 200, page('PeaceOps is installed', [whereTo(installation as AnyInstallation)]));
    },
    failure: (error: unknown, _options: unknown, _request: unknown, response: ServerResponse) => {
      const failure = failureOf(error);
      logger.warn(failure, 'not installed');
      respond(
        response,
        statusOf(failure.code),
        page('PeaceOps is not installed', [
          WHY[failure.code ?? ''] ?? 'Slack did not say yes; nothing was stored.',
          '<a href="install">Begin anew</a>',
        ]),
      );
    },
  };
  return {
    answer(path, request, response) {
      if (path !== INSTALL_PATH && path !== REDIRECT_PATH) return false;
      secure(response);
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.setHeader('allow', 'GET, HEAD');
        respond(response, 405, page('PeaceOps', ['This page is opened with a browser.']));
      } else if (path === INSTALL_PATH) {
        provider
          .handleInstallPath(request, response, undefined, installUrlOptions)
          .catch((error: unknown) => finish.failure(error, undefined, request, response));
      } else
        provider
          .handleCallback(request, response, finish)
          .catch((error: unknown) => finish.failure(error, undefined, request, response));
      return true;
    },
  };
}

/** By the codes of `@slack/oauth`; the rest is Slack's own. */
const WHY: Readonly<Record<string, string>> = {
  slack_oauth_installer_authorization_error: 'The installation was called off; nothing was stored.',
  slack_oauth_missing_code: 'This address is where Slack leads back to; begin on the page before it.',
  slack_oauth_missing_state: 'This address is where Slack leads back to; begin on the page before it.',
  slack_oauth_invalid_state:
    'It was begun in another browser, or more than ten minutes ago; nothing was stored.',
};

/** One that belongs to an organisation may where the organisation may. */
function mayInstall({ team, enterprise }: AnyInstallation, teams: readonly string[]): boolean {
  return (
    teams.length === 0 || [team?.id, enterprise?.id].some((id) => id !== undefined && teams.includes(id))
  );
}

function statusOf(code: string | undefined): number {
  return code?.startsWith('slack_oauth_') ? 400 : 502;
}

function whereTo({ team, enterprise, isEnterpriseInstall }: AnyInstallation): string {
  const where = isEnterpriseInstall ? (enterprise?.name ?? 'the organisation') : (team?.name ?? 'Slack');
  return `It is there in ${escaped(where)}: type /peaceops help in any channel. You may close this page.`;
}

function secure(response: ServerResponse): void {
  response.setHeader('cache-control', 'no-store');
  response.setHeader(
    'content-security-policy',
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  );
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('x-content-type-options', 'nosniff');
}

function respond(response: ServerResponse, status: number, html: string): void {
  if (response.headersSent) return void response.end();
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
  response.end(html);
}

/** @param paragraphs HTML */
function page(title: string, paragraphs: readonly string[]): string {
  const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body>
<h1>${title}</h1>
${body}
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
