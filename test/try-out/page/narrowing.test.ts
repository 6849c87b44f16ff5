import type { Locator } from 'playwright-core';
import { describeInChromium, withBrowser } from '../../support/browser';
import { lastOf, sends } from '../../support/conversation';

describeInChromium('a police adviser narrowing', () => {
  const work = withBrowser();

  const options = (list: Locator) => list.getByRole('option');

  it('chooses kinds and a section in a window, with how many statements each would leave', async () => {
    const page = await work.opens();
    await sends(page, '/peaceops local ownership');
    await lastOf(page, 'PeaceOps').getByText('Narrow', { exact: true }).click();
    const window = page.getByRole('dialog', { name: 'Narrow' });
    await window.getByRole('combobox', { name: 'Kinds' }).click();
    await options(window).getByText('Recommendations (12)').click();
    await window.getByRole('button', { name: 'Remove Recommendations (12)' }).waitFor();
    const sections = window.getByRole('combobox', { name: 'Sections' });
    await sections.click();
    await options(window).nth(3).waitFor();
    await sections.fill('owner');
    await options(window).nth(1).waitFor({ state: 'detached' });
    expect(await options(window).allTextContents()).toEqual(['6.1 Local Ownership (4)']);
    await sections.press('Enter');
    await window.getByRole('button', { name: /^Remove 6\.1 Local Ownership/ }).waitFor();
    await window.getByRole('combobox', { name: 'How firmly supported' }).click();
    await options(window).last().waitFor();
    const [list, footer] = await Promise.all([
      options(window).last().boundingBox(),
      window.getByText('Cancel').boundingBox(),
    ]);
    expect((list?.y ?? 0) + (list?.height ?? 0)).toBeLessThan(footer?.y ?? 0);
    await page.keyboard.press('Escape');
    await window.getByText('Show', { exact: true }).click();
    await window.waitFor({ state: 'detached' });
    await lastOf(page, 'PeaceOps')
      .getByText('local ownership · recommendations · section 6.1 (Local Ownership)')
      .waitFor();
    expect(await page.getByRole('article').count()).toBe(1);
  });

  it('finds what was entered after the page was loaded anew, and leaves it by Escape', async () => {
    const page = await work.opens();
    await sends(page, '/peaceops local ownership');
    await lastOf(page, 'PeaceOps').getByText('Narrow', { exact: true }).click();
    const window = page.getByRole('dialog', { name: 'Narrow' });
    await window.getByLabel('Words').fill('police');
    await window.getByRole('combobox', { name: 'Kinds' }).click();
    await options(window)
      .getByText(/^Findings/)
      .click();
    await window.getByRole('button', { name: /^Remove Findings/ }).waitFor();
    await page.reload();
    await window.getByRole('button', { name: /^Remove Findings/ }).waitFor();
    expect(await window.getByLabel('Words').inputValue()).toBe('police');
    await page.keyboard.press('Escape');
    await window.waitFor({ state: 'detached' });
    await lastOf(page, 'PeaceOps')
      .getByText(/^1–3 of 15/)
      .waitFor();
  });
});
