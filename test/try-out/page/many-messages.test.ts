import { callAsBot } from '../../support/bot-call';
import { describeInChromium, withBrowser } from '../../support/browser';
import { lastOf, sends } from '../../support/conversation';

describeInChromium('a channel with a thousand messages', () => {
  const work = withBrowser();

  it('shows the last twenty and leads to those before, and is answered as any other', async () => {
    for (let at = 1; at <= 1_000; at += 50)
      await Promise.all(
        Array.from({ length: 50 }, (_, more) =>
          callAsBot(work.tryOut.slack, 'chat.postMessage', {
            channel: 'C0PLANNING',
            text: `Message ${String(at + more).padStart(4, '0')}`,
          }),
        ),
      );
    const page = await work.opens();
    await page.getByText('980 earlier').waitFor();
    expect(await page.getByRole('article').count()).toBe(20);
    await sends(page, '/peaceops "exits have been premature"');
    await lastOf(page, 'PeaceOps').getByText('Everyone agreed that in most cases').waitFor();
    const box = page.getByRole('region', { name: 'Messages' });
    expect(
      await box.evaluate(
        ({ scrollHeight, scrollTop, clientHeight }) => scrollHeight - scrollTop - clientHeight,
      ),
    ).toBeLessThan(2);
    await box.getByText('981 earlier').click();
    await page.getByText('961 earlier').waitFor();
    expect(await page.getByRole('article').count()).toBe(20);
    await page.getByText('Back to the latest').click();
    await lastOf(page, 'PeaceOps').getByText('Everyone agreed that in most cases').waitFor();
  });
});
