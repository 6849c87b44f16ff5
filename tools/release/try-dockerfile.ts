import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assignments, lastOf, readDockerfile, type Stage, wordsOf } from './dockerfile';
import { AN_EXCERPT, serveAndAsk } from './serve-and-ask';

const ROOT = path.join(__dirname, '..', '..');
const IGNORED = readFileSync(path.join(ROOT, '.dockerignore'), 'utf8').split('\n').filter(Boolean);
const NODE_USER = '1000';
/** What an image starts with, whatever its base. */
const ENVIRONMENT: Record<string, string> = {
  PATH: '/usr/local/bin:/usr/bin:/bin',
  HOME: '/root',
  npm_config_update_notifier: 'false',
};

/**
 * Carries out the steps of the Dockerfile without Docker: in plain Debian roots, which debootstrap makes, with this
 * machine's npm and a node in the place of the base image. Then starts it as the user that it names, on a root that
 * cannot be written, and runs its health check. Needs root and debootstrap; layers, and what Docker itself enforces,
 * are not tried.
 * @param node the binary to put there: of the version that the Dockerfile names
 */
async function tryDockerfile(node: string): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'peaceops-image-'));
  const base = path.join(folder, 'base');
  try {
    makeBase(base, node);
    const roots = new Map<string | null, string>();
    let image: Stage | undefined;
    for (const stage of readDockerfile(readFileSync(path.join(ROOT, 'Dockerfile'), 'utf8'))) {
      assert.match(stage.base, new RegExp(`^node:${versionOf(node)}-bookworm-slim$`));
      const root = path.join(folder, `stage-${roots.size}`);
      execFileSync('cp', ['-a', base, root]);
      roots.set(stage.name, root);
      carryOut(stage, root, roots);
      image = stage;
    }
    await start(image as Stage, roots.get(null) as string);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Debian's smallest root, with node, npm and what resolves names: what `node:24-bookworm-slim` has of them. */
function makeBase(base: string, node: string): void {
  const debootstrap = ['--variant=minbase', 'bookworm', base, 'http://deb.debian.org/debian'];
  execFileSync('debootstrap', debootstrap, { stdio: ['ignore', 'ignore', 'inherit'] });
  cpSync(realpathSync(node), path.join(base, 'usr/local/bin/node'));
  const npm = path.resolve(
    realpathSync(execFileSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).trim()),
    '../..',
  );
  const modules = path.join(base, 'usr/local/lib/node_modules/npm');
  cpSync(npm, modules, { recursive: true });
  execFileSync('ln', ['-s', '../lib/node_modules/npm/bin/npm-cli.js', path.join(base, 'usr/local/bin/npm')]);
  // Where a proxy opens TLS, its certificate has to be known inside too, as a builder behind it would have it.
  const { NODE_EXTRA_CA_CERTS: certificates } = process.env;
  if (certificates !== undefined) {
    cpSync(certificates, path.join(base, 'etc', 'extra-certificates.pem'), { dereference: true });
    ENVIRONMENT['NODE_EXTRA_CA_CERTS'] = '/etc/extra-certificates.pem';
  }
  cpSync('/etc/resolv.conf', path.join(base, 'etc/resolv.conf'), { dereference: true });
  execFileSync('chroot', [base, 'useradd', '--uid', NODE_USER, '--create-home', 'node']);
  say(
    `base: Debian bookworm, node ${versionOf(node)}, ${readdirSync(path.join(base, 'usr/bin')).includes('gcc') ? 'a' : 'no'} compiler`,
  );
}

/** Carries out the instructions that change files; the others say how it is started. */
function carryOut({ instructions }: Stage, root: string, roots: ReadonlyMap<string | null, string>): void {
  let directory = '/';
  const environment: Record<string, string> = { ...ENVIRONMENT };
  for (const { name, rest } of instructions) {
    if (name === 'WORKDIR') {
      directory = rest;
      mkdirSync(path.join(root, directory), { recursive: true });
    } else if (name === 'ENV') Object.assign(environment, assignments(rest));
    else if (name === 'COPY') copy(rest, path.join(root, directory), roots);
    else if (name === 'RUN') run(rest, { root, directory, environment });
    else continue;
    say(`${name} ${rest.slice(0, 100)}`);
  }
}

function copy(rest: string, directory: string, roots: ReadonlyMap<string | null, string>): void {
  const [, from, ...stage] = /^--from=(\S+) (.+)$/.exec(rest) ?? [];
  const words = (stage[0] ?? rest).split(' ');
  const target = path.join(directory, words.pop() as string);
  const source = from === undefined ? ROOT : (roots.get(from) as string);
  for (const one of words) {
    const file = path.join(source, one);
    const isFolder = readdirSync(path.dirname(file), { withFileTypes: true }).some(
      (entry) => entry.name === path.basename(file) && entry.isDirectory(),
    );
    const to = isFolder || one === '.' ? target : path.join(target, path.basename(file));
    const filter = (each: string) =>
      from !== undefined || !IGNORED.some((name) => path.relative(ROOT, each) === name);
    cpSync(file, to, { recursive: true, filter, verbatimSymlinks: true });
  }
}

/** Runs a step by a shell in the root; a cache mount is npm's cache on this machine. */
function run(
  rest: string,
  { root, directory, environment }: { root: string; directory: string; environment: Record<string, string> },
): void {
  const [, cache = null, command = rest] = /^--mount=type=cache,target=(\S+) (.+)$/.exec(rest) ?? [];
  const mounts = [`mount -t proc proc '${root}/proc'`, `mount --bind /dev '${root}/dev'`];
  if (cache !== null) {
    const ours = execFileSync('npm', ['config', 'get', 'cache'], { encoding: 'utf8' }).trim();
    mounts.push(`mkdir -p '${root}${cache}' '${ours}'`, `mount --bind '${ours}' '${root}${cache}'`);
  }
  const script = [...mounts, `exec chroot '${root}' /bin/sh -c "cd ${directory} && $STEP"`].join(' && ');
  execFileSync('unshare', ['--mount', 'sh', '-c', script], {
    env: { ...environment, PATH: `${process.env['PATH']}:/usr/sbin:/sbin`, STEP: command },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Starts it as Docker would with `--read-only` and `--tmpfs /tmp`, asks it something, and runs its health check. */
async function start(stage: Stage, root: string): Promise<void> {
  const user = lastOf(stage, 'USER');
  const volume = lastOf(stage, 'VOLUME');
  assert.notEqual(user.split(':')[0], '0');
  const inside = `chroot --userspec=${user} '${root}' env -i`;
  const enter = (words: readonly string[], settings: Record<string, string>) => {
    const env = { ...ENVIRONMENT, HOME: '/tmp', ...assignments(lastOf(stage, 'ENV')), ...settings };
    const given = Object.entries(env).map(([name, value]) => `${name}=${value}`);
    return [
      '-c',
      `cd '${root}' && exec ${inside} "$@"`,
      'sh',
      ...given,
      'sh',
      '-c',
      `cd ${lastOf(stage, 'WORKDIR')} && exec "$@"`,
      'sh',
      ...words,
    ];
  };
  const readOnly = [
    `mount --bind '${root}' '${root}'`,
    `mount --bind '${root}${volume}' '${root}${volume}'`,
    `mount -o remount,bind,ro '${root}'`,
    `mount -t tmpfs tmpfs '${root}/tmp'`,
    `mount -t proc proc '${root}/proc'`,
    `mount --rbind /dev '${root}/dev'`,
    'exec sh "$@"',
  ].join(' && ');
  const within = (words: readonly string[]) => ['--mount', 'sh', '-c', readOnly, 'sh', ...words];

  const { answer, exitCode } = await serveAndAsk(
    (settings) =>
      spawn('unshare', within(enter(wordsOf(lastOf(stage, 'CMD')), settings)), {
        stdio: ['ignore', 'pipe', 'inherit'],
        detached: true,
      }),
    async (port) => {
      const ask = (words: readonly string[]) =>
        execFileSync('unshare', within(enter(words, { PORT: String(port) })), { encoding: 'utf8' }).trim();
      const healthy = wordsOf(lastOf(stage, 'HEALTHCHECK'));
      ask(healthy);
      say('HEALTHCHECK: healthy');
      assert.throws(() => execFileSync('unshare', within(enter(healthy, { PORT: '1' }))));
      say('HEALTHCHECK on a port where nothing listens: unhealthy');
      assert.equal(ask(['id', '-u']), user.split(':')[0]);
      // A folder of its own: nothing but the mount keeps it from writing there.
      assert.equal(ask(['sh', '-c', 'touch /home/node/x 2>/dev/null || echo refused']), 'refused');
      say(`runs as user ${user}; its root cannot be written`);
    },
  );
  assert.match(answer, AN_EXCERPT);
  assert.equal(exitCode, 0);
  assert.ok(existsSync(path.join(root, volume, 'peaceops.sqlite')));
  say('CMD: a signed slash command was answered, the store is on the volume; SIGTERM ended it with 0');
}

function versionOf(node: string): string {
  return (
    /^v(\d+)/.exec(execFileSync(node, ['--version'], { encoding: 'utf8' })) as RegExpExecArray
  )[1] as string;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

tryDockerfile(process.argv[2] ?? process.execPath).catch((error: Error) => {
  process.stderr.write(`Dockerfile: ${error.stack}\n`);
  process.exitCode = 1;
});
