import { parseDocument } from 'yaml';

/** Where Slack sends everything in HTTP mode; Bolt's default. */
export const EVENTS_PATH = '/slack/events';

/** A URL that Slack would not accept; `message` says what it takes. */
export class ManifestUrlError extends Error {
  override readonly name = 'ManifestUrlError';
  readonly code = 'manifest-url';
}

/**
 * The manifest for HTTP, made from the one for Socket Mode: Socket Mode off, and the URL in the three places
 * where Slack asks for it. Comments are kept.
 * @param socketManifest YAML
 * @param url where PeaceOps is reached from outside, e.g. `https://peaceops.example.org`
 * @throws {ManifestUrlError} when it is no `https:` URL
 */
export function httpManifest(socketManifest: string, url: string): string {
  const requestUrl = requestUrlAt(url);
  const manifest = parseDocument(socketManifest.replace(/^(?:#.*\n)+/, ''));
  manifest.commentBefore = ` The Slack app, for HTTP at ${requestUrl}`;
  manifest.setIn(['settings', 'socket_mode_enabled'], false);
  manifest.setIn(['settings', 'event_subscriptions', 'request_url'], requestUrl);
  manifest.setIn(['settings', 'interactivity', 'request_url'], requestUrl);
  manifest.setIn(['settings', 'interactivity', 'message_menu_options_url'], requestUrl);
  manifest.setIn(['features', 'slash_commands', 0, 'url'], requestUrl);
  return manifest.toString({ lineWidth: 0 });
}

function requestUrlAt(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed?.protocol !== 'https:')
    throw new ManifestUrlError(
      '--url takes the https:// address at which Slack reaches PeaceOps, e.g. https://peaceops.example.org',
    );
  return parsed.origin + parsed.pathname.replace(/\/+$/, '').replace(EVENTS_PATH, '') + EVENTS_PATH;
}

/** The scopes that a manifest asks for: those that are needed, and those that whoever installs may leave out. */
export function scopesOf(manifest: string): { bot: readonly string[]; optional: readonly string[] } {
  const scopes = parseDocument(manifest).getIn(['oauth_config', 'scopes']) as {
    toJSON(): Record<string, string[]>;
  };
  const { bot = [], bot_optional: optional = [] } = scopes.toJSON();
  return { bot, optional };
}
