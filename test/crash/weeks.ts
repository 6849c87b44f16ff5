import type { StorePlace } from '../../src/store/open-store';
import { startStandIn } from '../../src/try-out/stand-in/stand-in';
import { type StoreHome, sqliteHome } from '../support/stores';
import { Hatchery } from './hatchery';
import type { Verdict } from './judge';
import { seededRandom } from './random';
import { CHANNEL_IDS, crashWeek } from './week';

const SCOPES = ['commands', 'chat:write'];

export interface WeeksOptions {
  /** Goes on until so many processes were killed. */
  kills: number;
  seed: number;
  /** Weeks at the same time, each with a store of its own. */
  weeksAtOnce: number;
  /** Processes on one store at the same time; default 1. */
  atOnce?: number;
  /** Makes an empty store; default in SQLite. */
  makeHome?(): Promise<{ home: StoreHome; place: StorePlace }>;
  /** Called after each week. */
  progress?(so: Verdict & { kills: number }): void;
}

async function inSqlite(): Promise<{ home: StoreHome; place: StorePlace }> {
  const home = sqliteHome();
  return { home, place: { dataDirectory: home.directory, databaseUrl: null } };
}

/** Weeks in turn with and without the scope that lets the bot look, until enough was killed. */
export async function crashWeeks({
  kills,
  seed,
  weeksAtOnce,
  atOnce = 1,
  makeHome = inSqlite,
  progress,
}: WeeksOptions) {
  const hatchery = new Hatchery(2);
  const total = { deliveries: 0, sent: 0, unknown: 0, wrongs: [] as string[] };
  const mayKill = () => hatchery.kills < kills;
  let week = 0;
  const nextWeeks = async () => {
    while (mayKill()) {
      const number = seed + week++;
      const one = await oneWeek({ hatchery, mayKill, number, atOnce, ...(await makeHome()) });
      for (const key of ['deliveries', 'sent', 'unknown'] as const) total[key] += one[key];
      total.wrongs.push(...one.wrongs.map((wrong) => `seed ${number}: ${wrong}`));
      progress?.({ ...total, kills: hatchery.kills });
    }
  };
  try {
    await Promise.all(Array.from({ length: weeksAtOnce }, nextWeeks));
  } finally {
    hatchery.close();
  }
  return { ...total, kills: hatchery.kills };
}

interface Week {
  hatchery: Hatchery;
  mayKill(): boolean;
  number: number;
  atOnce: number;
  home: StoreHome;
  place: StorePlace;
}

async function oneWeek({ hatchery, mayKill, number, atOnce, home, place }: Week) {
  // Of several at once, one looks while another one that it takes for dead is posting: the clocks here disagree by
  // a lease, and the wait for what is in flight is left out.
  const mayLook = number % 2 === 0 && atOnce === 1;
  const clock = { aheadMs: 0 };
  const standIn = await startStandIn({
    now: () => Date.now() + clock.aheadMs,
    scopes: mayLook ? [...SCOPES, 'channels:history'] : SCOPES,
    workspace: { channels: CHANNEL_IDS.map((id) => ({ id })) },
  });
  try {
    const random = seededRandom(number);
    return await crashWeek({
      hatchery,
      store: await home.open(),
      place,
      standIn,
      clock,
      random,
      mayKill,
      atOnce,
    });
  } finally {
    await standIn.close();
    await home.remove();
  }
}
