import { describeInChromium, withBrowser } from '../../support/browser';
import { lastOf, sends } from '../../support/conversation';

describeInChromium('a desk officer asking', () => {
  const work = withBrowser();

  it('is answered for herself, page by page', async () => {
    const page = await work.opens();
    await sends(page, '/peaceops local ownership');
    const answer = lastOf(page, 'PeaceOps');
    await answer.getByText('The local ownership dilemma relates to the need').waitFor();
    expect(await answer.getByText('Only visible to you').count()).toBe(1);
    await answer.getByText('1–3 of 15 statements. Searched 271 statements of 1 report.').waitFor();
    await answer.getByText('More (3)').click();
    await answer.getByText(/^4–6 of 15/).waitFor();
    await answer.getByText('Back', { exact: true }).click();
    await answer.getByText(/^1–3 of 15/).waitFor();
    expect(await page.locator('body').count()).toBe(1);
    const ben = await work.opens('ben/planning');
    expect(await ben.getByRole('article').count()).toBe(0);
  });

  it('reads an excerpt in context, further up and down, and copies its citation', async () => {
    const page = await work.opens();
    await sends(page, '/peaceops "exits have been premature"');
    await lastOf(page, 'PeaceOps').getByText('In context').click();
    const context = lastOf(page, 'PeaceOps');
    const marked = context.getByText('Everyone agreed that in most cases, exits have been premature.');
    await context.getByText('Down', { exact: true }).waitFor();
    expect(await marked.evaluate((found) => found.closest('b') !== null)).toBe(true);
    await context.getByText('Down', { exact: true }).click();
    await context.getByText('Participants also recommended').waitFor();
    await context.getByText('Cite', { exact: true }).click();
    const citation = lastOf(page, 'PeaceOps');
    await citation.getByText('CSL-JSON, for reference managers').waitFor();
    expect(await citation.locator('pre').allTextContents()).toEqual([
      expect.stringMatching(
        /^“Everyone agreed that in most cases, exits have been premature\.”\nMultidimensional/,
      ),
      expect.stringMatching(/^> Everyone agreed that in most cases, exits have been premature\.\n>/),
      expect.stringContaining('"id": "beijing-2007/2/8.2"'),
    ]);
    expect(await page.getByRole('article').count()).toBe(3);
  });
});
