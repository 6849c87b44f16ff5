import type { Page } from 'playwright-core';
import { describeInChromium, withBrowser } from '../../support/browser';
import { lastOf, sends } from '../../support/conversation';

describeInChromium('somebody without a mouse', () => {
  const work = withBrowser();

  /** What is read on what has the focus. */
  const focused = (page: Page) =>
    page.locator(':focus').evaluate((found) => found.textContent || found.getAttribute('aria-label'));
  const presses = async (page: Page, ...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  it('asks, narrows, pages and posts, and the focus is where they left it after each window', async () => {
    const page = await work.opens();
    await page.keyboard.type('/peaceops local ownership');
    await page.keyboard.press('Enter');
    const answer = lastOf(page, 'PeaceOps');
    await answer.getByText(/^1–3 of 15/).waitFor();
    await presses(page, 'Shift+Tab', 'Shift+Tab', 'Shift+Tab');
    expect(await page.locator(':focus').getAttribute('aria-label')).toMatch(/^Right: /);
    await presses(page, 'Shift+Tab', 'Shift+Tab');
    expect(await focused(page)).toBe('Narrow');

    await page.keyboard.press('Enter');
    const window = page.getByRole('dialog', { name: 'Narrow' });
    await window.waitFor();
    expect(await page.locator(':focus').inputValue()).toBe('local ownership');
    await presses(page, 'Tab', 'ArrowDown', 'ArrowDown', 'Escape');
    await window.getByRole('option').first().waitFor({ state: 'hidden' });
    expect(await window.count()).toBe(1);
    await presses(page, 'ArrowDown', 'End', 'ArrowUp', 'Home', 'Enter');
    await window.getByRole('button', { name: 'Remove Recommendations (12)' }).waitFor();
    await presses(page, 'ArrowDown', 'ArrowDown', 'Enter');
    await window.getByRole('button', { name: /^Remove Challenges/ }).waitFor();
    await page.keyboard.press('Backspace');
    await window.getByRole('button', { name: /^Remove Challenges/ }).waitFor({ state: 'detached' });
    await presses(page, 'Tab');
    await page.keyboard.type('owner');
    await window.getByRole('option').getByText('6.1 Local Ownership').waitFor();
    await window.getByRole('option').nth(1).waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await window.waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Narrow');

    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await answer.getByText(/^4–6 of 15/).waitFor();
    expect(await focused(page)).toBe('More (3)');
    await page.keyboard.press('Enter');
    await answer.getByText(/^7–9 of 15/).waitFor();
    await presses(page, 'Shift+Tab', 'Shift+Tab');
    expect(await focused(page)).toBe('⋯');
    await presses(page, 'Enter', 'Tab', 'Tab', 'Tab', 'Tab');
    expect(await focused(page)).toBe('Post …');
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: 'Post an excerpt' });
    await form.getByLabel('Note').focus();
    await page.keyboard.type('For tomorrow');
    await form.getByText('Post', { exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('who writes: “For tomorrow”').waitFor();
  });

  it('goes back through windows, says no by Escape, and opens and leaves menus', async () => {
    const page = await work.opens();
    await sends(page, '/peaceops "exits have been premature"');
    await lastOf(page, 'PeaceOps').locator('.blocks summary').focus();
    await presses(page, 'Enter', 'Tab', 'Tab', 'Tab', 'Enter');
    await page.getByText('Show kept').waitFor();
    await page.getByText('Show kept').focus();
    await page.keyboard.press('Enter');
    const window = page.getByRole('dialog', { name: 'PeaceOps' });
    await window.getByText('Statement 1 of 1').waitFor();
    await window.locator('.blocks summary').focus();
    await presses(page, 'Enter', 'Tab', 'Enter');
    await window.getByText('Down', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await window.getByText('Statement 1 of 1').waitFor();

    await window.getByText('Clear all').focus();
    await page.keyboard.press('Enter');
    const question = page.getByRole('dialog', { name: 'Clear all' });
    await question.waitFor();
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Clear all');
    await page.keyboard.press('Escape');
    await window.waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Show kept');

    await sends(page, 'Good morning');
    await lastOf(page, 'Ana').waitFor();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Reply in thread');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('⋯');
    await presses(page, 'Enter', 'Tab', 'Enter');
    const thread = page.getByRole('region', { name: 'Thread', exact: true });
    // The thread is drawn before its script puts the focus into the field: letters typed meanwhile go nowhere.
    await thread.locator('textarea:focus').waitFor();
    await page.keyboard.type('@PeaceOps police');
    await page.keyboard.press('Enter');
    await thread.getByText(/^1–3 of/).waitFor();
  });
});
