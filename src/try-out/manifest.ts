import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** The file from which whoever has a workspace makes the app; the same from `src` and from `dist`. */
const MANIFEST = path.join(__dirname, '..', '..', 'manifest.yml');

/** A shortcut as people see it. */
interface AppShortcut {
  readonly name: string;
  readonly callbackId: string;
  readonly description: string;
}

/** What Slack learns of an app from its manifest, as far as people see it. */
export interface AppManifest {
  readonly name: string;
  readonly description: string;
  readonly commands: readonly { command: string; description: string; usage: string }[];
  /** In the menu of each message. */
  readonly shortcuts: readonly AppShortcut[];
  /** Wherever people write. */
  readonly globalShortcuts: readonly AppShortcut[];
  /** Those that may be left out at the installation, too. */
  readonly scopes: readonly string[];
}

const SHAPE = z.object({
  display_information: z.object({ name: z.string(), long_description: z.string() }),
  features: z.object({
    shortcuts: z.array(
      z.object({
        name: z.string(),
        type: z.enum(['message', 'global']),
        callback_id: z.string(),
        description: z.string(),
      }),
    ),
    slash_commands: z.array(
      z.object({ command: z.string(), description: z.string(), usage_hint: z.string().default('') }),
    ),
  }),
  oauth_config: z.object({
    scopes: z.object({ bot: z.array(z.string()), bot_optional: z.array(z.string()).default([]) }),
  }),
});

/**
 * Reads the app's own manifest, so that what is tried out is what would be installed.
 * @throws where it is no manifest
 */
export function readManifest(yaml = readFileSync(MANIFEST, 'utf8')): AppManifest {
  const { display_information, features, oauth_config } = SHAPE.parse(parse(yaml));
  const shortcutsOf = (wanted: 'message' | 'global'): AppShortcut[] =>
    features.shortcuts
      .filter(({ type }) => type === wanted)
      .map(({ name, callback_id: callbackId, description }) => ({ name, callbackId, description }));
  return {
    name: display_information.name,
    description: display_information.long_description,
    commands: features.slash_commands.map(({ command, description, usage_hint: usage }) => ({
      command,
      description,
      usage,
    })),
    shortcuts: shortcutsOf('message'),
    globalShortcuts: shortcutsOf('global'),
    scopes: [...oauth_config.scopes.bot, ...oauth_config.scopes.bot_optional],
  };
}
