import {
  type Feedback,
  type KeptStatement,
  MOST_FEEDBACK,
  MOST_KEPT,
  MOST_QUESTIONS,
  type Person,
} from '../../src/store/person';
import type { Store } from '../../src/store/store';
import fc from '../support/fast-check';
import type { StoreHome } from '../support/stores';
import { subscription } from './subscriptions';

const NOW = Date.UTC(2026, 10, 23, 8);
/** Everything counts. */
const SINCE = 0;
const ANA: Person = { teamId: 'T1', userId: 'U1' };
const BEN: Person = { teamId: 'T1', userId: 'U2' };
/** Ana's id in another workspace. */
const ELSEWHERE: Person = { teamId: 'T2', userId: 'U1' };

const statement = (key: string) => ({ key, statementId: `id of ${key}`, words: `“${key}”` });
const keysOf = (kept: readonly KeptStatement[]) => kept.map(({ key }) => key);
/** What people type, control characters and half characters included. */
const anyText = fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) });

/** What every store remembers of people, and how it forgets; both databases pass it. */
export function peopleContract(makeHome: () => Promise<StoreHome>): void {
  let home: StoreHome;
  let store: Store;
  beforeEach(async () => {
    home = await makeHome();
    store = await home.open();
  });
  afterEach(() => home.remove());

  const keep = (person: Person, keys: readonly string[], at = NOW, since = SINCE) =>
    store.keep(person, keys.map(statement), { at, since });

  describe('a conversation', () => {
    const THREAD = { teamId: 'T1', place: 'C1 1790000000.000100' };
    const asked = (query: string) => ({ query, from: 0, shown: ['6.1/1.3'] });

    it('goes on from what was asked last in it, by whomever, also after a restart', async () => {
      await store.askIn(THREAD, 'U1', asked('exits'), NOW);
      await store.askIn(THREAD, 'U2', asked('exits of police'), NOW + 1);
      await store.askIn({ ...THREAD, teamId: 'T2' }, 'U1', asked('elsewhere'), NOW);
      const after = await home.open();
      expect(await after.askedIn(THREAD, SINCE)).toEqual(asked('exits of police'));
      expect(await after.askedIn({ ...THREAD, place: 'C1 U1' }, SINCE)).toBeNull();
    });

    it('is over after a time, and deleted with what is over', async () => {
      await store.askIn(THREAD, 'U1', asked('exits'), NOW);
      expect(await store.askedIn(THREAD, NOW)).toEqual(asked('exits'));
      expect(await store.askedIn(THREAD, NOW + 1)).toBeNull();
      expect(await store.purge(NOW + 1)).toEqual({ kept: 0, questions: 0, conversations: 1, feedback: 0 });
      expect(await store.askedIn(THREAD, SINCE)).toBeNull();
    });

    it('is forgotten with whoever asked last, exported, and cleared with their questions', async () => {
      await store.askIn(THREAD, 'U1', asked('exits'), NOW);
      expect((await store.exportPerson('U1', null)).conversations).toEqual([
        { teamId: 'T1', place: THREAD.place, query: 'exits', askedAt: NOW },
      ]);
      expect(await store.forgetPerson('U2', null)).toMatchObject({ conversations: 0 });
      expect(await store.forgetPerson('U1', null)).toMatchObject({ conversations: 1 });
      await store.askIn(THREAD, 'U1', asked('exits'), NOW);
      await store.clearQuestions(BEN);
      expect(await store.askedIn(THREAD, SINCE)).not.toBeNull();
      await store.clearQuestions(ANA);
      expect(await store.askedIn(THREAD, SINCE)).toBeNull();
    });

    it('keeps whatever people type', async () => {
      await fc.assert(
        fc.asyncProperty(anyText, async (query) => {
          await store.askIn(THREAD, 'U1', asked(query), NOW);
          expect(await store.askedIn(THREAD, SINCE)).toEqual(asked(query));
        }),
        { numRuns: 20 },
      );
    });
  });

  describe('the reports of a channel', () => {
    const channel = { teamId: 'T1', channelId: 'C1' };

    it('are what was chosen last, also after a restart, in this channel of this workspace alone', async () => {
      expect(await store.reportsIn('T1', 'C1')).toEqual([]);
      await store.chooseReports(channel, ['oslo-2008'], { userId: 'U1', at: NOW });
      await store.chooseReports(channel, ['bergen-2009', 'é “x”'], { userId: 'U2', at: NOW + 1 });
      const after = await home.open();
      expect(await after.reportsIn('T1', 'C1')).toEqual(['bergen-2009', 'é “x”']);
      expect([await after.reportsIn('T2', 'C1'), await after.reportsIn('T1', 'C2')]).toEqual([[], []]);
      await after.chooseReports(channel, [], { userId: 'U2', at: NOW + 2 });
      expect(await store.reportsIn('T1', 'C1')).toEqual([]);
    });

    it('stay when whoever chose them is forgotten', async () => {
      await store.chooseReports(channel, ['oslo-2008'], { userId: 'U1', at: NOW });
      expect((await store.exportPerson('U1', 'T1')).channelReports).toEqual([
        { ...channel, reports: ['oslo-2008'], chosenAt: NOW },
      ]);
      expect(await store.forgetPerson('U1', null)).toMatchObject({ channelReports: 1 });
      expect(await store.forgetPerson('U1', null)).toMatchObject({ channelReports: 0 });
      expect(await store.reportsIn('T1', 'C1')).toEqual(['oslo-2008']);
    });
  });

  describe('a collection', () => {
    it('is a person’s own in a workspace, newest first, an excerpt in its order, also after a restart', async () => {
      expect(await keep(ANA, ['b', 'a'])).toEqual({ outcome: 'kept', added: 2 });
      await keep(ANA, ['c'], NOW + 1);
      await keep(BEN, ['d']);
      await keep(ELSEWHERE, ['e']);
      const after = await home.open();
      expect(await after.kept(ANA, SINCE)).toEqual([
        { key: 'c', statementId: 'id of c', words: '“c”', keptAt: NOW + 1 },
        { key: 'b', statementId: 'id of b', words: '“b”', keptAt: NOW },
        { key: 'a', statementId: 'id of a', words: '“a”', keptAt: NOW },
      ]);
    });

    it('has a statement once: kept again it moves up, under the id that it has now', async () => {
      await keep(ANA, ['a', 'b']);
      const again = [{ key: 'a', statementId: 'another id', words: 'other words' }, statement('c')];
      expect(await store.keep(ANA, again, { at: NOW + 1, since: SINCE })).toEqual({
        outcome: 'kept',
        added: 1,
      });
      expect(await store.kept(ANA, SINCE)).toEqual([
        { key: 'a', statementId: 'another id', words: 'other words', keptAt: NOW + 1 },
        { key: 'c', statementId: 'id of c', words: '“c”', keptAt: NOW + 1 },
        { key: 'b', statementId: 'id of b', words: '“b”', keptAt: NOW },
      ]);
    });

    it('takes no more than it can hold, all of an excerpt or nothing', async () => {
      await keep(
        ANA,
        Array.from({ length: MOST_KEPT - 1 }, (_, n) => `k${n}`),
      );
      expect(await keep(ANA, ['x', 'y'])).toEqual({ outcome: 'full' });
      expect(await keep(ANA, ['x', 'k0'])).toEqual({ outcome: 'kept', added: 1 });
      expect(await keep(ANA, ['y'])).toEqual({ outcome: 'full' });
      expect(await keep(ANA, ['k1'])).toEqual({ outcome: 'kept', added: 0 });
      expect(await store.kept(ANA, SINCE)).toHaveLength(MOST_KEPT);
    });

    it('does not show what is over, and makes room of it', async () => {
      await keep(
        ANA,
        Array.from({ length: MOST_KEPT }, (_, n) => `k${n}`),
      );
      await keep(BEN, ['b']);
      expect(await store.kept(ANA, NOW)).toHaveLength(MOST_KEPT);
      expect(await store.kept(ANA, NOW + 1)).toEqual([]);
      expect(await keep(ANA, ['new'], NOW + 9, NOW + 1)).toEqual({ outcome: 'kept', added: 1 });
      expect(keysOf(await store.kept(ANA, SINCE))).toEqual(['new']);
      expect(keysOf(await store.kept(BEN, SINCE))).toEqual(['b']);
    });

    it('loses what is taken out, and everything when it is cleared', async () => {
      await keep(ANA, ['a', 'b', 'c']);
      await keep(BEN, ['a']);
      expect(await store.unkeep(ANA, ['a', 'b', 'none'])).toBe(2);
      expect(keysOf(await store.kept(ANA, SINCE))).toEqual(['c']);
      expect(await store.clearKept(ANA)).toBe(1);
      expect(await store.clearKept(ANA)).toBe(0);
      expect(keysOf(await store.kept(BEN, SINCE))).toEqual(['a']);
    });

    it('agrees with a list, whatever is kept and taken out', async () => {
      const step = fc.record({
        keys: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 }),
        takesOut: fc.boolean(),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
          await store.clearKept(ANA);
          let list: ('a' | 'b' | 'c' | 'd')[] = [];
          for (const [n, { keys, takesOut }] of steps.entries()) {
            const others = list.filter((key) => !keys.includes(key));
            if (takesOut) expect(await store.unkeep(ANA, keys)).toBe(list.length - others.length);
            else
              expect(await keep(ANA, keys, NOW + n)).toMatchObject({
                added: keys.length + others.length - list.length,
              });
            list = takesOut ? others : [...keys, ...others];
            expect(keysOf(await store.kept(ANA, SINCE))).toEqual(list);
          }
        }),
        { numRuns: 25 },
      );
    });
  });

  describe('recent questions', () => {
    const ask = (person: Person, text: string, at = NOW, since = SINCE) =>
      store.rememberQuestion(person, text, { at, since });

    it('are a person’s own in a workspace, newest first, also after a restart', async () => {
      await ask(ANA, 'police');
      await ask(ANA, 'exit strategies', NOW + 1);
      await ask(BEN, 'gender');
      await ask(ELSEWHERE, 'funding');
      expect(await (await home.open()).questions(ANA, SINCE)).toEqual(['exit strategies', 'police']);
    });

    it('come back as they were put, whatever they hold', async () => {
      let at = NOW;
      await fc.assert(
        fc.asyncProperty(anyText, async (text) => {
          at += 1;
          await ask(ANA, text, at);
          expect((await store.questions(ANA, SINCE))[0]).toBe(text);
        }),
        { numRuns: 40 },
      );
    });

    it('are one, however spaced and capitalised; the latest wording is the one that is shown', async () => {
      await ask(ANA, 'Exit  strategies');
      await ask(ANA, 'police', NOW + 1);
      await ask(ANA, ' exit strategies ', NOW + 2);
      expect(await store.questions(ANA, SINCE)).toEqual([' exit strategies ', 'police']);
    });

    it('may be as long as a page', async () => {
      const page = 'mandate '.repeat(1_000);
      await ask(ANA, page);
      expect(await store.questions(ANA, SINCE)).toEqual([page]);
    });

    it('are the last ones only', async () => {
      for (let n = 0; n < MOST_QUESTIONS + 5; n++) await ask(ANA, `q${n}`, NOW + n);
      await ask(BEN, 'gender');
      const latest = Array.from({ length: MOST_QUESTIONS }, (_, n) => `q${MOST_QUESTIONS + 4 - n}`);
      expect(await store.questions(ANA, SINCE)).toEqual(latest);
      expect(await store.questions(BEN, SINCE)).toEqual(['gender']);
    });

    it('that are over are not shown, and go with the next one', async () => {
      await ask(ANA, 'old');
      await ask(BEN, 'other');
      expect(await store.questions(ANA, NOW + 1)).toEqual([]);
      await ask(ANA, 'new', NOW + 9, NOW + 1);
      expect(await store.questions(ANA, SINCE)).toEqual(['new']);
      expect(await store.questions(BEN, SINCE)).toEqual(['other']);
    });

    it('are gone when they are cleared', async () => {
      await ask(ANA, 'police');
      await ask(BEN, 'gender');
      expect(await store.clearQuestions(ANA)).toBe(1);
      expect(await store.questions(ANA, SINCE)).toEqual([]);
      expect(await store.questions(BEN, SINCE)).toEqual(['gender']);
    });
  });

  describe('feedback on answers', () => {
    const said: Feedback = { query: 'police', shown: ['2/8.2', '6.1/1.3'], judgement: 'right', words: '' };
    const say = (person: Person, more: Partial<Feedback> = {}, at = NOW, since = SINCE) =>
      store.giveFeedback(person, { ...said, ...more }, { at, since });
    const known = async ({ userId, teamId }: Person) => (await store.exportPerson(userId, teamId)).feedback;

    it('is a person’s own in a workspace, also after a restart; of all of it nobody is named', async () => {
      await say(ANA);
      await say(BEN, { judgement: 'wrong-label', words: 'It is a finding' }, NOW + 1);
      await say(ELSEWHERE, { query: 'gender', shown: [], judgement: 'should-answer' });
      const after = await home.open();
      expect(await after.exportPerson('U1', 'T1')).toMatchObject({
        feedback: [{ ...said, teamId: 'T1', givenAt: NOW }],
      });
      const all = await after.feedback(SINCE);
      expect(all).toHaveLength(3);
      expect(all).toEqual(
        expect.arrayContaining([
          said,
          { ...said, judgement: 'wrong-label', words: 'It is a finding' },
          { query: 'gender', shown: [], judgement: 'should-answer', words: '' },
        ]),
      );
    });

    it('on one answer is what the person said last of it', async () => {
      await say(ANA);
      await say(ANA, { judgement: 'should-be-silent', words: 'no' }, NOW + 1);
      expect(await known(ANA)).toEqual([
        { ...said, judgement: 'should-be-silent', words: 'no', teamId: 'T1', givenAt: NOW + 1 },
      ]);
      await say(ANA, { shown: ['2/8.2'] }, NOW + 2);
      await say(ANA, { query: 'police type:finding' }, NOW + 3);
      expect(await known(ANA)).toHaveLength(3);
    });

    it('comes back as it was put, whatever it holds', async () => {
      let at = NOW;
      await fc.assert(
        fc.asyncProperty(anyText, anyText, async (query, words) => {
          at += 1;
          await say(ANA, { query, words }, at, at);
          expect(await known(ANA)).toMatchObject([{ query, words }]);
        }),
        { numRuns: 40 },
      );
    });

    it('that is over is not told, and goes with the next one', async () => {
      await say(ANA);
      await say(BEN);
      expect(await store.feedback(NOW + 1)).toEqual([]);
      await say(ANA, { query: 'gender' }, NOW + 9, NOW + 1);
      expect(await known(ANA)).toMatchObject([{ query: 'gender' }]);
      expect(await known(BEN)).toHaveLength(1);
    });

    it('is on the last ones only', async () => {
      for (let n = 0; n < MOST_FEEDBACK + 2; n++) await say(ANA, { query: `q${n}` }, NOW + n);
      const all = await known(ANA);
      expect([all.length, all[0]?.query]).toEqual([MOST_FEEDBACK, 'q2']);
    });
  });

  describe('the digests of a person', () => {
    it('are those that they set up or changed last, by channel', async () => {
      for (const [id, createdBy, changedBy, teamId] of [
        ['S3', 'U1', 'U2', 'T1'],
        ['S1', 'U2', 'U1', 'T1'],
        ['S2', 'U2', 'U3', 'T1'],
        ['S4', 'U1', 'U1', 'T2'],
      ] as const)
        await store.save(subscription({ id, channelId: `C${id}`, teamId, createdBy, changedBy }));
      expect((await store.subscriptionsOf(ANA)).map(({ id }) => id)).toEqual(['S1', 'S3']);
    });
  });

  describe('forgetting a person', () => {
    beforeEach(async () => {
      for (const person of [ANA, BEN, ELSEWHERE]) {
        await keep(person, ['a', 'b']);
        await store.rememberQuestion(person, 'police', { at: NOW, since: SINCE });
        await store.giveFeedback(
          person,
          { query: 'police', shown: ['2/8.2'], judgement: 'right', words: '' },
          { at: NOW, since: SINCE },
        );
        await store.markOnce(person.teamId, `button:${person.userId}:1.1:more:x`, 1, NOW);
      }
      await store.markOnce('T1', 'button:U11:1.1:more:x', 1, NOW);
      await store.markOnce('T1', 'message:C1:1.1', 1, NOW);
      await store.save(subscription({ id: 'S1', channelId: 'C1', createdBy: 'U1', changedBy: 'U2' }));
      await store.save(subscription({ id: 'S2', channelId: 'C2', createdBy: 'U1', changedBy: 'U1' }));
      await store.save(subscription({ id: 'S3', channelId: 'C3', createdBy: 'U2', changedBy: 'U2' }));
      await store.save(
        subscription({ id: 'S4', channelId: 'C4', createdBy: 'U2', changedBy: 'U1', teamId: 'T2' }),
      );
    });

    const whoChanged = async () =>
      (await store.subscriptions()).map(({ id, createdBy, changedBy }) => [id, createdBy, changedBy]);

    it('removes all that is known of them, and nothing of others', async () => {
      expect(await store.forgetPerson('U1', null)).toEqual({
        kept: 4,
        questions: 2,
        conversations: 0,
        feedback: 2,
        marks: 2,
        digests: 3,
        channelReports: 0,
      });
      expect(await whoChanged()).toEqual([
        ['S1', '', 'U2'],
        ['S2', '', ''],
        ['S3', 'U2', 'U2'],
        ['S4', 'U2', ''],
      ]);
      for (const person of [ANA, ELSEWHERE])
        expect([await store.kept(person, SINCE), await store.questions(person, SINCE)]).toEqual([[], []]);
      expect(await store.kept(BEN, SINCE)).toHaveLength(2);
      expect(await store.questions(BEN, SINCE)).toHaveLength(1);
      const stillKnown = [
        'button:U1:1.1:more:x',
        'button:U2:1.1:more:x',
        'button:U11:1.1:more:x',
        'message:C1:1.1',
      ];
      const isNew = [];
      for (const key of stillKnown) isNew.push(await store.markOnce('T1', key, 1, NOW));
      expect(isNew).toEqual([true, false, false, false]);
      expect(await store.forgetPerson('U1', null)).toEqual({
        kept: 0,
        questions: 0,
        conversations: 0,
        feedback: 0,
        marks: 1,
        digests: 0,
        channelReports: 0,
      });
    });

    it('is told beforehand what there is, in one workspace or in all', async () => {
      const countsOf = async (teamId: string | null) =>
        Object.values(await store.exportPerson('U1', teamId)).map(({ length }) => length);
      expect(await countsOf(null)).toEqual([4, 2, 0, 2, 3, 0, 2]);
      expect(await countsOf('T2')).toEqual([2, 1, 0, 1, 1, 0, 1]);
      expect((await store.exportPerson('U1', 'T2')).digests).toMatchObject([
        { id: 'S4', channelId: 'C4', isCreator: false, isLastToChange: true },
      ]);
      expect((await store.exportPerson('U1', 'T2')).questions).toEqual([
        { teamId: 'T2', text: 'police', askedAt: NOW },
      ]);
    });

    it('in one workspace leaves the others as they are', async () => {
      expect(await store.forgetPerson('U1', 'T2')).toEqual({
        kept: 2,
        questions: 1,
        conversations: 0,
        feedback: 1,
        marks: 1,
        digests: 1,
        channelReports: 0,
      });
      expect(await store.kept(ANA, SINCE)).toHaveLength(2);
      expect(await whoChanged()).toContainEqual(['S2', 'U1', 'U1']);
    });

    it('of whom nothing is known changes nothing', async () => {
      const before = await store.subscriptions();
      expect(await store.forgetPerson('U9', null)).toEqual({
        kept: 0,
        questions: 0,
        conversations: 0,
        feedback: 0,
        marks: 0,
        digests: 0,
        channelReports: 0,
      });
      expect(await store.subscriptions()).toEqual(before);
    });
  });

  describe('what is over', () => {
    it('is deleted of everybody, however much it is, and nothing younger', async () => {
      for (const userId of ['U1', 'U2', 'U3'])
        await keep(
          { teamId: 'T1', userId },
          Array.from({ length: 400 }, (_, n) => `k${n}`),
          NOW,
        );
      await keep(ANA, ['young'], NOW + 1);
      await store.rememberQuestion(BEN, 'old', { at: NOW, since: SINCE });
      await store.rememberQuestion(BEN, 'young', { at: NOW + 1, since: SINCE });
      for (const [query, at] of [
        ['old', NOW],
        ['young', NOW + 1],
      ] as const)
        await store.giveFeedback(
          BEN,
          { query, shown: [], judgement: 'right', words: '' },
          { at, since: SINCE },
        );
      expect(await store.purge(NOW + 1)).toEqual({
        kept: 1_200,
        questions: 1,
        conversations: 0,
        feedback: 1,
      });
      expect(keysOf(await store.kept(ANA, SINCE))).toEqual(['young']);
      expect(await store.questions(BEN, SINCE)).toEqual(['young']);
      expect(await store.feedback(SINCE)).toMatchObject([{ query: 'young' }]);
      expect(await store.purge(NOW + 1)).toEqual({ kept: 0, questions: 0, conversations: 0, feedback: 0 });
    });
  });
}
