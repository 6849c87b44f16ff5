import { findStatement } from '../../../src/report/library';
import { statementKey } from '../../../src/search/statement-key';
import { MOST_KEPT } from '../../../src/store/person';
import { StoreError } from '../../../src/store/store';
import {
  type Clickable,
  clickables,
  wordsIn,
} from '../../../src/try-out/stand-in/person/interactive-elements';
import { blocksOf } from '../../../src/try-out/stand-in/person/shown';
import type { View } from '../../../src/try-out/stand-in/state/views';
import { chooses, choosesFirst } from '../../support/chooses';
import { beijing } from '../../support/corpus';
import {
  type DigestWorkplaceOptions,
  MONDAY,
  startDigestWorkplace,
  WITHOUT_STORE,
} from '../../support/digest-workplace';
import { textOf } from '../../support/expected';
import { opensModal } from '../../support/posts-to-channel';
import { workplaces } from '../../support/with-workplace';

const ANA = { teamId: 'T0PEACE', userId: 'U0ANA' };
const EXITS = textOf('2/8.2');
const { library } = beijing();
const WITH_FILES = ['commands', 'chat:write', 'app_mentions:read', 'im:history', 'users:read', 'files:write'];

const { work, open } = workplaces((options?: DigestWorkplaceOptions) =>
  startDigestWorkplace('http', { scopes: WITH_FILES, ...options }),
);

const AT = Date.parse(MONDAY) - 60_000;

/** Puts statements into Ana's collection, the last first. */
async function has(...ids: readonly string[]): Promise<void> {
  const { keep } = work.store;
  for (const [at, id] of [...ids].reverse().entries()) {
    const { key, statementId } = keptAs(id);
    await keep(ANA, [{ key, statementId, words: id === '9.9/1.1' ? 'Ships wait.' : '' }], {
      at: AT + at,
      since: 0,
    });
  }
}

/** How it is kept; an id that no statement has stands for words that are gone. */
function keptAs(id: string): { key: string; statementId: string } {
  const statement = findStatement(library, id);
  return { key: statement ? statementKey(statement) : `gone ${id}`, statementId: id };
}

/** Ana's collection as the command shows it. */
const collection = () => opensModal(work, () => work.ana.types('/peaceops kept'));
const read = (view: View) => wordsIn(blocksOf(view));
const until = (view: View, words: string) =>
  work.standIn.until(() => (read(view).includes(words) ? true : undefined));
const said = () => work.standIn.waitFor(({ via }) => via === 'response_url');

describe('a desk officer collecting', () => {
  beforeEach(() => open());

  it('keeps an excerpt, twice is once, and is told how many there are', async () => {
    const answer = await work.answerTo('/peaceops "exits have been premature"');
    await chooses(work.ana, answer, '2/8.2', 'keep');
    const kept = await said();
    expect(kept).toMatchObject({
      visible: 'ephemeral',
      user: 'U0ANA',
      text: 'Kept: your collection has 1 statement.',
    });
    work.pass(60_000);
    await chooses(work.ana, answer, '2/8.2', 'keep');
    const again = await work.standIn.waitFor(({ text }) => text.startsWith('Kept already'));
    expect(again.text).toBe('Kept already: your collection has 1 statement.');
    const view = await opensModal(work, () => work.ana.clicks(again, 'show-kept'));
    expect(read(view)).toContain(EXITS);
    expect(read(view)).toContain(
      'Statement 1 of 1, newest first. Only you see this; what you keep stays for 90 days.',
    );
  });

  it('is shown the newest first, a page at a time, in a modal', async () => {
    await has('6.1/1.1', '6.1/1.2', '6.1/1.3', '6.1/1.4', '2/8.1', '2/8.2', '2/8.3');
    const view = await collection();
    expect(read(view)).toContain('Statements 1–5 of 7');
    expect(read(view)).not.toContain(EXITS);
    await work.ana.clicks(view, 'kept:more');
    await until(view, 'Statements 6–7 of 7');
    expect(read(view)).toContain(EXITS);
    await work.ana.clicks(view, 'kept:back');
    await until(view, 'Statements 1–5 of 7');
  });

  it('reads on and cites from there, in a modal on top', async () => {
    await has('2/8.2');
    const view = await collection();
    const citation = await opensModal(work, () => chooses(work.ana, view, '2/8.2', 'cite'));
    expect(read(citation)).toContain('Plain text\n“Everyone agreed');
    await work.ana.clicks(citation, 'BibTeX');
    await until(citation, '@misc{beijing-2007:2:8.2,');
    await work.ana.closes(citation);
    const context = await opensModal(work, () => chooses(work.ana, view, '2/8.2', 'context'));
    await work.ana.clicks(context, 'down');
    await until(context, '10\u2003Participants also recommended');
  });

  it('takes one out, and all, once that has been confirmed', async () => {
    await has('2/8.2', '6.1/1.1');
    const view = await collection();
    await choosesFirst(work.ana, view, 'unkeep');
    await until(view, 'Statement 1 of 1');
    expect(read(view)).not.toContain(EXITS);
    expect(theFirst(view, 'clear-kept').element['confirm']).toMatchObject({
      text: { text: 'This takes everything out of your collection: 1 statement. It cannot be undone.' },
    });
    await work.ana.clicks(view, 'clear-kept');
    await until(view, 'You have kept nothing yet');
    expect(await work.store.kept(ANA, 0)).toEqual([]);
  });

  it.each([
    ['markdown', 'peaceops-kept.md', `> ${EXITS}\n>\n> — Multidimensional`],
    ['csv', 'peaceops-kept.csv', `\ufeff"id","report"`],
  ])('has it sent to them as a file: %s', async (form, name, content) => {
    await has('2/8.2', '6.1/1.1');
    const view = await collection();
    const told = await opensModal(work, () => work.ana.clicks(view, `send-kept:${form}`));
    expect(read(told)).toBe('Sent to you as a direct message.');
    expect(work.standIn.files).toMatchObject([{ name, channel: 'D0ANA' }]);
    expect(work.standIn.files[0]?.content).toContain(content);
    expect(work.ana.sees('D0ANA').map(({ text }) => text)).toEqual([
      `What you kept, as ${form === 'csv' ? 'CSV' : 'Markdown'}: 2 statements.`,
    ]);
    expect(work.ben.sees()).toEqual([]);
  });
});

describe('a collection', () => {
  it('of nothing says how to begin one', async () => {
    await open();
    expect(read(await collection())).toContain(
      'You have kept nothing yet; Keep, under an excerpt, puts it here.',
    );
  });

  it('is shown in a message where no modal opens, to the person alone', async () => {
    await open();
    await has('2/8.2');
    await work.ana.mentions('C0GENERAL', 'kept');
    const message = await work.standIn.nextMessage();
    expect(message).toMatchObject({ visible: 'ephemeral', user: 'U0ANA' });
    expect(message.text).toContain(`“${EXITS}” [2/8.2]`);
    await work.ana.clicks(message, 'clear-kept');
    await work.standIn.waitFor(({ state }) => state === 'updated');
    expect(message.text).toContain('You have kept nothing yet');
  });

  it('says which statements the reports no longer have, also where it is sent', async () => {
    await open();
    await has('9.9/1.1', '2/8.2');
    const view = await collection();
    expect(read(view)).toContain('“Ships wait.” [9.9/1.1] The reports no longer have it in these words.');
    await opensModal(work, () => work.ana.clicks(view, 'send-kept:csv'));
    expect(work.ana.sees('D0ANA')[0]?.text).toBe(
      'What you kept, as CSV: 1 statement.\nNot in it, as the reports no longer have the words: [9.9/1.1].',
    );
  });

  it('of nothing but such statements is not sent', async () => {
    await open();
    await has('9.9/1.1');
    const view = await collection();
    await work.ana.clicks(view, 'send-kept:csv');
    await work.standIn.until(() => work.standIn.calls.find(({ method }) => method === 'views.update'));
    expect(work.standIn.files).toEqual([]);
  });

  it('that is full takes nothing more, and says so', async () => {
    await open();
    const many = Array.from({ length: MOST_KEPT }, (_, at) => ({
      key: `k${at}`,
      statementId: '1/1.1',
      words: '',
    }));
    await work.store.keep(ANA, many, { at: AT, since: 0 });
    await chooses(work.ana, await work.answerTo('/peaceops "exits have been premature"'), '2/8.2', 'keep');
    expect((await said()).text).toBe(
      'Your collection is full (500 statements); take something out of it first.',
    );
  });

  it('is said to be no file where the app may not send any: who can change that, and the text', async () => {
    await open({ scopes: WITH_FILES.filter((scope) => scope !== 'files:write') });
    await has('2/8.2');
    const view = await collection();
    const told = await opensModal(work, () => work.ana.clicks(view, 'send-kept:markdown'));
    expect(read(told)).toContain('ask who installed me to add the scope files:write');
    expect(read(told)).toContain(`> ${EXITS}`);
    expect(work.ana.sees('D0ANA')).toEqual([]);
    work.refused.push('missing_scope');
  });

  it('is not sent where Slack does not take the file, and a sentence says so', async () => {
    await open();
    await has('2/8.2');
    const view = await collection();
    work.standIn.faults.next('files.getUploadURLExternal', { kind: 'platform-error', error: 'fatal_error' });
    await work.ana.clicks(view, 'send-kept:csv');
    const told = await work.standIn.waitFor(({ text }) => text.startsWith('Slack did not confirm'));
    expect(told).toMatchObject({ user: 'U0ANA' });
    expect(work.ana.sees('D0ANA').filter(({ text }) => text.startsWith('What you kept'))).toEqual([]);
  });

  it('that cannot be written to is said in a sentence', async () => {
    const full = () => Promise.reject(new StoreError('full', 'The disk is full.'));
    await open({ spoil: (store) => ({ ...store, keep: full }) });
    await chooses(work.ana, await work.answerTo('/peaceops "exits have been premature"'), '2/8.2', 'keep');
    expect((await said()).text).toMatch(
      /^Recent questions, kept excerpts and feedback are switched off: the disk/,
    );
  });

  it('shows nobody else’s', async () => {
    await open();
    await has('2/8.2');
    const view = await opensModal(work, () => work.ben.types('/peaceops kept'));
    expect(read(view)).toContain('You have kept nothing yet');
  });
});

describe('without a store', () => {
  it('one sentence says that nothing is kept', async () => {
    await open(WITHOUT_STORE);
    const SENTENCE =
      /^Recent questions, kept excerpts and feedback are switched off: my store cannot be opened;/;
    await chooses(work.ana, await work.answerTo('/peaceops "exits have been premature"'), '2/8.2', 'keep');
    expect((await said()).text).toMatch(SENTENCE);
    await work.ana.types('/peaceops kept');
    await work.standIn.until(() => (work.ana.sees().length === 3 ? true : undefined));
    expect(work.ana.sees()[2]?.text).toMatch(SENTENCE);
  });
});

function theFirst(view: View, action: string): Clickable & { value: string } {
  const [first] = clickables(blocksOf(view)).filter(({ actionId }) => actionId === action);
  if (first?.value === undefined) throw new Error(`no ${action}`);
  return { ...first, value: first.value };
}
