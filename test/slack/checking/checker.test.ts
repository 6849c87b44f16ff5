import type { Message } from '../../../src/slack/blocks';
import { type CheckThread, checkThread } from '../../../src/slack/checking/check-thread';
import {
  type CheckWork,
  checkerWith,
  type DraftRequest,
  draftCheckerWith,
} from '../../../src/slack/checking/checker';
import { Turns } from '../../../src/slack/checking/turns';
import { TYPESCRIPT } from '../../support/typescript-child';

const REQUEST = {
  text: '"Everyone agreed that in most cases, exits have been premature."',
  isTyped: true,
  teamId: 'T1',
};
const DRAFT: DraftRequest = { draft: REQUEST.text, origin: 'draft', seen: null, reports: [] };
const asked = (text: string) => ({ text, isTyped: true, teamId: 'T1' });
const said = (text: string): Message => ({ text, blocks: [] });

describe('checks', () => {
  /** Work that is done when it is told to, oldest first. */
  function heldWork() {
    const held: { text: string; done(): void; fail(): void }[] = [];
    const work: CheckWork = {
      run: (request) =>
        new Promise((resolve, reject) => {
          const text = 'text' in request ? request.text : '';
          held.push({ text, done: () => resolve(said(text)), fail: () => reject(new Error('given up')) });
        }),
      close: async () => {},
    };
    return { held, checker: checkerWith(work) };
  }
  const turn = () => new Promise(setImmediate);

  it('are done one after the other, and one at a time for a person', async () => {
    const { held, checker } = heldWork();
    const first = checker.check('ana', asked('1'));
    const second = checker.check('ben', asked('2'));
    expect(await checker.check('ana', asked('3'))).toEqual({ not: 'yours' });
    await turn();
    expect(held.map(({ text }) => text)).toEqual(['1']);
    held[0]?.done();
    expect(await first).toEqual({ message: said('1') });
    await turn();
    held[1]?.done();
    expect(await second).toEqual({ message: said('2') });
    void checker.check('ana', asked('4'));
    await turn();
    expect(held.map(({ text }) => text)).toEqual(['1', '2', '4']);
  });

  it('go on after one that was given up', async () => {
    const { held, checker } = heldWork();
    const first = checker.check('ana', asked('1'));
    const second = checker.check('ben', asked('2'));
    await turn();
    held[0]?.fail();
    expect(await first).toEqual({ not: 'failed' });
    await turn();
    held[1]?.done();
    expect(await second).toEqual({ message: said('2') });
  });

  it('do not wait in a queue without an end', async () => {
    const { checker } = heldWork();
    for (let person = 0; person < 10; person++) void checker.check(`U${person}`, asked('x'));
    expect(await checker.check('U10', asked('x'))).toEqual({ not: 'others' });
  });
});

describe('checks of drafts that are not Slack’s', () => {
  it('take turns with those of Slack, on the same thread', async () => {
    const turns = new Turns();
    const done: string[] = [];
    const slack = checkerWith(
      {
        run: async () => {
          done.push('slack');
          return said('x');
        },
        close: async () => {},
      },
      turns,
    );
    const checkDraft = draftCheckerWith(
      {
        runDraft: async () => {
          done.push('draft');
          throw new Error('given up');
        },
      },
      turns,
    );
    const first = slack.check('ana', asked('1'));
    const second = checkDraft('a token', DRAFT);
    expect(done).toEqual([]);
    expect(await checkDraft('a token', DRAFT)).toEqual({ not: 'yours' });
    expect(await first).toEqual({ message: said('x') });
    expect(await second).toEqual({ not: 'failed' });
    expect(done).toEqual(['slack', 'draft']);
  });
});

describe('the thread that checks', () => {
  let timers: { ms: number; work(): void }[];
  let thread: CheckThread;

  beforeEach(() => {
    timers = [];
    thread = checkThread({
      execArgv: ['--require', TYPESCRIPT],
      later: (ms, work) => {
        const timer = { ms, work };
        timers.push(timer);
        return () => {
          timers = timers.filter((one) => one !== timer);
        };
      },
    });
  });

  afterEach(() => thread.close());

  it('finds what is there, again and again', async () => {
    for (let asked = 0; asked < 2; asked++)
      expect((await thread.run(REQUEST)).text).toContain('1 quotation: 1 exact');
  });

  it('says of a draft that is not Slack’s what became of each quotation', async () => {
    const { checked } = await thread.runDraft(DRAFT);
    expect(checked.map(({ verdict }) => verdict.verdict)).toEqual(['exact']);
    const elsewhere = await thread.runDraft({ ...DRAFT, seen: [] });
    expect(elsewhere.searched.reports).toBe(0);
  });

  it('is ended where it takes too long, and there is another one for the next', async () => {
    const check = thread.run(REQUEST);
    timers.find(({ ms }) => ms === 10_000)?.work();
    await expect(check).rejects.toThrow('the thread ended');
    expect((await thread.run(REQUEST)).text).toContain('1 exact');
  });

  it('is ended when nobody has had anything checked for a minute', async () => {
    await thread.run(REQUEST);
    expect(timers.map(({ ms }) => ms)).toEqual([60_000]);
    timers[0]?.work();
    expect((await thread.run(REQUEST)).text).toContain('1 exact');
  });
});
