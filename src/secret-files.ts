import { readTextFile } from './text-file';

/** Names and values of settings, e.g. `process.env`; a blank value counts as unset. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The settings that hold a secret, each of which may stand in a file instead: see {@link withSecretFiles}. */
export const SECRETS = [
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_CLIENT_SECRET',
  'TOKEN_KEYS',
  'HTTPS_PROXY',
  'DATABASE_URL',
  'READER_KEY',
  'MCP_TOKEN',
  'PEACEOPS_INDEX_KEY',
] as const;

/** One of {@link SECRETS}. */
export type Secret = (typeof SECRETS)[number];

/** The setting that names the file of a secret, as Docker's images do: `SLACK_BOT_TOKEN_FILE`. */
export function fileSetting(secret: Secret): string {
  return `${secret}_FILE`;
}

/**
 * Puts in place what stands in files: `SLACK_BOT_TOKEN_FILE=/run/secrets/token` does as `SLACK_BOT_TOKEN` with the
 * content of that file. Blanks and line ends around it do not count.
 * @returns the completed environment, and of each secret that cannot be had so a sentence, which holds the setting and
 *   the path, and nothing of the content
 */
export function withSecretFiles(environment: Environment): {
  environment: Environment;
  faults: ReadonlyMap<Secret, string>;
} {
  const read: Record<string, string> = {};
  const faults = new Map<Secret, string>();
  for (const secret of SECRETS) {
    const setting = fileSetting(secret);
    const file = environment[setting]?.trim();
    if (!file) continue;
    const found = environment[secret]?.trim() ? null : readTextFile(file);
    if (found === null) faults.set(secret, `${secret} and ${setting} are both set; leave one of them out.`);
    else if ('problem' in found) faults.set(secret, `${setting}: ${file} ${found.problem}.`);
    else if (found.text.trim() === '')
      faults.set(secret, `${setting}: ${file} is empty; put the secret into it.`);
    else read[secret] = found.text.trim();
  }
  return { environment: { ...environment, ...read }, faults };
}
