import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Settings } from '../../settings';
import { chosenManifest, scopesOf } from '../manifest';

const MANIFEST = path.join(__dirname, '..', '..', '..', 'manifest.yml');

/**
 * The scopes that a workspace is asked for: those that the manifest cannot do without, and those of what was chosen. What
 * whoever installs may leave out is offered by the app's own page at Slack.
 */
export function scopesAskedFor({
  threads,
  agent,
  files,
}: Pick<Settings, 'threads' | 'agent' | 'files'>): string[] {
  const manifest = chosenManifest(readFileSync(MANIFEST, 'utf8'), {
    threads,
    files,
    prompts: agent ? [] : null,
  });
  return scopesOf(manifest).bot.map(({ name }) => name);
}
