import { describeInChromium, withBrowser } from '../../support/browser';
import { lastOf, sends } from '../../support/conversation';

describeInChromium('with PeaceOps alone', () => {
  const work = withBrowser();

  it('Home has a field to ask in, what was asked before, and the sections to read', async () => {
    const page = await work.opens('ana/home');
    const window = page.getByRole('dialog', { name: 'PeaceOps' });
    const field = page.getByLabel('What did the report say on …');
    await field.fill('local ownership');
    await field.press('Enter');
    await window.getByText(/^1–3 of 15 statements\./).waitFor();
    await window.getByText('More (3)').click();
    await window.getByText(/^4–6 of 15/).waitFor();
    await page.keyboard.press('Escape');
    await window.waitFor({ state: 'detached' });

    await page.getByRole('heading', { name: 'Recent questions' }).waitFor();
    await page.getByRole('button', { name: 'Ask again: local ownership' }).click();
    await window.getByText(/^1–3 of 15 statements\./).waitFor();
    await window.getByRole('button', { name: 'Close' }).first().click();
    await window.waitFor({ state: 'detached' });

    const sections = page.getByRole('combobox', { name: 'Read a section' });
    await sections.fill('police');
    await page.getByRole('option').getByText('5.3 The role of police').click();
    await window.getByText('Policing is vital for the continuance of peace').waitFor();
    await page.keyboard.press('Escape');
    await window.waitFor({ state: 'detached' });
    await page.getByText('Clear questions').click();
    await page.getByText('What you ask and keep will stand here').waitFor();
  });

  it('the direct message greets once, and answers what is asked there', async () => {
    const page = await work.opens('ana/app');
    await lastOf(page, 'PeaceOps').getByText('Write to me what you look for').waitFor();
    await page.getByRole('button', { name: 'Ask for Local Ownership' }).click();
    await lastOf(page, 'PeaceOps')
      .getByText(/^1–3 of \d+ statements\./)
      .waitFor();
    await sends(page, '“exits have been premature”');
    await lastOf(page, 'PeaceOps').getByText('Everyone agreed that in most cases').waitFor();
    await page.reload();
    expect(await page.getByText('Write to me what you look for').count()).toBe(1);
  });
});
