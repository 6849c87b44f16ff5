import type { Json } from '../../src/try-out/stand-in/block-kit/check';
import { wordsIn } from '../../src/try-out/stand-in/person/interactive-elements';
import { chooses } from '../support/chooses';
import { pageOfAnswer } from '../support/expected';
import { withWorkplace } from '../support/with-workplace';

const work = withWorkplace();
const answerTo = (text: string) => work.answerTo(`/peaceops ${text}`);

describe('a question is answered, whatever stands in it', () => {
  it.each([
    ['<!channel> zzyzx', 'The report is silent on “zzyzx”.'],
    ['<!here|here> zzyzx', 'The report is silent on “zzyzx”.'],
    ['<https://evil.example|drones>', ' on “drones”.'],
    ['&lt;!channel&gt; zzyzx', 'The report is silent on “zzyzx”.'],
    ['*drones* _drones_ ~drones~ `drones`', ' on “drones drones drones drones”.'],
    ['<script>alert(1)</script>', 'The report is silent on “<script>alert(1)</script>”.'],
    ['🛸 zzyzx', 'The report is silent on “🛸 zzyzx”.'],
    ['🛸🛸', 'All right.'],
    ['<!channel>', ''],
    ['طائرات بدون طيار', 'The report is silent on “طائرات بدون طيار”.'],
    ['无人机', 'The report is silent on “无人机”.'],
    ['"drones', ' on “"drones”.'],
    ['«drones', ' on “«drones”.'],
    ['drones\u0000\u0007\u001b[31m\u202Eevil', ' on “drones [31m evil”.'],
    ['../../etc/passwd', 'The report is silent on “../../etc/passwd”.'],
    ['<@U0BEN>', 'Nothing is asked in that.'],
    ['\u00a0\u2003\u3000', 'PeaceOps quotes what “'],
  ])('%j', async (text, words) => {
    expect(wordsIn((await answerTo(text)).blocks)).toContain(words);
  });

  it('nothing in it can notify anyone', async () => {
    for (const token of ['<!channel>', '<!everyone>', '<!subteam^S1>', '<@U0BEN> <!here>', '&lt;!here&gt;']) {
      const { text } = await answerTo(`${token} zzyzx`);
      expect(text).not.toMatch(/<[!@#]/);
    }
  });

  it('10,000 characters: says how much of it was read, and turns the page by the same', async () => {
    const message = await answerTo(`local ownership ${'and capacity building '.repeat(450)}`);
    expect(wordsIn(message.blocks)).toContain('Read the first 500 characters of the question.');
    const [, total] = new RegExp(`${pageOfAnswer(1)} (\\d+) statements`).exec(message.text) ?? [];
    await work.ana.clicks(message, 'more');
    await work.standIn.until(() =>
      message.text.includes(`${pageOfAnswer(2)} ${total} statements`) ? true : undefined,
    );
  });

  it.each([
    ['one word of 10,000 letters', 'x'.repeat(10_000)],
    ['10,000 quotation marks', '"'.repeat(10_000)],
    ['10,000 full stops', '.'.repeat(10_000)],
    ['5,000 emoji', '🕊'.repeat(5_000)],
    ['2,000 mentions that do not end', '<@'.repeat(2_000)],
    ['10,000 greetings', 'hello '.repeat(1_700)],
  ])('%s', async (_what, text) => {
    expect((await answerTo(text)).text).not.toBe('');
  });
});

describe('a button is answered, whatever it carries', () => {
  const TOO_OLD = 'This button is of another version of mine; please ask again.';
  const GONE =
    'What this button led to is no longer there. The reports no longer have it in these words. Please ask again.';

  /** What is said to a click on a button that is like this one. */
  async function clickOn(action: Json): Promise<string> {
    const answer = await answerTo('"exits have been premature"');
    const { delivery } = await chooses(work.ana, answer, '2/8.2', 'context');
    const [{ selected_option: _chosen, ...element }] = delivery.payload['actions'] as [Json];
    const payload = {
      ...delivery.payload,
      trigger_id: JSON.stringify(action),
      actions: [{ ...element, ...action }],
    };
    const before = work.standIn.messages.filter(({ text }) => text === TOO_OLD || text === GONE).length;
    await work.via.deliver({ kind: 'interactive', payload });
    const sorry = () => work.standIn.messages.filter(({ text }) => text === TOO_OLD || text === GONE)[before];
    return (await work.standIn.until(sorry)).text;
  }

  it.each<[string, Json, string]>([
    ['no value', { action_id: 'context', value: undefined }, TOO_OLD],
    ['no JSON', { action_id: 'context', value: '{' }, TOO_OLD],
    ['null', { action_id: 'context', value: 'null' }, TOO_OLD],
    ['the value of an older version', { action_id: 'context', value: '{"id":"6.1/1.3"}' }, TOO_OLD],
    ['no ids', { action_id: 'post', value: '{"ids":[]}' }, TOO_OLD],
    ['an id that is gone', { action_id: 'post', value: '{"ids":["99/1.1"]}' }, GONE],
    ['one id of two that is gone', { action_id: 'post', value: '{"ids":["6.1/1.3","99/1.1"]}' }, GONE],
    ['ids of another kind', { action_id: 'context', value: '{"ids":[7,null,{}]}' }, GONE],
    ['no question', { action_id: 'more', value: '{"from":3}' }, TOO_OLD],
    ['a blank question', { action_id: 'ask:0', value: '{"q":" "}' }, TOO_OLD],
    ['a section that is gone', { action_id: 'section', value: '{"n":"42","from":0}' }, GONE],
    ['no section', { action_id: 'section', value: '{}' }, TOO_OLD],
    [
      'a menu of another version',
      { selected_option: { value: '{"do":"translate","id":"6.1/1.3"}' } },
      TOO_OLD,
    ],
    ['a menu that names no action', { selected_option: { value: '{"do":"more","q":"police"}' } }, TOO_OLD],
    ['a menu of nothing', { selected_option: { value: '{"do":"cite"}' } }, TOO_OLD],
    ['a menu of what is gone', { selected_option: { value: '{"do":"cite","id":"99/1.1"}' } }, GONE],
    [
      'a menu of statements of which one is gone',
      { selected_option: { value: '{"do":"cite","id":"6.1/1.3","to":"6.1/1.99"}' } },
      GONE,
    ],
    ['an action that is gone', { action_id: 'translate', value: '{}' }, TOO_OLD],
    ['an action with an odd name', { action_id: 'constructor', value: '{}' }, TOO_OLD],
  ])('%s', async (_what, action, sentence) => {
    expect(await clickOn(action)).toBe(sentence);
  });
});
