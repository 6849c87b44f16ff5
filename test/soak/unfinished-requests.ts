import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  PEACEOPS,
  residentMegabytes,
  type Server,
  sendCommand,
  startServer,
  startSilentSlack,
  stopServer,
} from '../../tools/bench/server';
import { millisecondsSince, percentile } from '../../tools/bench/statistics';
import type { Soak } from './soak';

const CONNECTIONS = 500;
const SHORT = 60;
/** So many commands beforehand, after which the server holds what it holds in service. */
const WARM = 3_000;
const ASKED = 500;
const SETTLED_MS = 500;

const head = (announced: number, signature: string) =>
  [
    'POST /slack/events HTTP/1.1',
    'host: x',
    `content-length: ${announced}`,
    `x-slack-signature: ${signature}`,
    `x-slack-request-timestamp: ${Math.floor(Date.now() / 1_000)}`,
    '',
    '',
  ].join('\r\n');
const WELL_FORMED = `v0=${'a'.repeat(64)}`;

/** What each connection sends before it says no more. */
const KINDS: Readonly<Record<string, () => string>> = {
  'of 4 MB announced, 400 kB sent': () => head(4_000_000, WELL_FORMED) + 'x'.repeat(400_000),
  'of 500 kB announced, 400 kB sent': () => head(500_000, WELL_FORMED) + 'x'.repeat(400_000),
  'with a signature of the wrong form': () => head(500_000, 'v0=zz') + 'x'.repeat(400_000),
  'that stop in their headers': () => 'POST /slack/events HTTP/1.1\r\nhost: x\r\n',
};

/** Strangers open connections and never finish what they begin; commands have to be answered meanwhile. */
export const unfinishedRequests: Soak = async ({ print, isShort }) => {
  const slack = await startSilentSlack();
  const server = await startServer([PEACEOPS], slack.port);
  await ask(server, isShort ? 10 : WARM);
  let isGood = true;
  for (const [kind, text] of Object.entries(KINDS)) {
    const before = residentMegabytes(server);
    const sockets = Array.from({ length: isShort ? SHORT : CONNECTIONS }, () => begin(server, text()));
    if (!isShort) await sleep(SETTLED_MS);
    const { times, lost } = await ask(server, isShort ? 10 : ASKED);
    const added = residentMegabytes(server) - before;
    for (const socket of sockets) socket.destroy();
    isGood &&= lost === 0;
    print(
      `${sockets.length} requests ${kind}: ${added.toFixed(0)} MB more (aim: under 40 MB); of ${times.length} commands ` +
        `meanwhile ${lost} lost, p99 ${percentile(times, 0.99).toFixed(0)} ms (aim: at most 50 ms)`,
    );
  }
  await stopServer(server);
  slack.close();
  return isGood;
};

function begin({ port }: Server, text: string): Socket {
  const socket = connect(port, '127.0.0.1');
  // Whoever is refused is cut off.
  socket.on('error', () => {}).on('data', () => {});
  socket.write(text);
  return socket;
}

async function ask(server: Server, many: number): Promise<{ times: number[]; lost: number }> {
  const times: number[] = [];
  let lost = 0;
  for (let asked = 0; asked < many; asked++) {
    const start = process.hrtime.bigint();
    const answer = await sendCommand(server, { text: 'local ownership', id: `${start}` }).catch(() => '');
    times.push(millisecondsSince(start));
    if (answer === '') lost++;
  }
  return { times, lost };
}
