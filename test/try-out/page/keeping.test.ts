import { readFileSync } from 'node:fs';
import { describeInChromium, withBrowser } from '../../support/browser';
import { choosesIn, lastOf, sends } from '../../support/conversation';

describeInChromium('a desk officer collecting', () => {
  const work = withBrowser();

  it('keeps an excerpt, has it sent as a file, and clears all once that was confirmed', async () => {
    const page = await work.opens();
    await sends(page, '/peaceops "exits have been premature"');
    await choosesIn(lastOf(page, 'PeaceOps'), 'Keep');
    await page.getByText('Kept: your collection has 1 statement.').waitFor();
    await page.getByText('Show kept').click();
    const window = page.getByRole('dialog', { name: 'PeaceOps' });
    await window.getByText('Statement 1 of 1, newest first.').waitFor();

    await window.getByText('Clear all').click();
    const question = page.getByRole('dialog', { name: 'Clear all' });
    await question
      .getByText('This takes everything out of your collection: 1 statement. It cannot be undone.')
      .waitFor();
    await question.getByText('Cancel').click();
    await question.waitFor({ state: 'detached' });
    expect(await window.getByText('Statement 1 of 1').count()).toBe(1);

    await window.getByText('Send as Markdown').click();
    await page.getByText('Sent to you as a direct message.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Back' }).click();
    await window.getByText('Clear all').click();
    await question.getByText('Clear all', { exact: true }).last().click();
    await window.getByText('You have kept nothing yet; Keep, under an excerpt, puts it here.').waitFor();
    await page.keyboard.press('Escape');
    await window.waitFor({ state: 'detached' });

    await page.getByRole('link', { name: 'PeaceOps 2' }).click();
    await page.getByText('What you kept, as Markdown: 1 statement.').waitFor();
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: /peaceops-kept\.md/ }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toBe('peaceops-kept.md');
    expect(readFileSync(await file.path(), 'utf8')).toContain(
      '> Everyone agreed that in most cases, exits have been premature.',
    );
  });
});
