import type { Checker, CheckOutcome } from '../../../src/slack/checking/checker';
import { sentenceMessage } from '../../../src/slack/messages/sentence';
import { wordsIn } from '../../../src/try-out/stand-in/person/interactive-elements';
import { blocksOf } from '../../../src/try-out/stand-in/person/shown';
import { startWorkplace } from '../../support/slack-app';
import { workplaces } from '../../support/with-workplace';

const { work, open } = workplaces(startWorkplace);

describe('while a check takes its time', () => {
  let finish: (outcome: CheckOutcome) => void;

  /** Ana has something checked, and nothing comes of it yet. */
  async function underWay(): Promise<void> {
    const outcome = new Promise<CheckOutcome>((resolve) => {
      finish = resolve;
    });
    const checker: Checker = { check: () => outcome, close: async () => {} };
    await open('http', { checker });
    await work.ana.types('/peaceops check "a b c d"');
    await work.standIn.called('views.open');
  }

  const shown = () => wordsIn(blocksOf(work.standIn.views.at(-1) as never));

  it('others are answered, and the person sees that it is under way', async () => {
    await underWay();
    const { message } = await work.ben.types('/peaceops zzyzx');
    expect(message?.text).toContain('The report is silent on “zzyzx”.');
    expect(shown()).toContain('Checking … this takes a moment.');
    finish({ message: sentenceMessage('All is exact.') });
    await work.standIn.called('views.update');
    expect(shown()).toContain('All is exact.');
  });

  it.each<[CheckOutcome, string]>([
    [{ not: 'yours' }, 'Your last check is still under way; ask again when it is done.'],
    [{ not: 'others' }, 'Several checks are under way; ask again in a minute.'],
    [{ not: 'failed' }, 'That took too long and was given up;'],
  ])('%j is said in a sentence', async (outcome, sentence) => {
    await underWay();
    finish(outcome);
    await work.standIn.called('views.update');
    expect(shown()).toContain(sentence);
  });
});
