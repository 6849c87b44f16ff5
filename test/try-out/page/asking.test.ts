import { describeInChromium, withBrowser } from '../../support/browser';

describeInChromium('asking in a channel', () => {
  const work = withBrowser();

  it('is answered for oneself, page by page', async () => {
    const page = await work.opens();
    await page.getByLabel('Message #planning').fill('/peaceops local ownership');
    await page.keyboard.press('Enter');
    const answer = page.getByRole('article', { name: /PeaceOps/ });
    await answer.getByText('The local ownership dilemma relates to the need').waitFor();
    expect(await answer.getByText('Only visible to you').count()).toBe(1);
    await answer.getByText('More (3)').click();
    await answer.getByText(/^4–6 of/).waitFor();
    const ben = await work.opens('ben/planning');
    expect(await ben.getByRole('article').count()).toBe(0);
  });
});
