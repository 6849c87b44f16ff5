import type { Page } from 'playwright-core';
import { describeInChromium, withBrowser } from '../../support/browser';
import { lastOf, sends } from '../../support/conversation';

/** Browsers keep six connections to one address (HTTP/1.1), in however many tabs. */
const MORE_THAN_CONNECTIONS = 8;

describeInChromium('a browser with many tabs', () => {
  const work = withBrowser();

  /** What a browser with a screen tells a tab that another one covers, or that is seen again. */
  const isHidden = (page: Page, hidden: boolean) =>
    page.evaluate(`
      Object.defineProperty(document, 'hidden', { configurable: true, value: ${hidden} });
      document.dispatchEvent(new Event('visibilitychange'));
    `);

  it('opens another all the same, as a tab that nobody sees does not listen, but when it is seen again', async () => {
    const first = await work.opens();
    await isHidden(first, true);
    for (let tabs = 1; tabs < MORE_THAN_CONNECTIONS; tabs += 1) {
      const page = await first.context().newPage();
      await page.goto(`${work.tryOut.address}ben/planning`, { timeout: 5_000 });
      if (tabs === 1) await sends(page, 'Good morning');
      await isHidden(page, true);
    }
    expect(await first.getByText('Good morning').count()).toBe(0);
    await isHidden(first, false);
    await lastOf(first, 'Ben').getByText('Good morning').waitFor();
  });
});
