import type { Subscription } from '../../src/digest/model';
import type { StorePlace } from '../../src/store/open-store';
import type { Store } from '../../src/store/store';
import type { StandIn } from '../../src/try-out/stand-in/stand-in';
import { DUE, HOUR, PLAN, subscription } from '../support/digest-room';
import type { Hatchery } from './hatchery';
import { judge, type Verdict } from './judge';
import { CHILD_PERIODS } from './orders';

const CHANNELS = 6;
/** Seven statements, two at a time, and a day on which the channel is told that it has seen them all. */
const DAYS = 5;
/** Between two steps there are some 110 such instants on a day. */
const INSTANTS = 60;
const MOST_KILLS_A_DAY = 8;
/** In so many of the processes something goes wrong at Slack's as well. */
const FAULTY = 0.3;

export interface WeekOptions {
  hatchery: Hatchery;
  /** An empty store, open here and at this place. */
  store: Store;
  place: StorePlace;
  /** Whose channels are those of {@link channelsOf}. */
  standIn: StandIn;
  /** By how much the stand-in's clock is ahead of the machine's; set here, day by day. */
  clock: { aheadMs: number };
  /** 0 to 1, like `Math.random`. */
  random(): number;
  /** Whether another process is to be killed; once it says no, the week ends with its day. */
  mayKill(): boolean;
  /** How many processes deliver at once; default 1. */
  atOnce?: number;
}

/** The ids of the channels that a week plays in. */
export const CHANNEL_IDS = Array.from({ length: CHANNELS }, (_, at) => `C0CRASH${at}`);

/**
 * Five days in six channels, on each of which processes are killed at random instants until one may live and does
 * the rest.
 */
export async function crashWeek({ atOnce = 1, ...options }: WeekOptions): Promise<Verdict> {
  const { store, standIn } = options;
  const subscriptions = CHANNEL_IDS.map((channelId, at) => everyDay(channelId, at));
  for (const one of subscriptions) await store.save(one);
  let day = 0;
  for (; day < DAYS && options.mayKill(); day++) {
    const clockAheadMs = DUE + day * 24 * HOUR + 1_000 - Date.now();
    options.clock.aheadMs = clockAheadMs;
    const several = Array.from({ length: atOnce }, () => killUntilDone(options, clockAheadMs, atOnce === 1));
    await Promise.all(several);
  }
  return judge(store, standIn, subscriptions, day);
}

function everyDay(channelId: string, at: number): Subscription {
  const plan = { ...PLAN, days: [1, 2, 3, 4, 5, 6, 7] as const };
  return subscription({ id: `S${at}`, teamId: 'T0PEACE', channelId, plan, seed: at });
}

async function killUntilDone(
  { hatchery, place, standIn, random, mayKill }: Omit<WeekOptions, 'atOnce'>,
  clockAheadMs: number,
  isAlone: boolean,
): Promise<void> {
  const orders = { place, slackUrl: standIn.url, token: standIn.credentials.botToken, clockAheadMs };
  const toKill = Math.ceil(random() * MOST_KILLS_A_DAY);
  for (let kills = 0; ; kills++) {
    if (random() < FAULTY)
      standIn.faults.next('chat.postMessage', FAULTS[Math.floor(random() * FAULTS.length)] as Fault);
    const dieAt = kills < toKill && mayKill() ? Math.ceil(random() * INSTANTS) : null;
    // Each one's clock is ahead of the last one's by a lease: what that left behind need not be waited for.
    const ahead = clockAheadMs + kills * CHILD_PERIODS.leaseMs;
    if ((await hatchery.run({ ...orders, clockAheadMs: ahead, dieAt })) === 'done') return;
    if (isAlone) await allArrived(standIn);
  }
}

/**
 * What the dead had already sent has been read. In earnest `inFlightMs` gives it the time, some ten thousand times as
 * long as it takes; here the next one looks at once, and this very process may be too busy to have read it.
 */
async function allArrived(standIn: StandIn): Promise<void> {
  while (standIn.connections > 0) await new Promise((resolve) => setTimeout(resolve, 1));
}

type Fault = Parameters<StandIn['faults']['next']>[1];
const FAULTS: readonly Fault[] = [
  { kind: 'http-error', status: 500 },
  { kind: 'done-then-drop' },
  { kind: 'silence' },
  { kind: 'garbled' },
  { kind: 'rate-limited', retryAfterSeconds: 0 },
];
