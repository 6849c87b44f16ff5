import { PassThrough } from 'node:stream';
import { pino } from 'pino';
import { chooserOver } from '../../src/digest/deliver/choose';
import type { RateLimits } from '../../src/digest/deliver/post-queue';
import type { Digest, Found, Posted, Poster } from '../../src/digest/deliver/poster';
import { createRunner, type Runner } from '../../src/digest/deliver/runner';
import { PERIODS, type Periods } from '../../src/digest/deliver/timing';
import type { DigestPlan, Subscription } from '../../src/digest/model';
import { defaultPlan } from '../../src/digest/model';
import { type ReportsNow, unchanging } from '../../src/search/reports-now';
import type { Store } from '../../src/store/store';
import { smallIndex } from './small-library';
import { temporaryStore } from './stores';
import { type VirtualTime, virtualTime } from './virtual-time';

/** Monday, ten minutes before the digests of {@link subscription} are due. */
export const MONDAY_0720 = Date.UTC(2026, 10, 23, 7, 20);
export const DUE = Date.UTC(2026, 10, 23, 7, 30);
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** Seven statements, none like another. */
export const INDEX = smallIndex({
  Harbours: [
    'Pilots should meet each ship at the outer buoy. The tide tables were lost in a fire.',
    'Customs officers must weigh cargo twice. Fishermen mend nets near the chapel on Sundays.',
    'Cranes need fresh grease every winter. The lighthouse keeper records storms by hand. Dredging costs more than bridges.',
  ],
});

/** 08:30 in Oslo on weekdays, two statements. */
export const PLAN: DigestPlan = { ...defaultPlan('Europe/Oslo'), time: '08:30', count: 2 };

/** A digest that is due at {@link DUE}. */
export function subscription(changes: Partial<Subscription> = {}): Subscription {
  return {
    id: 'S1',
    teamId: 'T1',
    enterpriseId: null,
    channelId: 'C1',
    plan: PLAN,
    seed: 7,
    state: 'active',
    pausedBecause: null,
    createdBy: 'U0ANA',
    changedBy: 'U0ANA',
    createdAt: 0,
    changedAt: 0,
    nextDueAt: DUE,
    nextDay: '2026-11-23',
    round: 0,
    ...changes,
  };
}

/** A post that arrived. */
export interface Arrived {
  deliveryId: string;
  channel: string;
  day: string;
  /** The statements' texts; empty where the message said that all has been seen. */
  texts: string[];
  at: number;
}

/** A Slack of which a test says how it answers. */
export class FakeSlack implements Poster {
  readonly arrived: Arrived[] = [];
  readonly told: string[] = [];
  looks = 0;
  /** What comes of a post; `posted` where it gives nothing. The post arrives where it says so. */
  answer: (digest: Digest) => Promise<Posted | 'posted-but' | undefined> | Posted | undefined = () =>
    undefined;
  /** Without it, the bot may look. */
  mayLook = true;
  lookAnswer: () => Found | undefined = () => undefined;

  constructor(private readonly now: () => number) {}

  async post(digest: Digest): Promise<Posted> {
    const outcome = await this.answer(digest);
    if (outcome && outcome !== 'posted-but') return outcome;
    const { deliveryId, subscription, day, content } = digest;
    const texts = content.outcome === 'statements' ? content.statements.map(({ text }) => text) : [];
    this.arrived.push({ deliveryId, channel: subscription.channelId, day, texts, at: this.now() });
    if (outcome === 'posted-but') return { outcome: 'unconfirmed', code: 'no_answer_in_time' };
    return { outcome: 'posted', ts: `${this.arrived.length}.000100` };
  }

  async find({ id }: { id: string }): Promise<Found> {
    this.looks += 1;
    const answer = this.lookAnswer();
    if (answer) return answer;
    if (!this.mayLook) return { outcome: 'cannot-look', code: 'missing_scope' };
    const at = this.arrived.findIndex(({ deliveryId }) => deliveryId === id);
    return at < 0 ? { outcome: 'absent' } : { outcome: 'found', ts: `${at + 1}.000100` };
  }

  async tellPaused({ createdBy }: Subscription, because: string): Promise<void> {
    this.told.push(`${createdBy}: ${because}`);
  }
}

export interface Room {
  store: Store;
  slack: FakeSlack;
  time: VirtualTime;
  runner: Runner;
  /** Another process on the same store, with the same Slack and clock. */
  another(store?: Store): Runner;
  /** What was logged: message, and reason where there is one. */
  logged(): string[];
  log(): string;
  close(): Promise<void>;
}

export interface RoomOptions {
  subscriptions?: readonly Subscription[];
  limits?: RateLimits;
  periods?: Partial<Periods>;
  /** Default a SQLite file. */
  store?: Store;
  now?: number;
  /** Default {@link INDEX}, which never changes. */
  reports?: ReportsNow;
}

/** A runner over a store, before a fake Slack, in virtual time. Not started. */
export async function digestRoom({
  subscriptions = [subscription()],
  limits,
  periods = {},
  store: given,
  now = MONDAY_0720,
  reports = unchanging(INDEX),
}: RoomOptions = {}): Promise<Room> {
  const store = given ?? (await temporaryStore());
  // Together, which is one commit: several hundred would wait for the disk several hundred times.
  await Promise.all(subscriptions.map((one) => store.save(one)));
  const time = virtualTime(now);
  const slack = new FakeSlack(time.now);
  const lines: string[] = [];
  const sink = new PassThrough();
  sink.on('data', (chunk) => lines.push(...String(chunk).split('\n').filter(Boolean)));
  let ids = 0;
  let processes = 0;
  const another = (other = store) =>
    createRunner({
      store: other,
      poster: slack,
      chooser: chooserOver(reports),
      timing: time,
      logger: pino({ level: 'debug' }, sink),
      newId: () => `D${++ids}`,
      processId: `P${++processes}`,
      periods: { ...PERIODS, ...periods },
      ...(limits ? { limits } : {}),
    });
  const runner = another();
  return {
    store,
    slack,
    time,
    runner,
    another,
    log: () => lines.join('\n'),
    logged: () =>
      lines.map((line) => {
        const { msg, reason } = JSON.parse(line) as { msg: string; reason?: string };
        return reason ? `${msg} (${reason})` : msg;
      }),
    async close() {
      await runner.stop();
      await store.close();
    },
  };
}
