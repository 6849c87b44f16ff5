import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RateLimits } from '../../src/digest/deliver/post-queue';
import { openStore } from '../../src/store/open-store';
import { benchPace } from './digests-pace';
import { deliver, dueDigest } from './due-digests';
import { millisecondsSince } from './statistics';

const DIGESTS = 10_000;
const WORKSPACES = 100;

/** Of a Slack without limits. */
const NO_RATE_LIMITS: RateLimits = {
  channelMs: 0,
  perMinute: Number.POSITIVE_INFINITY,
  atOnceInTeam: 64,
  atOnce: 64,
};

/**
 * Clears ten thousand digests that are due at once: the real runner, a SQLite file, the real messages, over HTTP
 * to a Slack without limits. Then, in simulated time, shows how near to Slack's limits it runs.
 */
export async function benchDigests(print: (line: string) => void): Promise<void> {
  await clearDigests(print);
  await benchPace(print);
}

/**
 * The first part alone.
 * @param count how many digests; default ten thousand
 * @returns how many were sent
 */
export async function clearDigests(print: (line: string) => void, count = DIGESTS): Promise<number> {
  const directory = mkdtempSync(path.join(tmpdir(), 'peaceops-bench-'));
  const store = await openStore({ dataDirectory: directory, databaseUrl: null });
  try {
    const dueAt = Date.now();
    for (let number = 0; number < count; number++)
      await store.save(dueDigest(number, `T${number % WORKSPACES}`, dueAt));
    const start = process.hrtime.bigint();
    let left = count;
    await deliver({ store, limits: NO_RATE_LIMITS, posted: () => --left === 0 });
    const seconds = millisecondsSince(start) / 1_000;
    const { sent } = await store.counts();
    print(
      `digests, ${sent} of ${count} due at once in ${WORKSPACES} workspaces, SQLite, no limits: ` +
        `${seconds.toFixed(1)} s (aim: under 60 s), ${(sent / seconds).toFixed(0)} a second, ` +
        `peak memory ${(process.resourceUsage().maxRSS / 1_024).toFixed(0)} MB`,
    );
    return sent;
  } finally {
    await store.close();
    rmSync(directory, { recursive: true });
  }
}
