import type { Locator } from 'playwright-core';
import { describeInChromium, withBrowser } from '../../support/browser';
import { choosesIn, lastOf, sends } from '../../support/conversation';

describeInChromium('a desk officer asking', () => {
  const work = withBrowser();

  it('is answered for herself, page by page', async () => {
    const page = await work.opens();
    await sends(page, '/peaceops local ownership');
    const answer = lastOf(page, 'PeaceOps');
    await answer.getByText('The local ownership dilemma relates to the need').waitFor();
    expect(await answer.getByText('Only visible to you').count()).toBe(1);
    await answer.getByText('1–3 of 15 statements.').waitFor();
    await answer.getByText('More (3)').click();
    await answer.getByText(/^4–6 of 15/).waitFor();
    await answer.getByText('Back', { exact: true }).click();
    await answer.getByText(/^1–3 of 15/).waitFor();
    expect(await page.locator('body').count()).toBe(1);
    const ben = await work.opens('ben/planning');
    expect(await ben.getByRole('article').count()).toBe(0);
  });

  it('asks privately from inside a thread, by a shortcut', async () => {
    const page = await work.opens();
    await sends(page, '@PeaceOps local ownership');
    await lastOf(page, 'Ana').getByText('1 reply').click();
    const thread = page.getByRole('region', { name: 'Thread' });
    await thread.getByLabel('Shortcuts').click();
    await thread.getByText('Ask PeaceOps').click();
    await page.getByRole('dialog', { name: 'Ask PeaceOps' }).getByRole('textbox').fill('premature exits');
    await page.getByText('Ask', { exact: true }).click();
    const answer = page.getByRole('dialog', { name: 'PeaceOps', exact: true });
    await answer
      .getByText('Everyone agreed that in most cases, exits have been premature.')
      .first()
      .waitFor();
    const ben = await work.opens('ben/planning');
    await ben.getByText('1 reply').waitFor();
  });

  it('reads an excerpt in context, further up and down, and copies its citation', async () => {
    const page = await work.opens();
    await sends(page, '/peaceops "exits have been premature"');
    await choosesIn(lastOf(page, 'PeaceOps'), 'In context');
    const context = lastOf(page, 'PeaceOps');
    const marked = context.getByText('Everyone agreed that in most cases, exits have been premature.');
    await context.getByText('Down', { exact: true }).waitFor();
    expect(await marked.evaluate((found) => found.closest('b') !== null)).toBe(true);
    await context.getByText('Down', { exact: true }).click();
    await context.getByText('Participants also recommended').waitFor();
    await choosesIn(context, 'Cite');
    const citation = lastOf(page, 'PeaceOps');
    await citation.getByText('Plain text', { exact: true }).waitFor();
    expect(await citation.locator('pre').allTextContents()).toEqual([
      expect.stringMatching(
        /^“Everyone agreed that in most cases, exits have been premature\.”\nMultidimensional/,
      ),
      expect.stringMatching(/^> Everyone agreed that in most cases, exits have been premature\.\n>/),
    ]);
    await citation.getByText('RIS', { exact: true }).click();
    await citation.getByText('TY - RPRT').waitFor();
    expect(await page.getByRole('article').count()).toBe(3);
  });

  it('is answered, and turns pages and windows, where no script runs', async () => {
    const page = await work.opens('ana/planning', { javaScriptEnabled: false });
    await page.getByLabel('Message #planning').fill('/peaceops local ownership');
    await page.getByRole('button', { name: 'Send' }).click();
    const answer = lastOf(page, 'PeaceOps');
    /** Without a script, what PeaceOps says later is seen by whoever looks again. */
    const seen = async (what: Locator) => {
      while ((await what.count()) === 0) await page.reload();
    };
    await answer.getByText('More (3)').click();
    await seen(answer.getByText(/^4–6 of 15/));
    await answer.getByText('Narrow', { exact: true }).click();
    const narrow = page.getByRole('dialog', { name: 'Narrow' });
    await seen(narrow);
    await narrow.getByText('Cancel').click();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByLabel('Message #planning').fill(' ');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('There is nothing to send.').waitFor();
  });

  // Each person in each channel once, as examples stand where nobody has said anything yet.
  it('can begin with each of the examples that an empty channel offers', async () => {
    const examples = [
      ['ana/planning', '/peaceops local ownership', '1–3 of 15 statements.'],
      ['ben/planning', '@PeaceOps what are the recommendations on police?', '1 reply'],
      ['ana/police', '/peaceops help', 'More on'],
      ['ben/police', '/peaceops digest on daily 9:00 exit strategies', 'The digest is set up.'],
    ] as const;
    const page = await work.opens();
    for (const [place, example, answer] of examples) {
      await page.goto(work.tryOut.address + place);
      const offered = page.getByRole('main').getByRole('listitem').getByRole('button');
      const lines = await offered.allTextContents();
      expect(lines.sort()).toEqual(examples.map(([, line]) => line).sort());
      await offered.filter({ hasText: example }).click();
      await page.getByText(answer).first().waitFor();
    }
  });
});
