import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { writeReports } from '../../../src/cli/site';
import { answerOnSite } from '../../../src/web/site/answer';
import { launch } from '../../../tools/pictures/browser';
import { violationsOn } from '../../support/axe';
import { describeInChromium } from '../../support/browser';
import { fakeTerminal } from '../../support/command-line';
import { beijing } from '../../support/corpus';
import { type StaticServer, staticServer } from '../../support/static-server';

const ROOT = path.join(__dirname, '..', '..', '..');
const STATEMENT = 'r/beijing-2007/6.1/1.3/';
const SEARCHING = /(?:corpus-\d|vectors-\d|tokens-\d|search)-[\da-f]{12}\./;
/** The program, and the rest in parts of 2 MB. */
const NEEDED = 1 + 2 + 1 + 4;
const corpus = { ...beijing(), warnings: [], faults: [] };

/** Questions of many kinds: those that docs/commands.md shows, words of statements, misspelt ones, narrowed ones, and none of the report's. */
function questions(): string[] {
  const commands = readFileSync(path.join(ROOT, 'docs', 'commands.md'), 'utf8');
  const shown = [...commands.matchAll(/^\| `npx peaceops (?:ask|explain) (?:'([^'`]+)'|([a-z ]+))` \|/gm)];
  const { statements } = corpus.library;
  const ofStatements = statements
    .filter((_, at) => at % 3 === 0)
    .map(({ text }, at) =>
      text
        .split(/\s+/)
        .slice(at % 5, (at % 5) + 2 + (at % 4))
        .join(' '),
    );
  return [
    ...shown.map(([, quoted, plain]) => quoted ?? plain ?? ''),
    ...ofStatements,
    ...[
      'police',
      'recommendations on training',
      'who pays for it',
      'too few helicopters',
      'exit; local ownership',
    ],
    ...[
      'actor:"force commander"',
      'type:challenge section:5',
      'topic:police',
      'actor:humanitarain',
      'report:oslo x',
    ],
    ...[
      '"root causes"',
      '"root causes of conflicts"',
      'integration -training',
      'NOT police',
      'section:ownership',
    ],
    ...[
      'climate change',
      'parental leave',
      'quantum chromodynamics',
      'pizza',
      'women peace and security',
      'gendre balanse',
    ],
    ...[
      '',
      '   ',
      '-',
      '"',
      '<b>police</b>',
      'é 和平 🚢',
      'a'.repeat(5_000),
      'police '.repeat(400),
      '6.1/1.3',
    ],
  ];
}

describeInChromium('a site of plain files', () => {
  jest.setTimeout(120_000);
  let home: string;
  let server: StaticServer;
  let browser: Browser;
  const complaints: string[] = [];

  beforeAll(async () => {
    home = mkdtempSync(path.join(tmpdir(), 'site-'));
    const options = { terminal: fakeTerminal(), open: () => corpus, environment: () => ({}) };
    expect(await writeReports(options, path.join(home, 'site'), {})).toBe(0);
    [server, browser] = await Promise.all([
      staticServer(path.join(home, 'site'), '/a%20b/peaceops/'),
      launch(),
    ]);
  });
  beforeEach(() => {
    complaints.length = 0;
    server.asked.length = 0;
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(complaints).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(home, { recursive: true });
  });

  async function opens(place: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 700, height: 700 }, ...options });
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(server.address)) complaints.push(request.url());
    });
    await page.goto(server.address + place);
    return page;
  }
  const asks = async (page: Page, question: string) => {
    await page.getByRole('searchbox').fill(question);
    await page.getByRole('searchbox').press('Enter');
    await page.getByText(question, { exact: true }).first().waitFor();
    await page.locator('h1.outcome').waitFor();
  };

  it('is read without script, from its top to the statement that is cited, and says that a search needs it', async () => {
    const page = await opens('', { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Multidimensional and Integrated Peace Operations' }).click();
    await page.goto(server.address + STATEMENT);
    await page.locator('mark').waitFor();
    const { y = -1 } = (await page.locator('mark').boundingBox()) ?? {};
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(700);
    await page.getByRole('link', { name: '6.1/1.4' }).click();
    expect(page.url()).toBe(`${server.address}r/beijing-2007/6.1/1.4/`);

    await page.getByRole('searchbox').fill('local ownership');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByText('which it does not run now').waitFor();
    expect(new URL(page.url()).pathname).toContain('/r/beijing-2007/-/search/');
    expect(server.asked.join(' ')).not.toContain('ownership');
    expect(server.asked.filter((one) => SEARCHING.test(one))).toEqual([]);
  });

  it('searches by itself, tells nobody what is asked, and loads what that needs only then', async () => {
    const page = await opens(STATEMENT);
    await page.getByRole('button', { name: 'Copy quotation' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(server.asked.filter((one) => SEARCHING.test(one))).toEqual([]);

    await asks(page, 'local ownership');
    expect(server.asked.filter((one) => SEARCHING.test(one))).toHaveLength(NEEDED);
    expect(await page.locator('h1.outcome').textContent()).toBe('1–10 of 15 statements.');
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'More (5)' }).click();
    await page.getByText('11–15 of 15 statements.').waitFor();
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByText('1–10 of 15 statements.').waitFor();

    // From one statement of the answer to the next, and back.
    const places = answerOnSite(corpus.index, {
      asked: { question: 'local ownership', report: null, isEverything: false },
      from: 0,
      base: '/',
    }).places;
    await page.getByRole('button', { name: 'In context' }).first().click();
    await page.getByText('1 of 15 for “local ownership”').waitFor();
    expect(page.url()).toBe(`${server.address}r/${places[0]}/`);
    expect(await page.getByRole('button', { name: 'Previous' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('2 of 15 for “local ownership”').waitFor();
    expect(page.url()).toBe(`${server.address}r/${places[1]}/`);
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Back to the answer' }).click();
    await page.locator('#result-2:focus').waitFor();

    await asks(page, 'parental leave');
    expect(await page.locator('h1.outcome').textContent()).toBe('The report is silent on “parental leave”.');
    expect(page.url()).not.toContain('parental');
    expect(server.asked.join(' ')).not.toMatch(/ownership|parental/);
    // What was loaded once is kept.
    expect(server.asked.filter((one) => SEARCHING.test(one))).toHaveLength(NEEDED);
  });

  it('answers as a server does: the same statements in the same order, and the same sentences', async () => {
    const page = await opens('r/-/search/');
    const all = questions().map((question, at) => ({ question, report: null, isEverything: at % 9 === 0 }));
    expect(all.length).toBeGreaterThan(100);
    const base = server.address;
    const given: Record<string, unknown>[] = await page.evaluate(
      `(${ANSWERS})(${JSON.stringify({ all, base })})`,
    );
    const outcomes = new Set<string>();
    for (const [at, asked] of all.entries()) {
      const { html, ...rest } = answerOnSite(corpus.index, { asked, from: 0, base });
      const { html: inBrowser, what: _, number: __, ...others } = given[at] as Record<string, unknown>;
      expect([asked.question, others, inBrowser]).toEqual([asked.question, rest, html]);
      outcomes.add(rest.isAnswer ? 'answers' : rest.of > 0 ? 'near' : 'silent');
    }
    expect([...outcomes].sort()).toEqual(['answers', 'near', 'silent']);
  });

  it('says so where what a search needs cannot be loaded, and goes on when it can', async () => {
    const page = await opens('r/-/search/');
    await page.getByText('what you ask is sent nowhere').waitFor();
    server.isOut = (name) => name.includes('vectors-');
    await page.getByRole('searchbox').fill('police');
    await page.getByText('could not be loaded').waitFor();
    server.isOut = () => false;
    await asks(page, 'police');
  });
});

/** Runs in the page, in a language of its own: what its worker answers. */
const ANSWERS = `async ({ all, base }) => {
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
  const { worker: script, files } = JSON.parse(page.getElementById('search').dataset.setup);
  const absolute = (address) => new URL(address, location.href).href;
  const { corpus, encoder } = files;
  for (const file of [corpus, encoder.tokens, encoder.vectors]) file.parts = file.parts.map(absolute);
  const worker = new Worker(absolute(script), { type: 'module' });
  const given = [];
  for (const [number, asked] of all.entries()) {
    const answered = new Promise((resolve) => {
      worker.onmessage = ({ data }) => data.what === 'loading' || resolve(data);
    });
    worker.postMessage({ files, number, question: { asked, from: 0, base } });
    given.push(await answered);
  }
  return given;
}`;
