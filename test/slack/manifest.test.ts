import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { LISTENERS } from '../../src/slack/app';
import { FEATURES } from '../../src/slack/features/all';
import type { Registry } from '../../src/slack/listeners/listener';
import {
  agentManifest,
  chosenManifest,
  httpManifest,
  ManifestUrlError,
  threadsManifest,
  workspacesManifest,
} from '../../src/slack/manifest';
import { idleServices } from '../support/idle-services';

const ROOT = path.join(__dirname, '..', '..');
const yaml = readFileSync(path.join(ROOT, 'manifest.yml'), 'utf8');

interface Manifest {
  display_information: { name: string; description: string; long_description: string };
  features: {
    slash_commands: { command: string; url?: string }[];
    shortcuts?: { callback_id: string; name: string; type: string }[];
    app_home: Record<string, boolean>;
  };
  oauth_config: { scopes: { bot: string[]; bot_optional: string[] } };
  settings: {
    event_subscriptions: { bot_events: string[]; request_url?: string };
    interactivity: { is_enabled: boolean; request_url?: string };
    socket_mode_enabled: boolean;
  };
}

const socket = parse(yaml) as Manifest;
const http = parse(httpManifest(yaml, 'https://peaceops.example.org')) as Manifest;
const threadsYaml = threadsManifest(yaml);
const PROMPTS = ['Local Ownership', 'Exit strategies'];
const agentYaml = agentManifest(yaml, PROMPTS);

/** Which scope lets the bot do or hear what the code does or hears (docs.slack.dev/reference). */
const SCOPE_OF: Readonly<Record<string, string>> = {
  command: 'commands',
  app_mention: 'app_mentions:read',
  'message.im': 'im:history',
  'chat.postMessage': 'chat:write',
  'chat.delete': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'users.info': 'users:read',
};
const NEEDS_NONE = [
  'auth.test',
  'views.open',
  'views.push',
  'views.update',
  'views.publish',
  'app_home_opened',
];

/** What works without, less well: which scopes it takes. */
const OPTIONAL: Readonly<Record<string, readonly string[]>> = {
  'conversations.history': ['channels:history', 'groups:history'],
  'files.getUploadURLExternal': ['files:write'],
  'files.completeUploadExternal': ['files:write'],
};

/** What is called only where it was chosen, with a manifest of its own. */
const BY_CHOICE = ['files.info'];

/** What the features register with Bolt. */
function registered() {
  const commands: unknown[] = [];
  const events: unknown[] = [];
  const actions: unknown[] = [];
  const registry = {
    command: (name: unknown) => commands.push(name),
    event: (name: unknown) => events.push(name),
    action: (constraints: unknown) => actions.push(constraints),
    view: (constraints: unknown) => actions.push(constraints),
    options: (constraints: unknown) => actions.push(constraints),
    shortcut: (constraints: unknown) => actions.push(constraints),
  };
  const services = idleServices();
  for (const listen of LISTENERS) listen(registry as unknown as Registry, services);
  return { commands, events, actions };
}

/** The Web API methods that the sources call: `client.chat.postMessage(`. */
function called(): string[] {
  const folder = path.join(ROOT, 'src', 'slack');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const sources = files.map((file) => readFileSync(path.join(folder, file), 'utf8'));
  const calls = sources.flatMap((source) => [...source.matchAll(/client\.(\w+\.\w+)\(/g)]);
  return [...new Set(calls.map(([, method = '']) => method))];
}

/** What Slack's schema has against a manifest. */
function schemaErrors(manifest: unknown): unknown {
  const schema = JSON.parse(readFileSync(path.join(ROOT, 'test/data/slack-manifest.schema.json'), 'utf8'));
  const validate = new Ajv({
    strict: false,
    allErrors: true,
    formats: { uri: (text) => URL.canParse(text) },
  }).compile(schema);
  validate(manifest);
  return validate.errors;
}

describe.each([
  ['for Socket Mode', socket],
  ['for HTTP', http],
])('the manifest %s', (_which, manifest) => {
  it('is what Slack’s schema allows', () => {
    expect(schemaErrors(manifest)).toBeNull();
  });

  it('has names and descriptions that Slack takes', () => {
    const { name, description, long_description } = manifest.display_information;
    expect(name.length).toBeLessThanOrEqual(35);
    expect(description.length).toBeLessThanOrEqual(140);
    expect(long_description.length).toBeGreaterThanOrEqual(175);
    expect(long_description.length).toBeLessThanOrEqual(4_000);
  });

  it('has the commands that the code answers, and no others', () => {
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(registered().commands);
  });

  it.each([
    ['message', 'shortcuts'],
    ['global', 'globalShortcuts'],
  ] as const)('has the %s shortcuts that features act on, and no others', (type, kind) => {
    const acted = FEATURES.flatMap((feature) => Object.keys(feature[kind] ?? {}));
    const all = manifest.features.shortcuts ?? [];
    const offered = all.filter((one) => one.type === type).map(({ callback_id }) => callback_id);
    expect(offered.sort()).toEqual(acted.sort());
  });

  it('subscribes to the events that the code hears, and to no others', () => {
    const heard = registered().events.map((name) => (name === 'message' ? 'message.im' : name));
    expect([...manifest.settings.event_subscriptions.bot_events].sort()).toEqual(heard.sort());
  });

  it('lets people click, and write to the bot', () => {
    expect(registered().actions.length > 0).toBe(manifest.settings.interactivity.is_enabled);
    expect(manifest.features.app_home).toMatchObject({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
  });

  it('asks for the scopes that this takes, and for no others', () => {
    const { bot_events } = manifest.settings.event_subscriptions;
    const methods = called().filter((method) => !OPTIONAL[method]);
    expect(methods.length).toBeGreaterThan(0);
    const needing = ['command', ...bot_events, ...methods].filter(
      (what) => ![...NEEDS_NONE, ...BY_CHOICE].includes(what),
    );
    const needed = needing.map((what) => SCOPE_OF[what] ?? `unknown: ${what}`);
    expect([...manifest.oauth_config.scopes.bot].sort()).toEqual([...new Set(needed)].sort());
  });
});

describe('what may be left out at installation', () => {
  it('is what the code does without, less well', () => {
    const wanted = called().flatMap((method) => OPTIONAL[method] ?? []);
    expect(wanted.length).toBeGreaterThan(0);
    expect([...socket.oauth_config.scopes.bot_optional].sort()).toEqual([...new Set(wanted)].sort());
  });
});

describe('the manifest for Socket Mode', () => {
  it('names no address', () => {
    expect(socket.settings.socket_mode_enabled).toBe(true);
    expect(yaml).not.toMatch(/request_url|^\s*url:/m);
  });
});

describe('the manifest for files', () => {
  it('has one scope besides, and nothing else', () => {
    const chosen = chosenManifest(yaml, { prompts: null, threads: false, files: true });
    const files = parse(chosen) as Manifest;
    expect(schemaErrors(files)).toBeNull();
    const { bot, bot_optional } = files.oauth_config.scopes;
    expect(bot).toEqual([...socket.oauth_config.scopes.bot, 'files:read']);
    expect(bot_optional).toEqual(socket.oauth_config.scopes.bot_optional);
    expect({ ...files, oauth_config: socket.oauth_config }).toEqual(socket);
    expect(chosen).toContain('- files:read # to check the quotations of a file');
    expect(yaml).not.toContain('files:read');
  });
});

describe('the manifest for replies in threads', () => {
  const THREAD_SCOPES = ['channels:history', 'groups:history'];

  it('has their events and the scopes of these besides, and nothing else', () => {
    const threads = parse(threadsYaml) as Manifest;
    expect(schemaErrors(threads)).toBeNull();
    expect(threads.features).toEqual(socket.features);
    const { bot, bot_optional } = threads.oauth_config.scopes;
    expect(bot).toEqual([...socket.oauth_config.scopes.bot, ...THREAD_SCOPES]);
    expect([...bot_optional, ...THREAD_SCOPES].sort()).toEqual(
      [...socket.oauth_config.scopes.bot_optional].sort(),
    );
    const { event_subscriptions, ...settings } = threads.settings;
    expect(event_subscriptions.bot_events).toEqual([
      ...socket.settings.event_subscriptions.bot_events,
      'message.channels',
      'message.groups',
    ]);
    expect({ ...settings, event_subscriptions: socket.settings.event_subscriptions }).toEqual(
      socket.settings,
    );
  });

  it('says why each scope is there, and no longer what is gone', () => {
    expect(threadsYaml).toContain('- chat:write # to answer');
    expect(threadsYaml).toContain('- channels:history # to hear replies in threads');
    expect(threadsYaml).not.toContain('With these two');
    expect(threadsYaml).toContain('# With this it sends');
  });

  it('may be for HTTP as well', () => {
    const both = parse(httpManifest(threadsYaml, 'https://peaceops.example.org')) as Manifest;
    expect(schemaErrors(both)).toBeNull();
    expect(both.settings.event_subscriptions).toEqual({
      bot_events: (parse(threadsYaml) as Manifest).settings.event_subscriptions.bot_events,
      request_url: 'https://peaceops.example.org/slack/events',
    });
  });

  it('is the only one that hears what is said in channels', () => {
    expect(socket.settings.event_subscriptions.bot_events).not.toContain('message.channels');
    expect(socket.oauth_config.scopes.bot).not.toContain('channels:history');
  });
});

describe('the manifest with the agent view', () => {
  it('has that, its prompts and its scope besides, and nothing else', () => {
    const agent = parse(agentYaml) as Manifest & { features: { agent_view?: Record<string, unknown> } };
    expect(schemaErrors(agent)).toBeNull();
    const { agent_view, ...features } = agent.features;
    expect(agent_view?.['suggested_prompts']).toEqual(
      PROMPTS.map((question) => ({ title: question, message: question })),
    );
    expect(features).toEqual(socket.features);
    const { bot, ...scopes } = agent.oauth_config.scopes;
    expect({ bot: bot.filter((scope) => scope !== 'assistant:write'), ...scopes }).toEqual(
      socket.oauth_config.scopes,
    );
    expect(bot).toContain('assistant:write');
    expect(agent.settings).toEqual(socket.settings);
    expect(agentYaml).toContain('- chat:write # to answer');
  });

  it('may be for HTTP as well', () => {
    const both = parse(httpManifest(agentYaml, 'https://peaceops.example.org')) as Manifest;
    expect(schemaErrors(both)).toBeNull();
    expect(both.settings).toEqual(http.settings);
    expect(both.features).toHaveProperty('agent_view');
  });

  it('may hear replies in threads as well', () => {
    const both = parse(chosenManifest(yaml, { prompts: PROMPTS, threads: true, files: false })) as Manifest;
    expect(schemaErrors(both)).toBeNull();
    expect(both.features).toHaveProperty('agent_view');
    expect(both.oauth_config.scopes.bot.slice(-3)).toEqual([
      'channels:history',
      'groups:history',
      'assistant:write',
    ]);
    expect(chosenManifest(yaml, { prompts: null, threads: false, files: false })).toBe(yaml);
  });

  it('is the only one that asks for its scope', () => {
    expect(yaml).not.toMatch(/assistant:write|agent_view/);
  });
});

describe('the manifest for many workspaces', () => {
  const made = workspacesManifest(httpManifest(yaml, 'https://x.org/peace/'), 'https://x.org/peace/');
  const many = parse(made) as Manifest;

  it('is what Slack’s schema allows', () => {
    expect(schemaErrors(many)).toBeNull();
  });

  it('leads back, is for organisations too, rotates tokens, and hears when it is removed', () => {
    expect(many.oauth_config).toMatchObject({
      redirect_urls: ['https://x.org/peace/slack/oauth_redirect'],
      scopes: http.oauth_config.scopes,
    });
    expect(many.settings).toMatchObject({ org_deploy_enabled: true, token_rotation_enabled: true });
    const { bot_events } = many.settings.event_subscriptions;
    expect(bot_events).toEqual([
      ...http.settings.event_subscriptions.bot_events,
      'app_uninstalled',
      'tokens_revoked',
    ]);
  });
});

describe('the manifest for HTTP', () => {
  const ADDRESS = 'https://peaceops.example.org/slack/events';

  it('names the address wherever Slack asks for it', () => {
    expect(http.settings).toMatchObject({
      socket_mode_enabled: false,
      event_subscriptions: { request_url: ADDRESS },
      interactivity: { request_url: ADDRESS, message_menu_options_url: ADDRESS },
    });
    expect(http.features.slash_commands[0]?.url).toBe(ADDRESS);
  });

  it('says why each scope is there', () => {
    expect(httpManifest(yaml, 'https://x.org')).toContain('- chat:write # to answer');
  });

  it.each([
    ['https://x.org', 'https://x.org/slack/events'],
    ['https://x.org/', 'https://x.org/slack/events'],
    ['https://x.org/slack/events', 'https://x.org/slack/events'],
    ['https://x.org/peace/', 'https://x.org/peace/slack/events'],
    ['https://x.org:8443/?a=b#c', 'https://x.org:8443/slack/events'],
  ])('takes %s', (url, address) => {
    expect((parse(httpManifest(yaml, url)) as Manifest).settings.interactivity.request_url).toBe(address);
  });

  it.each(['x.org', 'http://x.org', 'ftp://x.org', ''])('does not take %j', (url) => {
    expect(() => httpManifest(yaml, url)).toThrow(ManifestUrlError);
  });
});
