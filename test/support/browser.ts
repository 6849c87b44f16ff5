import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startTryOut, type TryOut } from '../../src/try-out/try-out';
import { CHROMIUM, launch } from '../../tools/pictures/browser';

/** `describe`, or without a browser one that skips. */
export const describeInChromium = CHROMIUM === undefined ? describe.skip : describe;

/** For what comes at once on a machine that is free; on a busy one a browser takes its time. */
const LONGEST_WAIT_MS = 20_000;
const LONGEST_STORY_MS = 120_000;

/** PeaceOps tried out in a real browser. */
export interface BrowserWorkplace {
  readonly tryOut: TryOut;
  /** Ana in #planning, on a desktop unless options say otherwise. */
  opens(path?: string, options?: BrowserContextOptions): Promise<Page>;
  /** What pages complained of: errors of scripts, and what the policy of the page forbids. */
  readonly complaints: string[];
}

/**
 * Starts PeaceOps, its Slack and the page anew for each test, and one browser for all of the file. After a test no page
 * may have complained, and Slack may have refused nothing but what the test has taken out of `refused`.
 */
export function withBrowser(): BrowserWorkplace & { refused: string[] } {
  jest.setTimeout(LONGEST_STORY_MS);
  let browser: Browser;
  let tryOut: TryOut;
  const complaints: string[] = [];
  const work = {
    complaints,
    refused: [] as string[],
    get tryOut() {
      return tryOut;
    },
    async opens(path = 'ana/planning', options: BrowserContextOptions = {}) {
      const context = await browser.newContext({ viewport: { width: 1_200, height: 900 }, ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(LONGEST_WAIT_MS);
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      await page.goto(tryOut.address + path);
      return page;
    },
  };
  beforeAll(async () => {
    browser = await launch();
  });
  beforeEach(async () => {
    complaints.length = 0;
    work.refused = [];
    tryOut = await started();
  });
  afterEach(async () => {
    const { rejections } = tryOut.slack;
    await Promise.all(browser.contexts().map((context) => context.close()));
    await tryOut.stop();
    expect(rejections.map(({ error }) => error)).toEqual(work.refused);
    expect(complaints).toEqual([]);
  });
  afterAll(() => browser?.close());
  return work;
}

async function started(): Promise<TryOut> {
  const complained: string[] = [];
  const started = await startTryOut({
    port: 0,
    log: { write: (line) => void complained.push(line) },
    complain: (line) => complained.push(line),
  });
  if (started === null) throw new Error(complained.join('\n'));
  return started;
}
