import { wordsIn } from '../../src/try-out/stand-in/person/interactive-elements';
import { firstAnswer } from '../support/corpus';
import { type Mode, startWorkplace } from '../support/slack-app';
import { workplaces } from '../support/with-workplace';

const { work, open } = workplaces(startWorkplace);
const BOT = '<@U0PEACEOPS>';

/** What Ana writes in the channel; its timestamp. */
async function written(text: string): Promise<string> {
  await work.ana.says('C0GENERAL', text);
  return work.standIn.written.at(-1)?.ts ?? '';
}

describe.each<Mode>(['http', 'socket'])('a message that is edited, over %s', (mode) => {
  beforeEach(() => open(mode));

  it('to name the bot for the first time is answered, in its thread', async () => {
    const ts = await written('exit strategies');
    await work.ana.edits(ts, `${BOT} exit strategies`);
    const answer = await work.standIn.nextMessage();
    expect(answer).toMatchObject({ visible: 'public', threadTs: ts });
    expect(wordsIn(answer.blocks)).toContain(firstAnswer('exit strategies'));
  });

  it.each([`${BOT} thanks`, BOT, `${BOT} hello`, `cc ${BOT}`])(
    'from %j to a question is answered',
    async (before) => {
      const ts = await written(before);
      await work.ana.edits(ts, `${BOT} exit strategies`);
      const answer = await work.standIn.waitFor(({ visible }) => visible === 'public');
      expect(wordsIn(answer.blocks)).toContain(firstAnswer('exit strategies'));
    },
  );

  it('after it was answered is not answered again', async () => {
    const ts = await written(`${BOT} exit stratgies`);
    await work.standIn.nextMessage();
    await work.ana.edits(ts, `${BOT} exit strategies`);
    await work.ana.edits(ts, `${BOT} local ownership`);
    await work.ana.edits(ts, `${BOT} thanks`);
    await work.app.stop();
    expect(work.standIn.messages).toHaveLength(1);
  });

  it('to name the bot is answered once, however often it is edited then', async () => {
    const ts = await written('exit stratgies');
    await work.ana.edits(ts, `${BOT} exit stratgies`);
    await work.ana.edits(ts, `${BOT} exit strategies`);
    await work.app.stop();
    expect(work.standIn.messages).toHaveLength(1);
  });

  it('long after, when nobody knows any more whether it was answered, is left alone', async () => {
    await work.ana.mentions('C0GENERAL', 'exit strategies', {
      event: { ts: '1700000000.000100', edited: { user: 'U0ANA', ts: '1700003600.000100' } },
    });
    await work.app.stop();
    expect(work.standIn.messages).toEqual([]);
  });
});
