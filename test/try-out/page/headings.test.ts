import { violationsOn } from '../../support/axe';
import { describeInChromium, withBrowser } from '../../support/browser';
import { sends } from '../../support/conversation';

describeInChromium('the headings of the app', () => {
  const work = withBrowser();

  it('follow the name of the place, whatever is the first of them', async () => {
    const page = await work.opens();
    await sends(page, '/peaceops digest on daily 9:00 exit strategies');
    await page.getByText('The digest is set up.').waitFor();
    await page.goto(`${work.tryOut.address}ana/home`);
    await page.getByRole('heading', { name: 'Your digests' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });
});
