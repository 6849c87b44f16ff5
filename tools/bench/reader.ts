import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { openCorpus } from '../../src/corpus/open-corpus';
import { fullId, sectionId } from '../../src/report/library';
import { inSameSection } from '../../src/report/places';
import { pathOf, READER_PATH } from '../../src/web/paths';
import { PEACEOPS, type Server, startServer, startSilentSlack, stopServer } from './server';
import { median, millisecondsSince, percentile } from './statistics';

const ROUNDS = 3;
/** What a page loads besides itself. */
const ASSETS = ['reader.css', 'reader.mjs', 'icon.svg'];
const AIM = 'aim: p50 at most 5 ms';
/** Behind a proxy: one alone would soon be told to wait. */
const READERS = 100;
/** As long as it says where there are too many requests. */
const WAIT_MS = 1_000;

/** What it takes to read: each kind of page over HTTP, from the built server, and what a first view weighs. */
export async function benchReader(print: (line: string) => void): Promise<void> {
  const { library } = openCorpus();
  const slack = await startSilentSlack();
  const server = await startServer([PEACEOPS], slack.port, { PUBLIC_URL: 'https://bench.example.org' });
  const places = library.statements.map((one) => fullId(library, one));
  const sections = library.reports.flatMap(({ metadata, sections: all }) =>
    all.map(({ number }) => sectionId(metadata.id, number)),
  );
  // Two words of each statement, so that each kind of answer is among them.
  const questions = library.statements.map(({ text }) => text.split(' ').slice(2, 4).join(' '));
  const told = (what: string, times: readonly number[]) =>
    print(
      `${what}: p50 ${median(times).toFixed(2)} ms, p99 ${percentile(times, 0.99).toFixed(2)} ms (${times.length}; ${AIM})`,
    );
  try {
    // The first requests of a process compile its code, as they would after each start.
    for (const place of sections) await page(server, pathOf(place));
    told(
      'reader, a statement shown for the first time',
      await timed(places, (one) => page(server, pathOf(one))),
    );
    told('a statement shown again', await timed(repeated(places), (one) => page(server, pathOf(one))));
    told('a section', await timed(repeated(sections), (one) => page(server, pathOf(one))));
    told('an answer', await timed(repeated(questions), (q) => page(server, `${READER_PATH}/`, { q })));
    told(
      'a statement opened from an answer',
      await timed(repeated(places), (one) => page(server, pathOf(one), { q: 'local ownership', n: '1' })),
    );
    const assets = await Promise.all(ASSETS.map((name) => page(server, `${READER_PATH}/-/${name}`)));
    const weights: number[] = [];
    await timed(places, async (one) => {
      const weight = await page(server, pathOf(one));
      if (weight !== TOLD_TO_WAIT) weights.push(weight);
      return weight;
    });
    const without: number[] = [];
    for (const [at, statement] of library.statements.entries()) {
      const weight = weights[at] as number;
      const section = library.statements.filter((other) => inSameSection(other, statement));
      without.push(weight - section.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0));
    }
    const beside = assets.reduce((sum, bytes) => sum + bytes, 0);
    print(
      `first view of a statement, its section's text left out: median ${kilobytes(median(without) + beside)} kB, ` +
        `most ${kilobytes(Math.max(...without) + beside)} kB, of which ${ASSETS.join(', ')} ${kilobytes(beside)} kB (aim: 60)`,
    );
  } finally {
    await stopServer(server);
    slack.close();
  }
}

function repeated<T>(values: readonly T[]): T[] {
  return Array.from({ length: ROUNDS }, () => values).flat();
}

async function timed<T>(values: readonly T[], ask: (value: T) => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (const value of values) {
    for (let isTaken = false; !isTaken; ) {
      const start = process.hrtime.bigint();
      isTaken = (await ask(value)) !== TOLD_TO_WAIT;
      if (isTaken) times.push(millisecondsSince(start));
      else await sleep(WAIT_MS);
    }
  }
  return times;
}

const TOLD_TO_WAIT = -1;

/** Bytes of a page; with fields, of what is sent for a form. {@link TOLD_TO_WAIT} where too many have been asked for. */
function page({ port, agent }: Server, path: string, fields?: Record<string, string>): Promise<number> {
  const headers = { 'x-forwarded-for': `192.0.2.${Math.floor(Math.random() * READERS)}` };
  const form = fields && {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
  };
  return new Promise((resolve, reject) => {
    const sent = request({ port, agent, path, headers, ...form }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.byteLength;
      });
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(bytes);
        else if (answer.statusCode === 429) resolve(TOLD_TO_WAIT);
        else reject(new Error(`${path}: HTTP ${answer.statusCode}`));
      });
    });
    sent.on('error', reject);
    sent.end(fields && new URLSearchParams(fields).toString());
  });
}

function kilobytes(bytes: number): string {
  return (bytes / 1_000).toFixed(1);
}
