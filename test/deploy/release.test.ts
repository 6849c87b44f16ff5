import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  hasSection,
  type Lock,
  type Manifest,
  releaseLock,
  releaseManifest,
} from '../../tools/release/manifest';

const ROOT = path.join(__dirname, '..', '..');
const read = (file: string) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));
const MANIFEST: Manifest = read('package.json');
const LOCK: Lock = read('package-lock.json');

describe('the release archive', () => {
  it('has no development package, and no script but start', () => {
    const { scripts, devDependencies, dependencies } = releaseManifest(MANIFEST, LOCK);
    expect([scripts, devDependencies]).toEqual([{ start: MANIFEST.scripts['start'] }, undefined]);
    expect(dependencies).toEqual(MANIFEST.dependencies);
  });

  it('keeps the overrides of what it installs', () => {
    expect(releaseManifest(MANIFEST, LOCK).overrides).toMatchObject({
      mongoose: 'file:vendor/empty-1.0.0.tgz',
    });
    expect(releaseManifest(MANIFEST, LOCK).overrides).not.toHaveProperty('unrs-resolver');
  });

  it('locks each dependency at the version that was tested', () => {
    const { packages, version } = releaseLock(MANIFEST, LOCK);
    for (const name of Object.keys(MANIFEST.dependencies))
      expect(packages[`node_modules/${name}`]).toEqual(LOCK.packages[`node_modules/${name}`]);
    expect(Object.keys(packages)).not.toContain('node_modules/typescript');
    expect([version, packages['']]).toMatchObject([MANIFEST.version, { version: MANIFEST.version }]);
  });

  it('is made of a version that the changelog has a section for', () => {
    const changelog = '# Changelog\n\n## Unreleased\n\n## 0.2.0 – 2026-11-30\n\n## [0.1.0] - 2026-01-01\n';
    expect(['0.2.0', '0.1.0', '0.2', '0.3.0'].map((version) => hasSection(changelog, version))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
