import { callAsBot } from '../../support/bot-call';
import { describeInChromium, withBrowser } from '../../support/browser';
import { lastOf, sends } from '../../support/conversation';

const plain = (text: string) => ({ type: 'plain_text', text });

/** What Slack can do and PeaceOps does not ask for yet, or must not. */
describeInChromium('what an app sends', () => {
  const work = withBrowser();

  const post = (message: object) =>
    callAsBot(work.tryOut.slack, 'chat.postMessage', {
      channel: 'C0PLANNING',
      text: 'From a test',
      ...message,
    });

  it('may have an overflow menu, an entry of which acts as a button does', async () => {
    const page = await work.opens();
    const options = [
      { text: plain('Read on'), value: '{"ids":["2/8.2"]}' },
      { text: plain('Read something else'), value: '{"ids":["6.1/1.3"]}' },
    ];
    const overflow = { type: 'overflow', action_id: 'context', options };
    await post({ blocks: [{ type: 'section', text: plain('Two excerpts'), accessory: overflow }] });
    const message = lastOf(page, 'PeaceOps');
    await message.getByText('Two excerpts').waitFor();
    await message.getByLabel('More actions', { exact: true }).click();
    await message.getByRole('button', { name: 'Read on' }).waitFor();
    await page.keyboard.press('Escape');
    await message.getByRole('button', { name: 'Read on' }).waitFor({ state: 'hidden' });
    await message.getByLabel('More actions', { exact: true }).click();
    await message.getByRole('button', { name: 'Read on' }).click();
    await lastOf(page, 'PeaceOps').getByText('exits have been premature').waitFor();
    expect(await page.getByRole('button', { name: 'Read on' }).count()).toBe(0);
  });

  it('may offer prompts above an empty direct message, each of which says what it stands for', async () => {
    const page = await work.opens('ana/app');
    await lastOf(page, 'PeaceOps').waitFor();
    await callAsBot(work.tryOut.slack, 'assistant.threads.setSuggestedPrompts', {
      channel_id: 'D0ANA',
      title: 'Try one of these',
      prompts: [{ title: 'On exits', message: '"exits have been premature"' }],
    });
    await page.reload();
    await page.getByRole('form', { name: 'Try one of these' }).getByText('On exits').click();
    await lastOf(page, 'Ana').getByText('"exits have been premature"').waitFor();
    await lastOf(page, 'PeaceOps').getByText('Everyone agreed that in most cases').waitFor();
    expect(await page.getByText('On exits').count()).toBe(0);
  });

  it('is refused where Slack would refuse it, and the page says why', async () => {
    const page = await work.opens();
    await post({ blocks: [{ type: 'header', text: plain('x'.repeat(151)) }] });
    await page.getByText('Slack refused 1').click();
    const refused = page.locator('#refused');
    await refused.getByText('chat.postMessage').waitFor();
    await refused.getByText('invalid_blocks').waitFor();
    expect(await refused.getByText('[json-pointer:/blocks/0/text/text]').count()).toBe(1);
    expect(await page.getByRole('article').count()).toBe(0);
    work.refused.push('invalid_blocks');
  });

  it('may not come: that PeaceOps did not answer in time is said where it was asked', async () => {
    const [ana, ben] = [await work.opens(), await work.opens('ben/planning')];
    await sends(ana, '/peaceops local ownership');
    const answer = lastOf(ana, 'PeaceOps');
    await answer.getByText('Narrow', { exact: true }).waitFor();
    jest.spyOn(work.tryOut.slack.socket, 'deliver').mockReturnValue(new Promise(() => {}));
    await sends(ana, '/peaceops police');
    await sends(ben, '@PeaceOps police');
    await answer.getByText('Narrow', { exact: true }).click();
    await ana.getByText('/peaceops failed with the error "operation_timeout".').waitFor();
    await ben.getByText('PeaceOps did not answer within three seconds.').waitFor();
    await ana.getByRole('alert').getByText('PeaceOps did not answer within three seconds.').waitFor();
    // What did not work is said by a status, which Chromium writes down.
    expect(work.complaints.splice(0)).toEqual([expect.stringContaining('422')]);
  });
});
