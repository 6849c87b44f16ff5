import { describeInChromium, withBrowser } from '../../support/browser';
import { lastOf, sends } from '../../support/conversation';

const DAY_MS = 24 * 60 * 60_000;

describeInChromium('a digest', () => {
  const work = withBrowser();

  it('is set up in a window, which says under a field what is wrong with it', async () => {
    const page = await work.opens();
    await sends(page, '/peaceops digest');
    const window = page.getByRole('dialog', { name: 'Daily digest' });
    const time = window.getByLabel('Time', { exact: true });
    await time.fill('');
    await window.getByText('Save', { exact: true }).click();
    await window.getByRole('alert').getByText('Please complete this required field.').waitFor();
    expect(await time.getAttribute('aria-invalid')).toBe('true');
    await time.fill('08:30');
    const zone = window.getByRole('combobox', { name: 'Time zone' });
    await zone.fill('osl');
    await window.getByRole('option').getByText('Europe/Oslo').click();
    const subject = window.getByRole('textbox', { name: 'Subjects', exact: true });
    await subject.fill('zzyzx');
    await window.getByText('Save', { exact: true }).click();
    await window
      .getByRole('alert')
      .getByText('The reports are silent on “zzyzx”; use other words, or leave it out.')
      .waitFor();
    await subject.fill('police');
    await window.getByText('Save', { exact: true }).click();
    await window.waitFor({ state: 'detached' });
    await page.getByText('The digest is set up.').waitFor();
    const ben = await work.opens('ben/planning');
    await lastOf(ben, 'PeaceOps')
      .getByText('Ana set up a digest here: Weekdays at 08:30 (Europe/Oslo), 3 statements: police.')
      .waitFor();
  });

  it('is set up in one line, comes once a day, at its minute and for all to see, until it is stopped', async () => {
    const ana = await work.opens();
    const ben = await work.opens('ben/planning');
    await sends(ana, '/peaceops digest on 08:30 Africa/Nairobi daily police');
    await ana.getByText('0 of 9 seen.').waitFor();
    await ana.getByText(/^\w{3} \d+ \w{3}, \d\d:\d\d$/).click();
    await ana.getByText('1 day', { exact: true }).click();
    await lastOf(ana, 'PeaceOps').getByText('Statements 1–3 of 9.').waitFor();
    await lastOf(ben, 'PeaceOps').getByText('Statements 1–3 of 9.').waitFor();
    expect(await lastOf(ana, 'PeaceOps').getAttribute('aria-label')).toBe('PeaceOps, 08:30');
    expect(await ana.getByText(/^Digest: police, /).count()).toBe(1);
    await sends(ben, '/peaceops digest stop');
    await lastOf(ana, 'PeaceOps').getByText('Ben stopped the digest here;').waitFor();
    await work.tryOut.clock.forward(DAY_MS);
    expect(await ana.getByText(/^Digest: police, /).count()).toBe(1);
  });
});
