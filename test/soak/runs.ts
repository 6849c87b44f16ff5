import { clearDigests } from '../../tools/bench/digests';
import {
  PEACEOPS,
  residentMegabytes,
  startServer,
  startSilentSlack,
  stopServer,
} from '../../tools/bench/server';
import { crashWeeks } from '../crash/weeks';
import { hostileCost } from './hostile-cost';
import { readers } from './readers';
import { replicas } from './replicas';
import { slashCommands } from './slash-commands';
import type { Soak } from './soak';
import { unfinishedRequests } from './unfinished-requests';
import { workspaces } from './workspaces';

const KILLS = 1_000;
const SHORT_KILLS = 10;
const DIGESTS = 10_000;
const SHORT_DIGESTS = 100;

/** A process that delivers digests is killed (SIGKILL) at any instant, a thousand times. */
const crash: Soak = async ({ print, isShort }) => {
  const began = Date.now();
  const seed = isShort ? 1 : Date.now() % 1_000_000;
  const { kills, deliveries, sent, unknown, wrongs } = await crashWeeks({
    kills: isShort ? SHORT_KILLS : KILLS,
    seed,
    weeksAtOnce: 2,
  });
  for (const wrong of wrongs) print(wrong);
  print(
    `crash, seed ${seed}: ${kills} kills (SIGKILL) in ${Math.round((Date.now() - began) / 1_000)} s; ${deliveries} deliveries, ` +
      `${sent} sent, ${unknown} unknown (the bot may not look), ${wrongs.length} doubled, lost or otherwise wrong`,
  );
  return wrongs.length === 0;
};

const digests: Soak = async ({ print, isShort }) => {
  const count = isShort ? SHORT_DIGESTS : DIGESTS;
  return (await clearDigests(print, count)) === count;
};

const idleMemory: Soak = async ({ print }) => {
  const slack = await startSilentSlack();
  const server = await startServer([PEACEOPS], slack.port);
  print(`the idle bot: ${residentMegabytes(server).toFixed(0)} MB resident (aim: at most 135 MB)`);
  await stopServer(server);
  slack.close();
  return true;
};

/** In order: first what needs a quiet machine. */
export const RUNS: Readonly<Record<string, Soak>> = {
  'idle-memory': idleMemory,
  'hostile-texts': hostileCost,
  'slash-commands': slashCommands,
  readers,
  'unfinished-requests': unfinishedRequests,
  digests,
  workspaces,
  crash,
  replicas,
};
