import { violationsOn } from '../../support/axe';
import { describeInChromium, withBrowser } from '../../support/browser';

describeInChromium('the page', () => {
  const work = withBrowser();

  it.each(['light', 'dark'] as const)('is accessible: %s', async (colorScheme) => {
    const page = await work.opens('ana/planning', { colorScheme });
    expect(await violationsOn(page)).toEqual([]);
    await page.getByLabel('Message #planning').fill('/peaceops local ownership');
    await page.keyboard.press('Enter');
    await page.getByText('Narrow').click();
    await page.getByRole('dialog').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await violationsOn(page)).toEqual([]);
  });
});
