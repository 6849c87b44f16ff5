import { run } from '../../../src/cli/program';
import { describeInChromium, withBrowser } from '../../support/browser';
import { fakeTerminal } from '../../support/command-line';
import { lastOf, sends } from '../../support/conversation';
import { textOf } from '../../support/expected';

const EXITS = { section: '2', text: textOf('2/8.2') };

describeInChromium('somebody who is shown an answer', () => {
  const work = withBrowser();

  /** What `peaceops feedback export` prints beside the service, as rows. */
  async function exported(rows: string): Promise<unknown[]> {
    const terminal = fakeTerminal({ width: 200 });
    const environment = () => ({ DATA_DIR: work.tryOut.folder });
    await run(['feedback', 'export', '--rows', rows], terminal, '1.2.3', undefined, environment);
    const lines = terminal.written.out.split('\n').filter(Boolean);
    return lines.map((line) => JSON.parse(line) as unknown);
  }

  it('says with a thumb and a small form what is not right, reads that it is noted, and it can be exported', async () => {
    const page = await work.opens();
    await sends(page, '/peaceops "exits have been premature"');
    const answer = lastOf(page, 'PeaceOps');
    await answer.getByRole('button', { name: /^Not right/ }).click();
    const form = page.getByRole('dialog', { name: 'What is not right?' });
    await form.getByText('Send', { exact: true }).click();
    await form.getByText('Please complete this required field.').waitFor();
    await form.getByLabel('Wrong label').check();
    await form.getByLabel('In a few words').fill('it is a challenge');
    await form.getByText('Send', { exact: true }).click();
    await form.waitFor({ state: 'detached' });
    await answer.getByText('Noted: wrong label. Thank you.').waitFor();
    expect(await page.getByRole('article').count()).toBe(1);
    const query = '"exits have been premature"';
    expect(await exported('faults')).toEqual([
      { id: 'feedback-1', query, judgement: 'wrong-label', shown: [EXITS], words: 'it is a challenge' },
    ]);

    await answer.getByRole('button', { name: /^Right/ }).click();
    await answer.getByText('Noted: right. Thank you.').waitFor();
    expect(await exported('faults')).toEqual([]);
    expect(await exported('queries')).toEqual([
      { id: 'feedback-1', query, style: 'feedback', relevant: [{ ...EXITS, grade: 2 }] },
    ]);
  });
});
