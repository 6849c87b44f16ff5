/** What is read of a `package.json`. */
export interface Manifest {
  name: string;
  version: string;
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies?: Record<string, string>;
  overrides?: Record<string, string>;
  [field: string]: unknown;
}

/** A package in a `package-lock.json`; `dev` marks what only development needs. */
interface LockedPackage {
  dev?: boolean;
  [field: string]: unknown;
}

/** What is read of a `package-lock.json`: packages by their folder, the project itself under the empty name. */
export interface Lock {
  packages: Record<string, LockedPackage>;
  [field: string]: unknown;
}

/**
 * The `package.json` of the archive: nothing of development, and no script but `start`, so that installing it compiles
 * nothing and needs no compiler.
 */
export function releaseManifest(manifest: Manifest, lock: Lock): Manifest {
  const { devDependencies: _, files: __, ...rest } = manifest;
  const kept = releaseLock(manifest, lock).packages;
  const overrides = Object.entries(manifest.overrides ?? {}).filter(
    ([name]) => `node_modules/${name}` in kept,
  );
  return {
    ...rest,
    scripts: { start: manifest.scripts['start'] as string },
    overrides: Object.fromEntries(overrides),
  };
}

/** The lock file that fits it: the repository's, without what only development needs. Versions stay as tested. */
export function releaseLock(manifest: Manifest, lock: Lock): Lock {
  const { devDependencies: _, ...root } = lock.packages[''] as LockedPackage;
  const production = Object.entries(lock.packages).filter(([folder, { dev }]) => folder !== '' && !dev);
  return {
    ...lock,
    version: manifest.version,
    packages: { '': { ...root, version: manifest.version }, ...Object.fromEntries(production) },
  };
}

/** Whether a changelog has a section for a version, as Keep a Changelog has it: `## 0.2.0 – 2026-11-30`. */
export function hasSection(changelog: string, version: string): boolean {
  return changelog.split('\n').some((line) => line.replace(/[[\]]/g, '').startsWith(`## ${version} `));
}
