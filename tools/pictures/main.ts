import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { startTryOut } from '../../src/try-out/try-out';
import { CHROMIUM, launch } from './browser';
import { CONVERSATION_STORIES } from './conversations';
import { STORIES as EACH_KIND, type Story } from './stories';

/** How wide a phone and a desktop are, in pixels of the style sheet; a desktop is drawn one to one, a phone twice as fine. */
const WIDTHS = { phone: { width: 360, height: 740 }, desktop: { width: 1_200, height: 900 } } as const;
const SCHEMES = ['light', 'dark'] as const;

const STORIES = [...EACH_KIND, ...CONVERSATION_STORIES];

/** The pictures of the README and of docs/: which story, how wide, and in which colours. */
const README = [
  { name: 'answer', width: 'desktop', scheme: 'light', height: 800 },
  { name: 'digest', width: 'phone', scheme: 'dark', height: 740 },
] as const;
const README_FOLDER = path.join(__dirname, '..', '..', 'docs', 'pictures');

interface Look {
  readonly width: keyof typeof WIDTHS;
  readonly scheme: (typeof SCHEMES)[number];
  readonly height?: number;
}

void main();

/**
 * Takes pictures of chosen stories, or of all, into a folder: at both widths and in both colours, or `--once`; or makes those
 * of the README anew.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { readme: { type: 'boolean', default: false }, once: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [folder, ...names] = values.readme ? [README_FOLDER, ...README.map(({ name }) => name)] : positionals;
  const unknown = names.filter((name) => !STORIES.some((story) => story.name === name));
  if (folder === undefined || unknown.length > 0) {
    const stories = STORIES.map(({ name }) => name).join(', ');
    return refuse(
      `npm run pictures -- FOLDER [STORY ...] [--once], or --readme; the stories are ${stories}.`,
    );
  }
  if (CHROMIUM === undefined)
    return refuse('there is no Chromium; install it, or name one with CHROMIUM=/path/to/it.');
  mkdirSync(folder, { recursive: true });
  const browser = await launch();
  // The conversations are looked at by their test; one of each kind is soon taken.
  const all = values.once ? EACH_KIND : STORIES;
  for (const story of names.length === 0 ? all : STORIES.filter(({ name }) => names.includes(name)))
    for (const look of looksOf(story, values)) {
      const { width, scheme } = look;
      const file = path.join(
        folder,
        values.readme ? `${story.name}.png` : `${story.name}-${width}-${scheme}.png`,
      );
      await picture(browser, story, look, file);
      process.stdout.write(`${file} ${Math.round(readFileSync(file).byteLength / 1000)} kB\n`);
    }
  await browser.close();
}

function looksOf({ name }: Story, { readme, once }: { readme: boolean; once: boolean }): readonly Look[] {
  if (readme) return README.filter((each) => each.name === name);
  if (once) return [{ width: 'phone', scheme: 'dark' }];
  return (['phone', 'desktop'] as const).flatMap((width) => SCHEMES.map((scheme) => ({ width, scheme })));
}

/** Each picture has a workspace of its own: nothing of another story is in it. */
async function picture(
  browser: Browser,
  story: Story,
  { width, scheme, height }: Look,
  file: string,
): Promise<void> {
  const complain = (line: string) => void process.stderr.write(`${line}\n`);
  const tryOut = await startTryOut({ port: 0, reader: true, log: process.stderr, complain });
  if (tryOut === null) throw new Error('PeaceOps does not start');
  const viewport = { ...WIDTHS[width], ...(height === undefined ? {} : { height }) };
  const page = await browser.newPage({ viewport, colorScheme: scheme, reducedMotion: 'reduce' });
  await page.goto(tryOut.address + story.path);
  await story.tell(page, tryOut);
  await page.mouse.move(0, 0);
  // A message that is longer than the page is seen from its beginning.
  const messages = page.locator('.message');
  if ((await messages.count()) > 0) await messages.last().evaluate(fromItsTop);
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  await page.close();
  await tryOut.stop();
}

/** Runs in the page. */
function fromItsTop(message: object): void {
  (message as { scrollIntoView(how: object): void }).scrollIntoView({ block: 'start' });
}

function refuse(sentence: string): void {
  process.stderr.write(`pictures: ${sentence}\n`);
  process.exitCode = 2;
}
