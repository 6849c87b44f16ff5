import { describeInChromium, withBrowser } from '../../support/browser';
import { lastOf, sends } from '../../support/conversation';

describeInChromium('a person at two browsers', () => {
  const work = withBrowser();

  it('has the same window in both; what is done in one cannot be done again in the other', async () => {
    const [one, other] = [await work.opens(), await work.opens()];
    await sends(one, '/peaceops local ownership');
    await lastOf(one, 'PeaceOps').getByText('Narrow', { exact: true }).click();
    const [here, there] = [one, other].map((page) => page.getByRole('dialog', { name: 'Narrow' }));
    if (!here || !there) throw new Error('no window');
    await there.getByLabel('Words').fill('police');
    await there.getByRole('combobox', { name: 'Kinds' }).click();
    await there
      .getByRole('option')
      .getByText(/^Findings/)
      .click();
    await here.getByRole('button', { name: /^Remove Findings/ }).waitFor();
    expect(await here.getByLabel('Words').inputValue()).toBe('police');

    // The other browser has not heard of it yet when somebody clicks there.
    await other.route('**/ana/planning', (route) => route.abort());
    await here.getByText('Cancel').click();
    await here.waitFor({ state: 'detached' });
    await there.getByText('Show', { exact: true }).click();
    await there.getByRole('alert').getByText('This window is closed already.').waitFor();
    await other.unroute('**/ana/planning');
    await sends(one, '/peaceops exits');
    await there.waitFor({ state: 'detached' });
    await lastOf(one, 'PeaceOps').getByText('Narrow', { exact: true }).waitFor();
    expect(work.complaints.splice(0).filter((each) => !/422|ERR_FAILED/.test(each))).toEqual([]);
  });

  it('keeps what is half typed, and where the cursor is, while others write', async () => {
    const [ana, ben] = [await work.opens(), await work.opens('ben/planning')];
    const composer = ana.getByLabel('Message #planning');
    await composer.fill('What about police');
    await composer.press('Home');
    await sends(ben, 'Good morning');
    await lastOf(ana, 'Ben').getByText('Good morning').waitFor();
    await ana.keyboard.type('Now: ');
    expect(await composer.inputValue()).toBe('Now: What about police');
    await ana.keyboard.press('Enter');
    await lastOf(ben, 'Ana').getByText('Now: What about police').waitFor();
    expect(await composer.inputValue()).toBe('');
  });
});
