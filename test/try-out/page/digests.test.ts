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

  it('is waited for while the clock runs, and the page says so', async () => {
    const page = await work.opens();
    let go = () => {};
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    await page.route('**/clock', async (route) => {
      await held;
      await route.continue();
    });
    const clock = page.locator('#clock > summary');
    const isRunning = () =>
      page.evaluate(`getComputedStyle(document.querySelector('#clock > summary'), '::after').content`);
    const atRest = await isRunning();
    await clock.click();
    await page.getByText('15 minutes', { exact: true }).click();
    await sends(page, 'Good morning');
    await page.getByText('Good morning').waitFor();
    expect(await isRunning()).not.toBe(atRest);
    go();
    await page.locator('#clock form[aria-busy]').waitFor({ state: 'detached' });
    expect(await isRunning()).toBe(atRest);
  });

  it('is not set up where a field is wrong, which comes into sight', async () => {
    const page = await work.opens('ana/planning', { viewport: { width: 360, height: 500 } });
    await sends(page, '/peaceops digest');
    const window = page.getByRole('dialog', { name: 'Daily digest' });
    await window.getByLabel('Time', { exact: true }).fill('');
    await window.getByRole('combobox', { name: 'Sections' }).scrollIntoViewIfNeeded();
    await window.getByText('Save', { exact: true }).click();
    const error = window.getByRole('alert').getByText('Please complete this required field.');
    await error.waitFor();
    await page.waitForFunction(`{
      const [box, error] = ['dialog .scroll', 'dialog .scroll [role=alert]']
        .map((each) => document.querySelector(each).getBoundingClientRect());
      error.top >= box.top && error.bottom <= box.bottom;
    }`);
  });
});
