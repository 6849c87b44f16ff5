import type { Page } from 'playwright-core';
import { violationsOn } from '../../support/axe';
import { callAsBot } from '../../support/bot-call';
import { describeInChromium, withBrowser } from '../../support/browser';
import { choosesIn, lastOf, sends } from '../../support/conversation';

/** Colours depend on the scheme alone and the layout on the width alone, so that two looks are all of it. */
const LOOKS = [
  { colorScheme: 'light', viewport: { width: 1_200, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 360, height: 740 } },
] as const;

describeInChromium('for everybody', () => {
  const work = withBrowser();

  /** Nothing is wrong with it, on a desktop and on a phone, light and dark, and nothing is wider than the screen. */
  async function isAccessible(page: Page): Promise<void> {
    for (const { colorScheme, viewport } of LOOKS) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      expect(await violationsOn(page)).toEqual([]);
      expect(await page.locator('body').evaluate(({ scrollWidth }) => scrollWidth)).toBe(viewport.width);
    }
  }

  it('a channel is, with its menus and the windows over it', async () => {
    const page = await work.opens();
    await sends(page, '/peaceops local ownership');
    await lastOf(page, 'PeaceOps').getByLabel('More actions, PeaceOps').click();
    await page.getByText('Dismiss message').waitFor();
    await isAccessible(page);
    await page.keyboard.press('Escape');

    await lastOf(page, 'PeaceOps').getByText('Narrow', { exact: true }).click();
    const window = page.getByRole('dialog');
    await window.getByRole('combobox', { name: 'Kinds' }).click();
    await window.getByRole('option').first().click();
    await window.getByRole('combobox', { name: 'Sections' }).click();
    await window.getByRole('option').nth(3).waitFor();
    await isAccessible(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await window.waitFor({ state: 'detached' });
    await choosesIn(lastOf(page, 'PeaceOps'), 'Post …');
    await window.getByLabel('Note').waitFor();
    await isAccessible(page);
    await page.keyboard.press('Escape');
    await window.waitFor({ state: 'detached' });

    await sends(page, '/peaceops digest');
    await window.getByText('Save', { exact: true }).click({ trial: true });
    await window.getByLabel('Time', { exact: true }).fill('');
    await window.getByText('Save', { exact: true }).click();
    await window.getByRole('alert').waitFor();
    await isAccessible(page);
  });

  it('a thread is, and what was kept, Home, the direct message, and where nothing is', async () => {
    const page = await work.opens();
    await sends(page, '@PeaceOps police');
    await page.getByText('1 reply').click();
    await lastOf(page, 'PeaceOps').getByText('Narrow', { exact: true }).waitFor();
    await choosesIn(lastOf(page, 'PeaceOps'), 'Keep');
    await page.getByText('Show kept').waitFor();
    await page.locator('#clock > summary').click();
    await isAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByText('Show kept').click();
    await page.getByRole('dialog').getByText('Clear all').click();
    await page.getByRole('dialog', { name: 'Clear all' }).waitFor();
    await isAccessible(page);

    const { address, slack } = work.tryOut;
    await callAsBot(slack, 'chat.postMessage', {
      channel: 'C0PLANNING',
      text: 'x',
      blocks: [{ type: 'no' }],
    });
    work.refused.push('invalid_blocks');
    for (const place of ['ana/home', 'ana/app', 'ben/elsewhere', 'ana/nowhere']) {
      await page.goto(address + place);
      await isAccessible(page);
    }
    expect(work.complaints.splice(0)).toEqual([expect.stringContaining('404')]);
  });
});
