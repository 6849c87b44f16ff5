import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { openCorpus } from '../../src/corpus/open-corpus';
import { fullId } from '../../src/report/library';
import { pathOf } from '../../src/web/paths';
import {
  PEACEOPS,
  residentMegabytes,
  sendCommand,
  startServer,
  startSilentSlack,
  stopServer,
} from '../../tools/bench/server';
import { millisecondsSince, percentile } from '../../tools/bench/statistics';
import type { Soak } from './soak';

const READERS = 200;
const ASKERS = 4;
const SECONDS = 60;
const QUESTIONS = ['local ownership', 'exit strategies', 'humanitarian space', 'drones', 'police training'];

/** As long as is told to wait where there are too many requests. */
const WAIT_MS = 1_000;

/**
 * 200 readers who open one page after the other without a pause, every tenth of them an answer, and wait where they are
 * told to, while four people ask in Slack.
 */
export const readers: Soak = async ({ print, isShort }) => {
  const { library } = openCorpus();
  const paths = library.statements.map((statement) => pathOf(fullId(library, statement)));
  const slack = await startSilentSlack();
  const server = await startServer([PEACEOPS], slack.port, { PUBLIC_URL: 'http://127.0.0.1' });
  const agent = new Agent({ keepAlive: true, maxSockets: READERS });
  const until = performance.now() + (isShort ? 1_000 : SECONDS * 1_000);
  const [commands, pages]: [number[], number[]] = [[], []];
  let wrong = 0;
  let told = 0;
  const reader = async (number: number) => {
    for (let read = 0; performance.now() < until; read++) {
      const start = process.hrtime.bigint();
      const path = paths[(number * 31 + read) % paths.length] as string;
      const question = QUESTIONS[read % QUESTIONS.length] as string;
      const status = await (read % 10 === 9
        ? load({ agent, port: server.port, number, path: '/r/', question })
        : load({ agent, port: server.port, number, path }));
      if (status === 200) pages.push(millisecondsSince(start));
      else if (status === 429) {
        told++;
        await sleep(WAIT_MS);
      } else wrong++;
    }
  };
  const asker = async (number: number) => {
    for (let asked = 0; performance.now() < until; asked++) {
      const start = process.hrtime.bigint();
      const text = QUESTIONS[asked % QUESTIONS.length] as string;
      const answer = await sendCommand(server, { text, id: `${number}.${asked}`, user: `U${number}` }).catch(
        () => '',
      );
      commands.push(millisecondsSince(start));
      if (answer === '') wrong++;
    }
  };
  const everybody = [
    ...Array.from({ length: READERS }, (_, number) => reader(number)),
    ...Array.from({ length: ASKERS }, (_, number) => asker(number)),
  ];
  await Promise.all(everybody);
  const memory = residentMegabytes(server);
  agent.destroy();
  await stopServer(server);
  slack.close();
  print(
    `${READERS} readers at once: ${pages.length} pages, p50 ${percentile(pages, 0.5).toFixed(0)} ms, p99 ${percentile(pages, 0.99).toFixed(0)} ms; ` +
      `meanwhile ${commands.length} slash commands of ${ASKERS} people, p50 ${percentile(commands, 0.5).toFixed(0)} ms, ` +
      `p99 ${percentile(commands, 0.99).toFixed(0)} ms (aim: at most 150 ms); ${told} told to wait, ${wrong} lost; ${memory.toFixed(0)} MB`,
  );
  return wrong === 0;
};

/** @param question posted, where there is one */
function load({
  agent,
  port,
  number,
  path,
  question,
}: {
  agent: Agent;
  port: number;
  number: number;
  path: string;
  question?: string;
}): Promise<number> {
  const body = question === undefined ? '' : new URLSearchParams({ q: question }).toString();
  return new Promise((resolve) => {
    const sent = request(
      {
        agent,
        port,
        path,
        method: body === '' ? 'GET' : 'POST',
        headers: {
          'x-forwarded-for': `10.0.0.${number}`,
          ...(body === '' ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
        },
      },
      (response) => response.resume().on('end', () => resolve(response.statusCode ?? 0)),
    );
    sent.on('error', () => resolve(0));
    sent.end(body);
  });
}
