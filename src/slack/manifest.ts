import { isScalar, isSeq, parseDocument, type YAMLSeq } from 'yaml';

/** Where somebody begins to install PeaceOps in a workspace, and where Slack sends them back to; Bolt's defaults. */
export const INSTALL_PATH = '/slack/install';
export const REDIRECT_PATH = '/slack/oauth_redirect';

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

/** What the events of replies in threads take. Slack knows no event for these alone: it sends all of a channel. */
const THREAD_EVENTS = ['message.channels', 'message.groups'];
const THREAD_SCOPES = {
  'channels:history': 'to hear replies in threads without a mention',
  'groups:history': 'the same in private channels',
};

/**
 * A manifest with the events of messages in channels, by which replies in threads are heard without a mention, and the
 * scopes that these take, which cannot be left out then. Comments are kept.
 * @param manifest YAML
 */
export function threadsManifest(manifest: string): string {
  const document = parseDocument(manifest);
  for (const event of THREAD_EVENTS)
    document.addIn(['settings', 'event_subscriptions', 'bot_events'], document.createNode(event));
  const optional = document.getIn(['oauth_config', 'scopes', 'bot_optional']) as YAMLSeq;
  optional.items = optional.items.filter(
    (scope) => !(isScalar(scope) && String(scope.value) in THREAD_SCOPES),
  );
  // What stands above a list's first entry is the list's own, and it was one of these.
  optional.commentBefore = null;
  for (const [name, purpose] of Object.entries(THREAD_SCOPES)) {
    const scope = document.createNode(name);
    scope.comment = ` ${purpose}`;
    document.addIn(['oauth_config', 'scopes', 'bot'], scope);
  }
  return document.toString({ lineWidth: 0 });
}

const AGENT_DESCRIPTION =
  'Looks up what reports on UN peace operations actually said: excerpts, word for word and with their places. It writes nothing of its own, and says where the reports are silent.';

/**
 * A manifest with Slack's agent view, and the scope that this takes. Comments are kept.
 * @param manifest YAML
 * @param prompts questions to begin with, 4 at most
 */
export function agentManifest(manifest: string, prompts: readonly string[]): string {
  const document = parseDocument(manifest);
  const suggested_prompts = prompts.map((question) => ({ title: question, message: question }));
  document.setIn(
    ['features', 'agent_view'],
    document.createNode({ agent_description: AGENT_DESCRIPTION, suggested_prompts }),
  );
  const scope = document.createNode('assistant:write');
  scope.comment = ' to offer questions to begin with, and to name threads';
  document.addIn(['oauth_config', 'scopes', 'bot'], scope);
  return document.toString({ lineWidth: 0 });
}

/**
 * A manifest with the scope by which files are read that somebody shares with PeaceOps. Comments are kept.
 * @param manifest YAML
 */
export function filesManifest(manifest: string): string {
  const document = parseDocument(manifest);
  const scope = document.createNode('files:read');
  scope.comment = ' to check the quotations of a file that somebody shares with it';
  document.addIn(['oauth_config', 'scopes', 'bot'], scope);
  return document.toString({ lineWidth: 0 });
}

/** What whoever installs PeaceOps may choose. */
export interface ManifestChoices {
  /** Of the agent view the questions to begin with; `null` for an app without that. */
  prompts: readonly string[] | null;
  /** Whether replies in threads are heard. */
  threads: boolean;
  /** Whether files are read that somebody shares with it. */
  files: boolean;
}

/** A manifest with what was chosen. */
export function chosenManifest(manifest: string, { prompts, threads, files }: ManifestChoices): string {
  const withThreads = threads ? threadsManifest(manifest) : manifest;
  const withFiles = files ? filesManifest(withThreads) : withThreads;
  return prompts === null ? withFiles : agentManifest(withFiles, prompts);
}

/** What PeaceOps must hear where it is installed in many workspaces: Bolt does nothing when it is removed from one. */
const INSTALLATION_EVENTS = ['app_uninstalled', 'tokens_revoked'];

/**
 * A manifest for many workspaces: Slack leads back to PeaceOps when it is installed, whole organisations may install it,
 * and tokens are rotated. Comments are kept.
 * @param manifest YAML, for HTTP
 * @param url as of {@link httpManifest}
 * @throws {ManifestUrlError}
 */
export function workspacesManifest(manifest: string, url: string): string {
  const document = parseDocument(manifest);
  const redirectUrl = requestUrlAt(url).slice(0, -EVENTS_PATH.length) + REDIRECT_PATH;
  document.setIn(['oauth_config', 'redirect_urls'], document.createNode([redirectUrl]));
  for (const event of INSTALLATION_EVENTS)
    document.addIn(['settings', 'event_subscriptions', 'bot_events'], document.createNode(event));
  document.setIn(['settings', 'org_deploy_enabled'], true);
  document.setIn(['settings', 'token_rotation_enabled'], true);
  return document.toString({ lineWidth: 0 });
}

function requestUrlAt(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed?.protocol !== 'https:')
    throw new ManifestUrlError(
      '--url takes the https:// address at which Slack reaches PeaceOps, e.g. https://peaceops.example.org',
    );
  return parsed.origin + parsed.pathname.replace(/\/+$/, '').replace(EVENTS_PATH, '') + EVENTS_PATH;
}

/** A scope that a manifest asks for. */
export interface Scope {
  /** As Slack names it, e.g. `im:history`. */
  name: string;
  /** As the comment behind it says, e.g. `to hear direct messages`; blank where there is none. */
  purpose: string;
}

/** The scopes that a manifest asks for: those that are needed, and those that whoever installs may leave out. */
export function scopesOf(manifest: string): { bot: readonly Scope[]; optional: readonly Scope[] } {
  const document = parseDocument(manifest);
  const scopes = (of: string): Scope[] => {
    const listed = document.getIn(['oauth_config', 'scopes', of]);
    const items = isSeq(listed) ? listed.items.filter(isScalar) : [];
    return items.map(({ value, comment }) => ({ name: String(value), purpose: comment?.trim() ?? '' }));
  };
  return { bot: scopes('bot'), optional: scopes('bot_optional') };
}
