import { describeInChromium, withBrowser } from '../../support/browser';
import { choosesIn, lastOf, sends } from '../../support/conversation';

const EXITS = 'Everyone agreed that in most cases, exits have been premature.';

describeInChromium('what everybody sees', () => {
  const work = withBrowser();

  it('is an excerpt that somebody posts with a note, and under it each is answered alone', async () => {
    const ana = await work.opens();
    const ben = await work.opens('ben/planning');
    await sends(ana, '/peaceops "exits have been premature"');
    await choosesIn(lastOf(ana, 'PeaceOps'), 'Post …');
    const window = ana.getByRole('dialog', { name: 'Post an excerpt' });
    await window.getByText('Everybody there will see it, and that you shared it').waitFor();
    await window.getByLabel('Note').fill('For *tomorrow* & <after>');
    await window.getByText('Post', { exact: true }).click();
    await window.waitFor({ state: 'detached' });
    const posted = 'Shared by Ana, who writes: “For *tomorrow* & <after>”';
    await lastOf(ana, 'PeaceOps').getByText(posted).waitFor();
    await lastOf(ben, 'PeaceOps').getByText(posted).waitFor();
    expect(await ben.getByRole('article').count()).toBe(1);
    await choosesIn(lastOf(ben, 'PeaceOps'), 'Cite');
    await ben.getByText('Only visible to you').waitFor();
    await lastOf(ben, 'PeaceOps').locator('pre').first().getByText(EXITS).waitFor();
    expect(await ana.getByRole('article').count()).toBe(2);
  });

  it('is what was asked by naming PeaceOps, answered in a thread, and again there', async () => {
    const ana = await work.opens();
    await sends(ana, '@PeaceOps "exits have been premature"');
    const question = lastOf(ana, 'Ana');
    await question.getByText('1 reply').waitFor();
    expect(await ana.getByRole('article').count()).toBe(1);
    const ben = await work.opens('ben/planning');
    await ben.getByText('1 reply').click();
    const thread = ben.getByRole('region', { name: 'Thread', exact: true });
    await lastOf(thread, 'PeaceOps').getByText(EXITS).waitFor();
    await sends(thread, '@PeaceOps local ownership');
    await lastOf(thread, 'PeaceOps')
      .getByText(/^1–3 of 15/)
      .waitFor();
    await question.getByText('3 replies').waitFor();
    await thread.getByRole('link', { name: 'Close the thread' }).click();
    await ben.getByText('3 replies').waitFor();
  });

  it('is a channel without PeaceOps, until somebody invites it', async () => {
    const page = await work.opens('ana/elsewhere');
    await sends(page, '@PeaceOps exits');
    await page
      .getByText('@PeaceOps is not in this channel, and does not hear of it. To add it: /invite @peaceops')
      .waitFor();
    await sends(page, '/invite @PeaceOps');
    await page.getByText('@Ana added @PeaceOps').waitFor();
    await sends(page, '@PeaceOps "exits have been premature"');
    await lastOf(page, 'Ana').getByText('1 reply').waitFor();
    await sends(page, '/invite @PeaceOps');
    await page.getByText('PeaceOps is here already.').waitFor();
  });
});
