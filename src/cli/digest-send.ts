import { setTimeout as sleep } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import { pino } from 'pino';
import { reportsSeenBy } from '../corpus/open-seen-by';
import { reportsDirectoryIn } from '../reports-directory';
import { readSettings } from '../settings';
import { PATIENCE } from '../slack/delivery/patience';
import { digestsOver } from '../slack/digest/digests';
import { clientOptions } from '../slack/transport/client-options';
import { whoAmI } from '../slack/transport/identity';
import { TokenRefusedError } from '../slack/transport/token-refused';
import { openStore } from '../store/open-store';
import { readerAt } from '../web/addresses';
import type { CommandOptions } from './command-options';
import { EXIT } from './exit';
import { untilNoneIsDue } from './until-none-is-due';

/** As long may Slack hold everything up, which mostly asks for 30 s; what is still due then will not be begun. */
const LONGEST_STILL_MS = 120_000;
/** Between two looks whether anything due is left to begin with. */
const LOOK_MS = 250;
const ENDED = ['sent', 'missed', 'skipped', 'unknown', 'failed'] as const;

/**
 * Sends what is due now, once, just as the service would; beside a service that runs, each digest still goes out
 * once. What Slack cannot take yet is left to the service, or to the next time.
 * @returns the exit code: 1 where a digest failed or could not be begun, 2 where Slack refuses the token
 * @throws {SettingsError} without a bot token, which is all that posting needs
 * @throws {StoreError}
 */
export function sendDue(options: CommandOptions): Promise<number> {
  return unlessTokenRefused(options, () => send(options));
}

/** @throws {TokenRefusedError} before anything is touched: with a wrong token every digest would fail and be paused */
async function send({ terminal, open, environment }: CommandOptions): Promise<number> {
  const settings = readSettings(environment(), { isReached: false });
  const logger = pino({ level: 'silent' });
  if (settings.botToken !== null) {
    const client = new webApi.WebClient(settings.botToken, clientOptions(settings, logger, PATIENCE));
    await whoAmI({ client, patience: PATIENCE }, logger);
  }
  const store = await openStore(settings, { make: false });
  try {
    const reports = reportsSeenBy(reportsDirectoryIn(environment()), open().index, {
      reader: settings.reader && readerAt(settings.reader),
    });
    const { runner } = digestsOver({ settings, store, reports, patience: PATIENCE, logger });
    const before = await store.counts();
    const startedAt = Date.now();
    const isDone = await untilNoneIsDue({
      store,
      startedAt,
      look: () => runner.look(),
      pause: () => sleep(LOOK_MS),
      mostInVain: LONGEST_STILL_MS / LOOK_MS,
    });
    await runner.stop();
    const after = await store.counts();
    terminal.out(`${ENDED.map((state) => `${after[state] - before[state]} ${state}`).join(', ')}.`);
    if (!isDone)
      terminal.error(
        'peaceops: not all that is due could be begun; the service, or another "peaceops digest run", takes it up.',
      );
    return isDone && after.failed === before.failed ? EXIT.found : EXIT.nothingFound;
  } finally {
    await store.close();
  }
}

/** With a wrong token nothing is sent, which is said in a sentence. */
async function unlessTokenRefused(
  { terminal }: CommandOptions,
  work: () => Promise<number>,
): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof TokenRefusedError)) throw error;
    const { setting, code } = error;
    terminal.error(
      `peaceops: Slack refuses ${setting} (${code}); copy it anew from https://api.slack.com/apps. Nothing was sent.`,
    );
    return EXIT.wrongUse;
  }
}
