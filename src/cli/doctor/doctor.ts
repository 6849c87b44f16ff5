import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isCompiled } from '../../corpus/open-corpus';
import { ENV_FILE } from '../../environment';
import { reportsDirectoryIn } from '../../reports-directory';
import { readSettings, readStorePlace, type Settings, SettingsError } from '../../settings';
import { chosenManifest } from '../../slack/manifest';
import { STORE_FILE } from '../../store/open-store';
import { VERSION } from '../../version';
import type { CommandOptions } from '../command-options';
import { EXIT } from '../exit';
import { wrapped } from '../terminal';
import { about, type Finding } from './finding';
import { lookAtNode, lookAtReports, lookAtRights } from './machine';
import { lookAtReader } from './reader';
import { lookAtSlack } from './slack';
import { lookAtStore } from './store';

const MANIFEST = path.join(__dirname, '..', '..', '..', 'manifest.yml');
const SIGNS = { right: 'ok   ', wrong: 'WRONG', open: '-    ' } as const;

/**
 * Looks at everything that PeaceOps needs to run, and says what to do where something is wrong. Starts nothing, posts
 * nothing, makes nothing.
 * @returns the exit code: 1 where something is wrong
 */
export async function doctor({
  terminal,
  environment,
  openInSilence,
}: Pick<CommandOptions, 'terminal' | 'environment' | 'openInSilence'>): Promise<number> {
  const findings: Finding[] = [];
  const look = async (found: Finding[] | Promise<Finding[]>) => {
    for (const finding of await found) {
      findings.push(finding);
      terminal.out(wrapped(`${SIGNS[finding.state]} ${finding.about}: ${finding.says}`, '', terminal));
    }
  };
  await look([about('PeaceOps').right(VERSION), lookAtNode(process.versions.node)]);
  await look(lookAtRights(ENV_FILE));
  const settings = orFaults(() => readSettings(environment()));
  await look(
    'faults' in settings
      ? settings.faults.map(about('settings').wrong)
      : [about('settings').right(inWords(settings))],
  );
  if (!('faults' in settings)) await look(lookAtReader(settings.reader));
  const place = orFaults(() => readStorePlace(environment()));
  if (!('faults' in place)) {
    await look(lookAtStore(place).then((finding) => [finding]));
    if (place.databaseUrl === null) await look(lookAtRights(path.join(place.dataDirectory, STORE_FILE)));
  }
  const directory = reportsDirectoryIn(environment());
  await look(lookAtReports(openInSilence, () => isCompiled(directory)));
  await look(
    'faults' in settings
      ? [about('Slack').open('Not asked, as the settings are wrong.')]
      : lookAtSlack(settings, manifestFor(settings), Date.now),
  );
  return findings.some(({ state }) => state === 'wrong') ? EXIT.nothingFound : EXIT.found;
}

function manifestFor({ agent, threads, files }: Settings): string {
  return chosenManifest(readFileSync(MANIFEST, 'utf8'), { prompts: agent ? [] : null, threads, files });
}

function orFaults<Read extends object>(read: () => Read): Read | { faults: readonly string[] } {
  try {
    return read();
  } catch (error) {
    if (error instanceof SettingsError) return { faults: error.faults };
    throw error;
  }
}

function inWords({ appToken, port, proxy, metrics }: Settings): string {
  return [
    appToken === null ? `HTTP, port ${port}` : 'Socket Mode',
    ...(proxy === null ? [] : ['through a proxy']),
    ...(metrics.port === null ? [] : [`metrics on port ${metrics.port}`]),
  ].join(', ');
}
