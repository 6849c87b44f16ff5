import { describeInChromium, withBrowser } from '../../support/browser';
import { lastOf, sends } from '../../support/conversation';

describeInChromium('on a phone', () => {
  const work = withBrowser();

  it('the list of a menu that stands beside a button does not make the conversation wider', async () => {
    const page = await work.opens('ana/planning', { viewport: { width: 360, height: 740 } });
    await sends(page, '/peaceops topics');
    const menu = lastOf(page, 'PeaceOps').getByRole('combobox', { name: 'Go to a topic' });
    await menu.fill('pol');
    await page.getByRole('option').getByText('police-contributing countries').waitFor();
    const { clientWidth, scrollWidth } = await page
      .getByRole('region', { name: 'Messages' })
      .evaluate((found) => ({ clientWidth: found.clientWidth, scrollWidth: found.scrollWidth }));
    expect(scrollWidth).toBe(clientWidth);
  });
});
