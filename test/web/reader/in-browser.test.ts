import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { convertBytesApart } from '../../../src/import/convert-apart';
import { unchanging } from '../../../src/search/reports-now';
import { readerAt } from '../../../src/web/addresses';
import { readerPages } from '../../../src/web/reader/reader-pages';
import { launch } from '../../../tools/pictures/browser';
import { violationsOn } from '../../support/axe';
import { describeInChromium } from '../../support/browser';
import { beijing } from '../../support/corpus';
import { TYPESCRIPT } from '../../support/typescript-child';

const DESKTOP = { viewport: { width: 1_440, height: 900 } };
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
/** For reading what was printed. */
const LIMITS = { bytes: 10_000_000, memoryMb: 512, ms: 60_000, execArgv: ['--require', TYPESCRIPT] };
/** The words of what has the focus. */
const FOCUSED = 'document.activeElement.textContent.trim()';
/** Near the end of the longest section, so that a browser has to go there. */
const FAR = 'beijing-2007/3/17.2';

describeInChromium('the reader page in a browser', () => {
  jest.setTimeout(120_000);
  let browser: Browser;
  let server: Server;
  let base = '';
  /** Errors of scripts, what the policy forbids, and what was asked of anybody else. */
  const complaints: string[] = [];
  /** What a proxy between would have in its log. */
  const logged: string[] = [];

  beforeAll(async () => {
    server = createServer((asked, answer) => {
      logged.push(`${asked.url} ${asked.headers.referer ?? ''}`);
      pages.answer((asked.url ?? '').split('?')[0] ?? '', asked, answer);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const publicUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/peaceops`;
    base = `${publicUrl}/r/`;
    const settings = { publicUrl, access: 'open', key: null } as const;
    const { index } = beijing();
    const library = { ...index.library, reader: readerAt(settings)(() => false) };
    const pages = readerPages({ settings, reports: unchanging({ ...index, library }) });
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    server.closeAllConnections();
    server.close();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(complaints.splice(0)).toEqual([]);
  });

  async function opens(path: string, options: BrowserContextOptions = DESKTOP): Promise<Page> {
    const page = await (await browser.newContext(options)).newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text());
    });
    page.on('request', (asked) => {
      if (!asked.url().startsWith(base)) complaints.push(asked.url());
    });
    await page.goto(base + path);
    return page;
  }

  /** Whether the cited statement is on the screen, and has the focus. */
  const isAtStatement = (page: Page) =>
    page.locator('mark').evaluate((mark) => {
      const { top, bottom } = mark.getBoundingClientRect();
      const isFocused = mark.ownerDocument.activeElement === mark;
      return isFocused && top >= 0 && bottom <= (mark.ownerDocument.defaultView?.innerHeight ?? 0);
    });

  async function searches(page: Page, question: string): Promise<void> {
    await page.getByRole('searchbox').fill(question);
    await page.keyboard.press('Enter');
    await page.locator('.outcome').waitFor();
  }

  it.each([
    ['on a desktop', DESKTOP],
    ['on a phone', PHONE],
    ['without script', { ...DESKTOP, javaScriptEnabled: false }],
  ])('goes to the cited statement %s', async (_, options) => {
    const page = await opens(FAR, options);
    expect(await isAtStatement(page)).toBe(true);
    // Beside the statement there is room on a desktop alone.
    const [mark, about] = await Promise.all(['mark', '.about'].map((one) => page.locator(one).boundingBox()));
    if (options === PHONE) expect(about?.y).toBeGreaterThan((mark?.y ?? 0) + (mark?.height ?? 0));
    else expect(about?.x).toBeGreaterThan((mark?.x ?? 0) + (mark?.width ?? 0));
  });

  it('folds the outline on a phone, and not on a desktop', async () => {
    const page = await opens('beijing-2007/6.1', { ...PHONE, javaScriptEnabled: false });
    const current = page.locator('[aria-current]');
    expect(await current.isVisible()).toBe(false);
    await page.getByText('Outline', { exact: true }).tap();
    expect(await current.isVisible()).toBe(true);
    await page.setViewportSize(DESKTOP.viewport);
    expect(await current.isVisible()).toBe(true);
    expect(await page.getByText('Outline', { exact: true }).isVisible()).toBe(false);
  });

  it('answers without script, opens a statement of the answer, and goes on, back, and to where it was', async () => {
    const page = await opens('', { ...DESKTOP, javaScriptEnabled: false });
    await searches(page, 'local ownership');
    await page.getByRole('button', { name: 'In context' }).nth(7).click();
    await page.getByText('8 of 15 for “local ownership”').waitFor();
    expect(await isAtStatement(page)).toBe(true);
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('9 of 15').waitFor();
    expect(await isAtStatement(page)).toBe(true);
    await page.getByRole('button', { name: 'Previous' }).click();
    await page.getByText('8 of 15').waitFor();
    await page.getByRole('button', { name: 'Back to the answer' }).click();
    await page.locator('#result-8').waitFor();
    expect(await page.locator('#result-8').evaluate((one) => one.getBoundingClientRect().top)).toBeLessThan(
      900,
    );
    expect(logged.filter((line) => /local|ownership|\?/.test(line))).toEqual([]);
    expect(logged.filter((line) => !line.endsWith(' '))).toEqual([]);
  });

  it.each(['link', 'button'] as const)(
    'goes back to the answer as browsers do, from what a %s of it opened',
    async (what) => {
      const page = await opens('');
      await searches(page, 'local ownership');
      await page.locator('.results').getByRole(what).nth(1).click();
      await page.locator('mark').waitFor();
      await page.goBack();
      expect(await page.locator('.outcome').textContent()).toBe('1–10 of 15 statements.');
    },
  );

  it('is read and searched by keyboard', async () => {
    const page = await opens('beijing-2007/6.1/1.3');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(FOCUSED)).toBe('Copy quotation');
    await page.keyboard.press('/');
    await page.keyboard.type('police / training');
    expect(await page.getByRole('searchbox').inputValue()).toBe('police / training');
    await page.keyboard.press('Enter');
    await page.locator('.outcome').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(FOCUSED)).toBe('Skip to the text');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(FOCUSED)).toBe('In context');
    await page.keyboard.press('Enter');
    await page.locator('mark').waitFor();
    expect(await isAtStatement(page)).toBe(true);
  });

  it('copies a quotation by a button, or shows it selected where the browser does not let it', async () => {
    const page = await opens('beijing-2007/2/8.2', {
      ...DESKTOP,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('button', { name: 'Copy quotation' }).click();
    await page.getByText('Copied.').waitFor();
    const copied = await page.evaluate('navigator.clipboard.readText()');
    expect(copied).toMatch(/^“Everyone agreed that in most cases, exits have been premature\.”\nMultidim/);
    await page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await page.getByText('Selected; copy it with the keyboard.').waitFor();
    expect(await page.evaluate('String(getSelection())')).toMatch(/^> Everyone agreed/);
  });

  it('shows a way to the address of the sentence under the mouse, which is not copied with the text', async () => {
    const page = await opens('beijing-2007/6.1');
    const sentence = page.locator('.sentence').nth(1);
    await sentence.hover();
    const end = await sentence.locator('.to').evaluate((one) => one.getClientRects()[0]);
    await page.mouse.click((end?.right ?? 0) + 5, (end?.top ?? 0) + 10);
    await page.locator('mark').waitFor();
    expect(page.url()).toBe(`${base}beijing-2007/6.1/1.2`);
    await page.locator('.passage > p').selectText();
    expect(await page.evaluate('String(getSelection())')).toMatch(
      /^The issue of local ownership was stressed by the participants\. This is an area [^¶]*$/,
    );
  });

  it('prints the statement, its citation and its address, and nothing that is to be clicked', async () => {
    const page = await opens('beijing-2007/6.1/1.3');
    await page.emulateMedia({ media: 'print' });
    for (const shown of ['mark', '.about .citation', '.about .address'])
      expect(await page.locator(shown).isVisible()).toBe(true);
    for (const hidden of ['.top', '.outline', '.quoting', '.copies', '.neighbours', '.sections-beside'])
      expect(await page.locator(hidden).isVisible()).toBe(false);
    const { markdown } = await convertBytesApart(await page.pdf(), 'page.pdf', LIMITS);
    const printed = markdown.replace(/\s+/g, ' ');
    for (const words of [
      'Ultimately, if local ownership is not established',
      'Seminar proceedings, Beijing, 26–27 March 2007, section 6.1 Local Ownership, paragraph 1.',
      `${base}beijing-2007/6.1/1.3`,
    ])
      expect(printed).toContain(words);
    expect(printed).not.toContain('Search');
  });

  it('has nothing that axe objects to, and nothing wider than the screen, in light and dark, on a desktop and a phone', async () => {
    const looks = [
      { colorScheme: 'light', viewport: DESKTOP.viewport },
      { colorScheme: 'dark', viewport: PHONE.viewport },
    ] as const;
    const page = await opens('');
    const isAccessible = async (inLooks: readonly (typeof looks)[number][]) => {
      for (const { colorScheme, viewport } of inLooks) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize(viewport);
        expect([page.url(), await violationsOn(page)]).toEqual([page.url(), []]);
        expect(await page.locator('body').evaluate(({ scrollWidth }) => scrollWidth)).toBe(viewport.width);
      }
    };
    const [light, dark] = looks;
    // The two pages that have all that others have in both looks, the others in one.
    for (const [path, inLooks] of [
      ['', [dark]],
      ['beijing-2007', [light]],
      ['beijing-2007/6', [dark]],
      ['beijing-2007/6/6-4.1', looks],
      ['beijing-2007/6.1/99.9', [dark]],
    ] as const) {
      await page.goto(base + path);
      for (const details of await page.locator('details').all())
        await details.evaluate((one) => one.setAttribute('open', ''));
      await isAccessible(inLooks);
    }
    for (const [question, inLooks] of [
      ['local ownership', looks],
      ['parental leave', [light]],
      ['cholera vaccination of peacekeepers', [dark]],
    ] as const) {
      await searches(page, question);
      await isAccessible(inLooks);
    }
    await page.getByRole('button', { name: 'In context' }).first().click();
    await page.getByText('Near, and no answer to').waitFor();
    await isAccessible([light]);
  });
});
