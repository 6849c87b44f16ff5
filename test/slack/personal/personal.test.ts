import { PassThrough } from 'node:stream';
import { pino } from 'pino';
import { statementOfKey } from '../../../src/search/statement-key';
import type { Personal } from '../../../src/slack/personal/personal';
import { personalOver } from '../../../src/slack/personal/personal-in-store';
import type { Store } from '../../../src/store/store';
import { subscription } from '../../store/subscriptions';
import { smallLibrary } from '../../support/small-library';
import { temporaryStore } from '../../support/stores';
import { type VirtualTime, virtualTime } from '../../support/virtual-time';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 23, 8);
const ANA = { teamId: 'T1', userId: 'U1' };
const LIBRARY = smallLibrary({
  Police: ['Police need training. Police need equipment. Police need training!'],
});
const EXCERPT = { library: LIBRARY, statements: LIBRARY.statements };

let store: Store;
let time: VirtualTime;
let personal: Personal;
let runner: ReturnType<typeof personalOver>['runner'];
let log: string[];

beforeEach(async () => {
  store = await temporaryStore();
  time = virtualTime(NOW);
  log = [];
  const sink = new PassThrough().on('data', (line) => log.push(String(line)));
  const settings = { retentionDays: 90 };
  ({ services: personal, runner } = personalOver({ settings, store, timing: time, logger: pino(sink) }));
});

afterEach(async () => {
  await runner.stop();
  await store.close();
});

describe('what a person keeps', () => {
  it('is found again by its words, once however often they stand', async () => {
    expect(EXCERPT.statements).toHaveLength(3);
    expect(await personal.keep(ANA, EXCERPT)).toEqual({ outcome: 'kept', added: 2 });
    const found = (await personal.kept(ANA)).map((kept) => statementOfKey(LIBRARY, kept)?.text);
    expect(found).toEqual(['Police need training.', 'Police need equipment.']);
  });

  it('is shown for the whole of the time that is set, and no longer, whether or not it is deleted yet', async () => {
    await personal.keep(ANA, EXCERPT);
    await personal.rememberQuestion(ANA, 'police');
    await time.pass(90 * DAY);
    expect([(await personal.kept(ANA)).length, await personal.questions(ANA)]).toEqual([2, ['police']]);
    await time.pass(1);
    expect([await personal.kept(ANA), await personal.questions(ANA)]).toEqual([[], []]);
    expect(await store.kept(ANA, 0)).toHaveLength(2);
  });

  it('is deleted then while PeaceOps runs', async () => {
    runner.start();
    await personal.keep(ANA, EXCERPT);
    await time.pass(91 * DAY);
    expect(await store.kept(ANA, 0)).toEqual([]);
  });

  it('that cannot be deleted is a line in the log, without anybody’s words', async () => {
    await store.close();
    runner.start();
    await runner.stop();
    expect(log.map((line) => JSON.parse(line).msg)).toEqual([
      'what is over of what people kept and asked could not be deleted',
    ]);
    store = await temporaryStore();
  });
});

describe('a visit', () => {
  it('is the first one once in each place, and again after the person was forgotten', async () => {
    const visits: string[] = [];
    for (const place of ['home', 'home', 'messages', 'messages'] as const)
      visits.push(await personal.recordVisit(ANA, place));
    expect(visits).toEqual(['first', 'again', 'first', 'again']);
    await time.pass(5_000 * DAY);
    expect(await personal.recordVisit(ANA, 'home')).toBe('again');
    expect((await store.forgetPerson('U1', 'T1')).marks).toBe(2);
    expect(await personal.recordVisit(ANA, 'home')).toBe('first');
  });
});

describe('the digests of a person', () => {
  it('are those that nobody has stopped', async () => {
    await store.save(subscription({ id: 'S1', channelId: 'C1' }));
    await store.save(subscription({ id: 'S2', channelId: 'C2', state: 'stopped' }));
    await store.save(subscription({ id: 'S3', channelId: 'C3', state: 'paused' }));
    expect((await personal.digests(ANA)).map(({ id }) => id)).toEqual(['S1', 'S3']);
  });
});
