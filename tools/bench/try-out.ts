import { spawn } from 'node:child_process';
import path from 'node:path';
import { startTryOut, type TryOut } from '../../src/try-out/try-out';
import { CHROMIUM, launch } from '../pictures/browser';
import { median, millisecondsSince, percentile } from './statistics';

const STARTS = 5;
const MESSAGES = 1_000;
const LOOKS = 100;
const COMMANDS = 20;
const ROOT = path.join(__dirname, '..', '..');
/** What a browser loads before somebody has done anything. */
const FIRST_PAGE = [
  'ana/planning',
  'style.css',
  'idiomorph.js',
  ...['page', 'dom', 'looking', 'selects', 'sending', 'telling'].map((name) => `browser/${name}.mjs`),
];

/**
 * What it takes to see PeaceOps without a workspace: until `npm run try` shows a page, what the first page weighs, and how
 * long a page takes in a channel of a thousand messages, to the server and, where there is a browser, to a person.
 */
export async function benchTryOut(print: (line: string) => void): Promise<void> {
  const starts: number[] = [];
  for (let start = 0; start < STARTS; start++) starts.push(await millisecondsUntilPage());
  print(
    `try-out, ${STARTS} starts: page after ${median(starts).toFixed(0)} ms, longest ${Math.max(...starts).toFixed(0)} ms (aim: 3,000)`,
  );

  const tryOut = await startTryOut({ port: 0, log: process.stderr, complain: print });
  if (tryOut === null) throw new Error('PeaceOps does not start');
  const weights = await Promise.all(FIRST_PAGE.map((file) => weightOf(tryOut.address + file)));
  print(
    `first page: ${(sum(weights) / 1000).toFixed(0)} kB (${FIRST_PAGE.map((file, at) => `${file} ${((weights[at] as number) / 1000).toFixed(1)}`).join(', ')}; aim: 200)`,
  );

  await fill(tryOut);
  const looks: number[] = [];
  for (let look = 0; look < LOOKS; look++) {
    const start = process.hrtime.bigint();
    await weightOf(`${tryOut.address}ana/planning`);
    looks.push(millisecondsSince(start));
  }
  const weight = await weightOf(`${tryOut.address}ana/planning`);
  print(
    `${MESSAGES} answers in a channel: a page of ${(weight / 1000).toFixed(0)} kB, ` +
      `p50 ${percentile(looks, 0.5).toFixed(1)} ms, p95 ${percentile(looks, 0.95).toFixed(1)} ms`,
  );
  if (CHROMIUM !== undefined) print(await inBrowser(tryOut));
  await tryOut.stop();
}

/** Of `npm run try`, as a person starts it, built before. */
async function millisecondsUntilPage(): Promise<number> {
  const start = process.hrtime.bigint();
  const child = spawn('npm', ['run', '--silent', 'try', '--', '--port', '0'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let said = '';
  for await (const chunk of child.stdout) {
    said += String(chunk);
    if (said.includes('Ctrl-C')) break;
  }
  const [address = ''] = /http:\S+/.exec(said) ?? [];
  await weightOf(`${address}ana/planning`);
  const took = millisecondsSince(start);
  // To all of its group, as Ctrl-C goes: npm does not pass it on.
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
  await ended;
  return took;
}

/** Answers as PeaceOps gives them, posted for all to see. */
async function fill({ slack }: TryOut): Promise<void> {
  const { blocks, text } = await answer(slack);
  for (let at = 0; at < MESSAGES; at++)
    await fetch(`${slack.url}chat.postMessage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${slack.credentials.botToken}` },
      body: JSON.stringify({ channel: 'C0PLANNING', text, blocks }),
    });
}

async function answer(slack: TryOut['slack']) {
  const { message } = await slack
    .person({ via: slack.socket })
    .types('/peaceops local ownership', { channel: 'C0POLICE' });
  if (message === undefined) throw new Error('no answer');
  return message;
}

/** From Enter to the answer on the screen. */
async function inBrowser({ address }: TryOut): Promise<string> {
  const browser = await launch();
  const page = await browser.newPage({ viewport: { width: 1_200, height: 900 } });
  await page.goto(`${address}ana/planning`);
  const took: number[] = [];
  for (let command = 0; command < COMMANDS; command++) {
    await page.locator('#composer').fill(`/peaceops xyzzy${command}`);
    const start = process.hrtime.bigint();
    await page.keyboard.press('Enter');
    await page.getByText(`xyzzy${command}`).first().waitFor();
    took.push(millisecondsSince(start));
  }
  await browser.close();
  return `there, from Enter to the answer on the screen: p50 ${percentile(took, 0.5).toFixed(0)} ms, longest ${Math.max(...took).toFixed(0)} ms`;
}

async function weightOf(address: string): Promise<number> {
  const answer = await fetch(address);
  return (await answer.arrayBuffer()).byteLength;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
