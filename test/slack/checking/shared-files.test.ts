import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { convertFile } from '../../../src/import/convert/convert-file';
import { ImportError } from '../../../src/import/convert/document';
import { fileTypeOf } from '../../../src/import/file-type';
import type { ConvertFile } from '../../../src/slack/shared-files/file-reader';
import { wordsIn } from '../../../src/try-out/stand-in/person/interactive-elements';
import type { FileToShare } from '../../../src/try-out/stand-in/person/sharing-files';
import { blocksOf } from '../../../src/try-out/stand-in/person/shown';
import type { Message } from '../../../src/try-out/stand-in/state/recording';
import { opensModal } from '../../support/posts-to-channel';
import { startWorkplace, type WorkplaceOptions } from '../../support/slack-app';
import { tinyDocx, tinyParagraph } from '../../support/tiny-docx';
import { workplaces } from '../../support/with-workplace';

const EXACT = 'Everyone agreed that in most cases, exits have been premature.';
const ALTERED = 'everyone agreed that in all cases, exits have been premature';
const SCOPES = ['commands', 'chat:write', 'app_mentions:read', 'im:history', 'users:read', 'files:read'];

/** As the process of its own does, without its half second. */
const convert: ConvertFile = (bytes, name) => convertFile(bytes, fileTypeOf(bytes, name));

const { work, open } = workplaces((options: WorkplaceOptions = {}) =>
  startWorkplace('http', { files: true, scopes: SCOPES, convert, ...options }),
);

const text = (content: string, name = 'zebra-draft.md'): FileToShare => ({ name, content });
const draft = text(`As they said, “${ALTERED}”.`);

/** What Ana is told of files that she shares in her direct message, as much as is said in one turn. */
async function told(...files: FileToShare[]): Promise<Message> {
  await work.ana.directMessage('', { files });
  return work.standIn.nextMessage();
}

/** That nothing was said to it; the message after it is answered first. */
async function isSilent(): Promise<void> {
  await work.ana.directMessage('help');
  const [first] = [await work.standIn.nextMessage()];
  expect(first?.text).toMatch(/PeaceOps|Ask/);
  expect(first?.text).not.toMatch(/quotation:|altered/i);
}

describe('a file that somebody shares with it', () => {
  it('in a direct message is read, checked and answered there', async () => {
    await open();
    const paper = await tinyDocx(
      tinyParagraph(`They say: “${EXACT}”`) + tinyParagraph(`Others have “${ALTERED}”, which is not so.`),
    );
    const answer = await told({ name: 'zebra.docx', content: paper });
    expect(answer).toMatchObject({ channel: 'D0ANA', visible: 'public' });
    expect(answer.text).toMatch(/^zebra\.docx: 2 quotations: 1 exact, 1 altered\./);
    expect(answer.text).toContain('“all” in place of “most”');
    expect(work.log()).not.toMatch(/zebra|premature|xoxb/);
  });

  it('of text says on which lines its quotations are', async () => {
    await open();
    const answer = await told(text(`# Draft\n\n${EXACT}\n\n“${ALTERED}”`));
    expect(answer.text).toContain('Line 5: altered.');
  });

  it('in a channel, with a mention, is answered to the person alone', async () => {
    await open();
    await work.ana.mentions('C0GENERAL', 'please check this draft', { files: [draft] });
    const answer = await work.standIn.nextMessage();
    expect(answer).toMatchObject({ channel: 'C0GENERAL', visible: 'ephemeral', user: 'U0ANA' });
    expect(answer.text).toContain('1 altered');
    expect(work.ben.sees()).toEqual([]);
  });

  it('is compared with the reports that are named in front', async () => {
    await open();
    await work.ana.directMessage('check report:beijing', { files: [draft] });
    expect((await work.standIn.nextMessage()).text).toMatch(/1 altered[\s\S]*Narrowed to /);
    await work.ana.directMessage('check report:nowhere', { files: [draft] });
    expect((await work.standIn.nextMessage()).text).toMatch(/nowhere/);
  });

  it('by the menu of one’s own message is checked in a modal, and of a colleague’s it is not', async () => {
    await open();
    const message = await work.ben.directMessage('', { files: [draft] });
    await work.standIn.nextMessage();
    const files = work.standIn.written.find(({ ts }) => ts === message.ts)?.files;
    const sees = async (by: typeof work.ana, words: string, what: RegExp) => {
      const about = { channel: 'C0GENERAL', ts: '1790000000.000100', text: words, user: 'U0BEN', files };
      const modal = await opensModal(work, () => by.usesShortcut('check', about));
      // Nobody waits here, and a check seems to take its time.
      await work.standIn.until(() => (what.test(wordsIn(blocksOf(modal))) ? modal : undefined));
      await by.closes(modal);
    };
    await sees(work.ben, '', /1 altered/);
    await sees(work.ana, '', /^Its file was not read/);
    await sees(work.ana, `“${EXACT}”`, /1 exact[\s\S]*Its file was not/);
  });

  it('beside a question in a direct message is checked after the answer, and in a channel is not', async () => {
    await open();
    await work.ana.mentions('C0GENERAL', 'what was said on exits?', { files: [draft] });
    expect((await work.standIn.nextMessage()).text).not.toContain('altered');
    await work.ana.directMessage('what was said on local ownership?', { files: [draft] });
    expect((await work.standIn.nextMessage()).text).toContain('ownership');
    expect((await work.standIn.nextMessage()).text).toContain('1 altered');
  });

  it('is answered once, however often Slack tells of it', async () => {
    await open();
    const delivered = await work.ana.directMessage('', { files: [draft] });
    await work.standIn.nextMessage();
    await work.ana.again(delivered);
    await isSilent();
  });

  it('is ignored in a channel without a mention, from a bot, and once deleted', async () => {
    await open({ events: ['app_mention', 'message.im', 'message.channels'], threads: true });
    work.standIn.scopes.add('channels:history');
    await work.ana.says('C0GENERAL', 'my draft', { files: [draft] });
    await work.ana.directMessage('', { files: [draft], event: { bot_id: 'B1', subtype: 'bot_message' } });
    await work.ana.causes({ type: 'file_deleted', file_id: 'F1' });
    await isSilent();
    expect(work.standIn.calls.filter(({ method }) => method === 'files.info')).toEqual([]);
  });

  it('is left alone where that was not chosen', async () => {
    await open({ files: false });
    await work.ana.directMessage('what was said on local ownership?', { files: [draft] });
    expect((await work.standIn.nextMessage()).text).toContain('ownership');
    await isSilent();
    expect(work.standIn.calls.filter(({ method }) => method === 'files.info')).toEqual([]);
  });

  it('with very many quotations shows what is wrong, and counts the rest', async () => {
    await open();
    const wrong = Array.from({ length: 40 }, (_, at) => `“exits have been premature in ${at} cases”`);
    const answer = await told(text([...wrong, ...Array(9).fill(`“${EXACT}”`)].join('\n\n')));
    expect(answer.text).toMatch(/^zebra-draft\.md: 49 quotations: 9 exact, /);
    expect(answer.text).toMatch(
      /Shown is only what is wrong\.\s+\d+ more quotations not shown; .*peaceops check FILE/,
    );
    expect(answer.blocks.length).toBeLessThanOrEqual(50);
  });

  it('of a message with many is checked one after the other, the first few', async () => {
    await open();
    await work.ana.directMessage('', { files: [draft, draft, draft, draft] });
    const answers = [];
    for (let at = 0; at < 4; at++) answers.push((await work.standIn.nextMessage()).text);
    expect(answers.slice(0, 3).every((answer) => answer.includes('1 altered'))).toBe(true);
    expect(answers[3]).toMatch(/the first 3 are checked/);
  });
});

describe('a file that cannot be checked', () => {
  const png = { name: 'a.png', content: 'x', mimetype: 'image/png' };
  it.each<[string, FileToShare, RegExp]>([
    ['a picture', png, /^a\.png has no text that I can read; share PDF/],
    ['one of bytes', { name: 'a.bin', content: new Uint8Array([1, 0, 2]) }, /^a\.bin: not a text;/],
    [
      'a broken DOCX',
      { name: 'a.docx', content: 'PK\u0003\u0004 word/document.xml' },
      /^a\.docx: The DOCX file is broken/,
    ],
    ['one without quotations', text('Nothing.'), /^zebra-draft\.md: no quotation found; put what/],
    ['one that is too large', { ...draft, told: { size: 25_000_000 } }, /has 25 MB, of 20 at most/],
    ['text that is too large', text('x '.repeat(250_001)), /larger than 500 KB; check it in parts/],
    ['one outside of Slack', { ...draft, told: { is_external: true } }, /stands outside of Slack/],
    ['a canvas', { ...draft, told: { mode: 'quip' } }, /is a document of Slack's own/],
    ['one that is gone', { ...draft, told: { mode: 'tombstone' } }, /no longer there/],
    [
      'one at another host',
      { ...draft, told: { url_private_download: 'https://evil.example/a' } },
      /could not be fetched/,
    ],
    ['one longer than announced', { ...draft, told: { size: 3 } }, /could not be fetched/],
  ])('%s is told in a sentence', async (_, file, sentence) => {
    await open();
    expect((await told(file)).text).toMatch(sentence);
    expect(work.log()).not.toMatch(/zebra|premature|evil/);
  });

  it('for want of the scope is told so, also where Slack gives a page to sign in', async () => {
    await open({ scopes: SCOPES.filter((scope) => scope !== 'files:read') });
    expect((await told(draft)).text).toMatch(/^I may not read files: ask who installed me to add the scope/);
    work.refused.push('missing_scope');
    work.standIn.scopes.add('files:read');
    work.standIn.faults.next('files-pri', { kind: 'garbled', body: '<!DOCTYPE html><title>Sign in</title>' });
    expect((await told(draft)).text).toMatch(/^Slack does not let me read this file/);
  });

  it('as Slack has it no more, or does not give it in time, is told so', async () => {
    await open({ patience: { requestTimeoutMs: 60 } });
    for (const fault of [
      { kind: 'http-error', status: 404 },
      { kind: 'silence' },
      { kind: 'done-then-drop' },
    ] as const) {
      work.standIn.faults.next('files-pri', fault);
      expect((await told(draft)).text).toMatch(/^The file could not be fetched from Slack/);
    }
    expect(work.log()).toContain('http_404');
    expect(work.log()).toContain('no_answer_in_time');
  });

  it('where an answer leads elsewhere, the token is not sent there', async () => {
    await open();
    const heard: unknown[] = [];
    const elsewhere = createServer((request, response) => {
      heard.push(request.headers);
      response.end();
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => elsewhere.once('listening', resolve));
    const to = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/file`;
    work.standIn.faults.next('files-pri', { kind: 'redirect', to });
    expect((await told(draft)).text).toMatch(/^The file could not be fetched/);
    expect(heard).toEqual([]);
    await new Promise((resolve) => elsewhere.close(resolve));
  });

  it('as the converter gives it up, is told so; a second one meanwhile waits for nobody', async () => {
    let giveUp = (_: Error) => {};
    let begun = () => {};
    const converting = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const never: ConvertFile = () =>
      new Promise((_, reject) => {
        giveUp = reject;
        begun();
      });
    await open({ convert: never });
    await work.ana.directMessage('', { files: [{ name: 'zebra.pdf', content: '%PDF-1.4' }] });
    await converting;
    expect((await told(draft)).text).toMatch(/^Your last check is still under way/);
    giveUp(new ImportError('It takes longer than 30 s to read; split it.'));
    expect((await work.standIn.nextMessage()).text).toMatch(/^zebra\.pdf: It takes longer than 30 s/);
  });
});
