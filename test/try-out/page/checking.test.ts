import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../../../tools/pictures/browser';
import { describeInChromium } from '../../support/browser';
import { choosesIn, lastOf, sends } from '../../support/conversation';
import { spawnTypeScript } from '../../support/typescript-child';

const MAIN = path.join(__dirname, '..', '..', '..', 'src', 'try-out', 'main.ts');
const ALTERED = '“everyone agreed that in all cases, exits have been premature”';

// Here the try-out is a process of its own, as whoever has it starts it: quotations are checked on a thread, which the
// transformed files of a test have no way to start.
describeInChromium('a drafter checking quotations', () => {
  let tryOut: ChildProcess;
  let browser: Browser;
  let address: string;

  beforeEach(async () => {
    tryOut = spawnTypeScript(MAIN, ['--port', '0']);
    browser = await launch();
    if (tryOut.stdout === null) throw new Error('It has no output.');
    const [said] = await once(tryOut.stdout, 'data');
    [address = ''] = /http:\S+/.exec(String(said)) ?? [];
  });
  afterEach(async () => {
    await browser.close();
    const ended = once(tryOut, 'exit');
    tryOut.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });

  async function opened(place: string): Promise<Page> {
    const page = await (await browser.newContext()).newPage();
    page.setDefaultTimeout(5_000);
    await page.goto(address + place);
    return page;
  }

  it('has a line of the draft checked, and a colleague’s message by its menu, for her eyes only', async () => {
    const page = await opened('ana/planning');
    await sends(page, `/peaceops check ${ALTERED}`);
    const window = page.getByRole('dialog', { name: 'PeaceOps' });
    await window.getByText('1 quotation: 1 altered.').waitFor();
    expect(await window.locator('s').allTextContents()).toEqual(['all']);
    await window.getByText('“all” in place of “most”.').waitFor();
    await page.keyboard.press('Escape');
    await window.waitFor({ state: 'detached' });

    const ben = await opened('ben/planning');
    await sends(ben, `Our draft: ${ALTERED} & “the UN should *leave* before it arrives”`);
    const draft = lastOf(page, 'Ben');
    await draft.getByText('Our draft:').waitFor();
    await draft.getByLabel(/^More actions, Ben, /).click();
    await draft.getByRole('button', { name: 'Check quotations' }).click();
    await window.getByText('2 quotations: 1 altered, 1 not in the report.').waitFor();
    await choosesIn(window, 'In context');
    await page.getByRole('dialog').getByText('Down', { exact: true }).waitFor();
    expect(await ben.getByRole('dialog').count()).toBe(0);
    expect(await ben.getByRole('article').count()).toBe(1);
  });
});
