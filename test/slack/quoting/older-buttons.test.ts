import type { Json } from '../../../src/try-out/stand-in/block-kit/check';
import { chooses } from '../../support/chooses';
import { withDigestWorkplace } from '../../support/with-workplace';

describe('a button of an older message', () => {
  const work = withDigestWorkplace();

  /** A click on one, under an answer: excerpts had rows of buttons, and several statements shared one. */
  async function clicks(action: string, ...ids: readonly string[]): Promise<void> {
    const answer = await work.answerTo('/peaceops "exits have been premature"');
    const { delivery } = await chooses(work.ana, answer, '2/8.2', 'context');
    await work.standIn.waitFor(({ via }) => via === 'response_url');
    const [{ block_id }] = delivery.payload['actions'] as [Json];
    const button = { type: 'button', block_id, action_id: action, value: JSON.stringify({ ids }) };
    const payload = { ...delivery.payload, trigger_id: `older ${action}`, actions: [button] };
    await work.via.deliver({ kind: 'interactive', payload });
  }

  const told = (words: string) =>
    work.standIn.waitFor(({ via, text }) => via === 'response_url' && text.includes(words));

  it('cites both its statements, with what stands between them left out', async () => {
    await clicks('cite', '6.1/1.1', '6.1/1.3');
    await told('by the participants. […] Ultimately, if local ownership');
  });

  it('shows both in context', async () => {
    await clicks('context', '6.1/1.1', '6.1/1.3');
    const { text } = await told('The excerpt [6.1/1.1]');
    expect(text).toContain('The excerpt [6.1/1.3]');
  });

  it('keeps both', async () => {
    await clicks('keep', '6.1/1.1', '6.1/1.3');
    await told('Kept: your collection has 2 statements.');
  });
});
