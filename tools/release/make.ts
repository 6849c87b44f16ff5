import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hasSection, type Lock, type Manifest, releaseLock, releaseManifest } from './manifest';

const ROOT = path.join(__dirname, '..', '..');
const RELEASES = path.join(ROOT, 'build', 'release');
/** What goes into the archive, unpacked; the Dockerfile takes it from here. */
const STAGE = path.join(RELEASES, 'peaceops');

/** Beside what the build makes and the `files` of package.json: what whoever runs it reads and needs. */
const FOR_ADMINISTRATORS = [
  '.env.example',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'DESIGN.md',
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'deploy',
  'docs',
  'vendor',
];
/** Made for the archive alone, from sources as they are, so that nothing of an older build is in it. */
const BUILT = ['dist', 'build/dist-code.txt', 'build/dist-corpus.bin', 'build/dist-site'];

/** For those who work in the repository: needs packages that the archive does not bring. */
const NOT_SHIPPED = path.join('dist', 'try-out');

/** As npm dates what it packs. The same bytes come out whenever, and by whomever, it is made. */
const MODIFIED = '1985-10-26T08:15:00Z';

/** An archive that cannot be made, with what to do about it. */
class ReleaseError extends Error {
  readonly code = 'release';
}

/**
 * Makes `build/release/peaceops-VERSION.tar.gz`, all that is built and a lock file of its own, and beside it
 * `peaceops-VERSION.cdx.json`, the list of what it depends on (CycloneDX).
 * @throws {ReleaseError} where the changelog says nothing of this version
 */
function makeRelease({ unreleased }: { unreleased: boolean }): string {
  const manifest: Manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const lock: Lock = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'));
  const { version } = manifest;
  if (!unreleased && !hasSection(readFileSync(path.join(ROOT, 'CHANGELOG.md'), 'utf8'), version))
    throw new ReleaseError(
      `CHANGELOG.md has no section "## ${version} – DATE"; write one, or try with "npm run release -- --unreleased".`,
    );

  rmSync(RELEASES, { recursive: true, force: true });
  mkdirSync(STAGE, { recursive: true });
  for (const name of [...(manifest['files'] as string[]), ...FOR_ADMINISTRATORS])
    if (!BUILT.includes(name)) cpSync(path.join(ROOT, name), path.join(STAGE, name), { recursive: true });
  writeJson(path.join(STAGE, 'package.json'), releaseManifest(manifest, lock));
  writeJson(path.join(STAGE, 'package-lock.json'), releaseLock(manifest, lock));
  run(path.join(ROOT, 'node_modules', '.bin', 'tsc'), ['--outDir', path.join(STAGE, 'dist')], ROOT);
  rmSync(path.join(STAGE, NOT_SHIPPED), { recursive: true });
  run(
    process.execPath,
    [path.join(ROOT, 'tools', 'site', 'bundle.js'), path.join(STAGE, 'build', 'dist-site')],
    ROOT,
  );
  run(process.execPath, [path.join(STAGE, 'dist', 'corpus', 'compile.js')], ROOT);

  const name = `peaceops-${version}`;
  // Of the archive's own lock file: of the repository's, npm leaves out what development needs as well.
  const sbom = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'];
  writeFileSync(path.join(RELEASES, `${name}.cdx.json`), run('npm', sbom, STAGE));
  const archive = path.join(RELEASES, `${name}.tar.gz`);
  pack(archive, name);
  return archive;
}

/** Sorted, of nobody, of no time: tar and gzip write the same bytes for the same content. */
function pack(archive: string, name: string): void {
  const alike = ['--sort=name', `--mtime=${MODIFIED}`, '--owner=0', '--group=0', '--numeric-owner'];
  const plain = archive.replace(/\.gz$/, '');
  run(
    'tar',
    [...alike, '--mode=u=rwX,go=rX', `--transform=s,^peaceops,${name},`, '-cf', plain, 'peaceops'],
    RELEASES,
  );
  run('gzip', ['--no-name', '--best', '--force', plain], RELEASES);
}

function run(command: string, args: readonly string[], cwd: string): Buffer {
  return execFileSync(command, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
}

function writeJson(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}

try {
  const archive = makeRelease({ unreleased: process.argv.includes('--unreleased') });
  const sha256 = createHash('sha256').update(readFileSync(archive)).digest('hex');
  const megabytes = (statSync(archive).size / 1e6).toFixed(1);
  process.stdout.write(`${sha256}  ${path.relative(ROOT, archive)}\n${megabytes} MB\n`);
} catch (error) {
  if (!(error instanceof ReleaseError)) throw error;
  process.stderr.write(`release: ${error.message}\n`);
  process.exitCode = 2;
}
