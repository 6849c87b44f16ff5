import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SLACKS_RATE_LIMITS } from '../../src/digest/deliver/post-queue';
import { openStore } from '../../src/store/open-store';
import { deliver, dueDigest } from '../../tools/bench/due-digests';
import { percentile } from '../../tools/bench/statistics';
import type { Soak } from './soak';

const MINUTE = 60_000;
const BIG = 'TBIG';

/** How many digests are due in each of how many workspaces, and beside them in a big one. */
interface Due {
  workspaces: number;
  each: number;
  big: number;
}

const EQUAL: Due = { workspaces: 1_000, each: 10, big: 0 };
const SMALL: Due = { workspaces: 999, each: 5, big: 0 };
const BESIDE_BIG: Due = { ...SMALL, big: 5_000 };
const SHORT = [
  { workspaces: 20, each: 3, big: 0 },
  { workspaces: 19, each: 2, big: 0 },
  { workspaces: 19, each: 2, big: 100 },
] as const;

/**
 * A thousand workspaces whose digests are all due at once, within Slack's limits; then small ones alone, and beside a
 * big one, which must not make them late.
 */
export const workspaces: Soak = async ({ print, isShort }) => {
  const [equal, small, besideBig] = isShort ? SHORT : [EQUAL, SMALL, BESIDE_BIG];
  const all = await clear(equal);
  print(
    `workspaces, ${equal.workspaces} with ${equal.each} digests each due at once, SQLite, within Slack's limits: ` +
      `${all.sent} of ${equal.workspaces * equal.each} sent, ${late(all)}; ${all.busiest} in the busiest minute of a ` +
      `workspace (Slack allows ${SLACKS_RATE_LIMITS.perMinute}); memory ${all.megabytes.toFixed(0)} MB at most (aim: ` +
      `at most 400 MB); the store ${all.storeMegabytes.toFixed(1)} MB`,
  );
  const alone = await clear(small);
  const beside = await clear(besideBig);
  print(
    `workspaces, ${small.workspaces} with ${small.each} each: ${alone.sent} sent, ${late(alone)}; the same beside one ` +
      `with ${besideBig.big}: ${beside.sent} sent, ${late(beside)}, memory ${beside.megabytes.toFixed(0)} MB at most`,
  );
  const isWithinLimits = [all, alone, beside].every(({ busiest }) => busiest <= SLACKS_RATE_LIMITS.perMinute);
  return isWithinLimits && [all, alone, beside].every(({ sent, due }) => sent === due);
};

/** What came of it; the big workspace's digests count for its busiest minute alone. */
interface Cleared {
  due: number;
  sent: number;
  lateMs: number[];
  busiest: number;
  megabytes: number;
  storeMegabytes: number;
}

function late({ lateMs }: Cleared): string {
  const seconds = (share: number) => (percentile(lateMs, share) / 1_000).toFixed(1);
  return `half of them ${seconds(0.5)} s late at most, 99 % ${seconds(0.99)} s, the last ${(Math.max(...lateMs) / 1_000).toFixed(1)} s`;
}

async function clear({ workspaces, each, big }: Due): Promise<Cleared> {
  const directory = mkdtempSync(path.join(tmpdir(), 'peaceops-soak-'));
  const store = await openStore({ dataDirectory: directory, databaseUrl: null });
  // The big one first, as it would be found first.
  for (let number = 0; number < big; number++) await store.save(dueDigest(number, BIG, Date.now()));
  const due = workspaces * each;
  for (let number = 0; number < due; number++)
    await store.save(dueDigest(big + number, `T${number % workspaces}`, Date.now()));
  const start = performance.now();
  const posts = new Map<string, number[]>();
  const lateMs: number[] = [];
  let megabytes = 0;
  const looking = setInterval(() => {
    megabytes = Math.max(megabytes, process.memoryUsage.rss() / 1_048_576);
  }, 100);
  await deliver({
    store,
    posted({ teamId }) {
      const at = performance.now() - start;
      posts.set(teamId, [...(posts.get(teamId) ?? []), at]);
      if (teamId !== BIG) lateMs.push(at);
      return lateMs.length === due;
    },
  });
  clearInterval(looking);
  await store.close();
  const storeMegabytes = statSync(path.join(directory, 'peaceops.sqlite')).size / 1_048_576;
  rmSync(directory, { recursive: true });
  const busiest = Math.max(...[...posts.values()].map(busiestMinute));
  return { due, sent: lateMs.length, lateMs, busiest, megabytes, storeMegabytes };
}

function busiestMinute(at: readonly number[]): number {
  return Math.max(...at.map((from) => at.filter((other) => other >= from && other < from + MINUTE).length));
}
