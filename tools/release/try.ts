import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import {
  accessSync,
  constants,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AN_EXCERPT, serveAndAsk } from './serve-and-ask';

const ROOT = path.join(__dirname, '..', '..');
/** Who runs it where root tries it: `nobody` of Debian, so that what is not writable is not written. */
const NOBODY = 65_534;
/** All that a machine without a compiler has to have. */
const PROGRAMS = ['node', 'npm', 'npx', 'sh'];

/**
 * Tries the release archive as an administrator would: unpacks it in an empty folder, installs it without a compiler,
 * asks on the command line, and starts it in front of a stand-in for Slack. What was unpacked cannot be written.
 */
async function tryRelease(archive: string): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'peaceops-release-'));
  try {
    const home = path.join(folder, 'peaceops');
    mkdirSync(home);
    execFileSync('tar', ['-xzf', archive, '-C', home, '--strip-components=1', '--no-same-owner']);
    const own = { home, data: path.join(folder, 'data'), bin: path.join(folder, 'bin') };
    mkdirSync(own.data);
    mkdirSync(own.bin);
    for (const program of PROGRAMS) symlinkSync(realpathSync(whereIs(program)), path.join(own.bin, program));
    const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
    if ('uid' in user) execFileSync('chown', ['-R', `${NOBODY}:${NOBODY}`, folder]);
    // Not all of it: npx sets the mode of what it runs, and npm writes node_modules.
    execFileSync('chmod', ['-R', 'a-w', ...['dist', 'build', 'data'].map((name) => path.join(home, name))]);

    const options = {
      cwd: home,
      env: { PATH: own.bin, HOME: own.data, DATA_DIR: own.data, npm_config_update_notifier: 'false' },
      ...user,
    };
    const run = (command: string, ...args: string[]) =>
      execFileSync(path.join(own.bin, command), args, { ...options, encoding: 'utf8' });
    say(run('npm', 'ci', '--omit=dev', '--no-audit', '--no-fund').trim());
    assert.throws(() => accessSync(path.join(home, 'node_modules', 'typescript'), constants.F_OK));
    assert.throws(() => accessSync(path.join(home, 'dist', 'try-out'), constants.F_OK));
    const asked = run('npx', 'peaceops', 'ask', 'local', 'ownership');
    assert.match(asked, /Searched \d+ statements/);
    say('npx peaceops ask local ownership: answered');
    assert.throws(() => accessSync(path.join(home, 'node_modules', 'esbuild'), constants.F_OK));
    assert.match(run('npx', 'peaceops', 'site', path.join(own.data, 'site')), /A browser loads/);
    say('npx peaceops site: written');

    const { answer, exitCode } = await serveAndAsk(
      (settings) =>
        spawn(path.join(own.bin, 'npm'), ['start'], {
          ...options,
          env: { ...options.env, ...settings, PUBLIC_URL: 'https://peaceops.example.org' },
          stdio: ['ignore', 'pipe', 'inherit'],
          detached: true,
        }),
      readsAPage,
    );
    assert.match(answer, AN_EXCERPT);
    say(`npm start: a signed slash command was answered; ended with ${exitCode ?? 'the signal'}`);
  } finally {
    execFileSync('chmod', ['-R', 'u+w', folder]);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a browser loads of a statement's page. */
async function readsAPage(port: number): Promise<void> {
  for (const [file, words] of [
    ['beijing-2007/6.1/1.3', '<mark id="cited"'],
    ['-/reader.css', 'prefers-color-scheme'],
    ['-/reader.mjs', 'data-search'],
    ['-/icon.svg', '<svg'],
  ] as const) {
    const answer = await fetch(`http://127.0.0.1:${port}/r/${file}`);
    assert.equal(answer.status, 200, file);
    assert.ok((await answer.text()).includes(words), file);
  }
  say('the reader page was served, with what it loads');
}

function whereIs(program: string): string {
  return execFileSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' }).trim();
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
tryRelease(path.join(ROOT, 'build', 'release', `peaceops-${version}.tar.gz`)).catch((error: Error) => {
  process.stderr.write(`release: ${error.stack}\n`);
  process.exitCode = 1;
});
