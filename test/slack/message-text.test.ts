import { forwardedText, ownText, wholeText } from '../../src/slack/message-text';
import { wordsIn } from '../../src/try-out/stand-in/person/interactive-elements';
import { blocksOf } from '../../src/try-out/stand-in/person/shown';
import { firstAnswer } from '../support/corpus';
import fc from '../support/fast-check';
import { opensModal } from '../support/posts-to-channel';
import { withWorkplace } from '../support/with-workplace';

const run = (text: string) => ({ type: 'text', text });
const section = (...elements: object[]) => ({ type: 'rich_text_section', elements });
const richText = (...elements: object[]) => [{ type: 'rich_text', elements }];
const forward = (text: string) => [{ is_share: true, is_msg_unfurl: true, text }];
const EXITS = 'Everyone agreed that in all cases, exits have been premature';

describe('what a message says', () => {
  it('is its text', () => {
    expect(ownText({ text: 'exits', blocks: richText(section(run('other'))) })).toBe('exits');
  });

  it.each([
    ['rich text', richText(section(run('exits & '), { type: 'emoji', name: 'pray' })), 'exits &amp; :pray:'],
    [
      'mentions and links',
      richText(
        section(
          { type: 'user', user_id: 'U1' },
          { type: 'channel', channel_id: 'C1' },
          { type: 'link', url: 'https://x', text: 'it' },
          { type: 'broadcast', range: 'here' },
        ),
      ),
      '<@U1><#C1><https://x|it>',
    ],
    [
      'lists, quotations and code',
      richText(
        { type: 'rich_text_list', elements: [section(run('one')), section(run('two'))] },
        { type: 'rich_text_quote', elements: [run('a\nb')] },
        { type: 'rich_text_preformatted', elements: [run('c')] },
      ),
      '• one\n• two\n&gt; a\n&gt; b\n```c```',
    ],
    [
      'sections and headings',
      [
        { type: 'header', text: { type: 'plain_text', text: '1 < 2' } },
        {
          type: 'section',
          text: { type: 'mrkdwn', text: '*a*' },
          fields: [{ type: 'plain_text', text: 'b' }],
        },
        { type: 'divider' },
        { type: 'markdown', text: 'c' },
      ],
      '1 &lt; 2\n*a*\nb\nc',
    ],
    ['nothing', [null, 5, { type: 'section' }, { type: 'rich_text' }], ''],
  ])('is that of its blocks, where it has none: %s', (_what, blocks, text) => {
    expect(ownText({ text: '', blocks })).toBe(text);
    expect(ownText({ text: null, blocks })).toBe(text);
    expect(ownText({ text: "This content can't be displayed.", blocks })).toBe(text);
  });

  it('with what it forwards, and nothing of other attachments', () => {
    const attachments = [{ text: 'an unfurled page' }, ...forward('exits'), ...forward('')];
    expect(wholeText({ text: 'see', attachments })).toBe('see\n\nexits');
    const message = { blocks: richText(section(run('in blocks'))) };
    expect(forwardedText({ attachments: [{ is_share: true, message_blocks: [{ message }] }] })).toBe(
      'in blocks',
    );
  });

  it('is a text, whatever stands in its place', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (blocks, attachments) => {
        expect(typeof wholeText({ blocks, attachments })).toBe('string');
      }),
    );
  });
});

describe('a forwarded message', () => {
  const work = withWorkplace();

  const asked = async (text: string, attachments: object[]) => {
    await work.ana.directMessage(text, { event: { attachments } });
    const answer = await work.standIn.nextMessage();
    return wordsIn(answer.blocks);
  };

  it.each(['', 'look', 'see below :point_down:', 'hi, does the report say this?', 'anything on this?'])(
    'is what is asked with %j',
    async (text) => {
      expect(await asked(text, forward('local *ownership*'))).toContain(firstAnswer('local ownership'));
    },
  );

  it('is not, where the person asks for something else', async () => {
    expect(await asked('exit strategies', forward('local ownership'))).toContain(
      firstAnswer('exit strategies'),
    );
  });

  it('is what thanks come with, and nothing more', async () => {
    expect(await asked('thanks!', forward('local ownership'))).toBe('You are welcome.');
  });

  it('is asked for all in a channel', async () => {
    await work.ana.mentions('C0GENERAL', '', { event: { attachments: forward('local ownership') } });
    const answer = await work.standIn.nextMessage();
    expect(answer.visible).toBe('public');
    expect(wordsIn(answer.blocks)).toContain(firstAnswer('local ownership'));
  });

  it('is checked', async () => {
    expect(await asked('check', forward(`“${EXITS}”`))).toContain('1 altered');
  });

  it.each([
    { text: '', attachments: forward(`“${EXITS}”`) },
    { text: "This content can't be displayed.", blocks: richText(section(run(`“${EXITS}”`))) },
  ])('or one of blocks alone is checked by the shortcut: %j', async (message) => {
    const about = { channel: 'C0GENERAL', ts: '1790000000.000100', user: 'U0BEN', ...message };
    const modal = await opensModal(work, () => work.ana.usesShortcut('check', about));
    expect(wordsIn(blocksOf(modal))).toContain('1 altered');
  });

  it('has related statements', async () => {
    const about = { channel: 'C0GENERAL', ts: '1790000000.000100', user: 'U0BEN', text: '' };
    const attachments = forward('Local ownership is what matters in the end.');
    const modal = await opensModal(work, () => work.ana.usesShortcut('related', { ...about, attachments }));
    expect(wordsIn(blocksOf(modal))).not.toContain('no words');
  });
});
