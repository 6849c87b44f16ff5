import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { pino } from 'pino';
import type { Together } from '../src/corpus/access-file';
import { compileCorpus } from '../src/corpus/compile-corpus';
import { type CurrentReports, currentReports } from '../src/current-reports';
import { ask } from '../src/search/ask';
import { METADATA } from './support/reports';
import { type TemporaryReports, temporaryReports } from './support/temporary-reports';

let reports: TemporaryReports;
let lines: Record<string, unknown>[];
let current: CurrentReports;
let changes: number;
/** What is opened together besides; all there are at once takes no time. */
const TOGETHER: Together = { alone: 'none', some: [['airfield-2041', 'harbour-2040', 'island-2042']] };
let compiledTogether: Together;
/** What goes on while the reports are compiled. */
let meanwhile: () => void;
/** And when they just were. */
let atTheEnd: () => void;

beforeEach(async () => {
  reports = temporaryReports();
  lines = [];
  changes = 0;
  meanwhile = () => {};
  atTheEnd = () => {};
  put('airfield-2041', 'Airfield 2041', '# Planes\n\nThey fly over the lake.\n');
  const sink = new PassThrough();
  sink.on('data', (line) => lines.push(JSON.parse(String(line))));
  const options = {
    directory: reports.directory,
    logger: pino({}, sink),
    timing: { after: () => () => {} },
    changed: () => {
      changes += 1;
    },
    together: TOGETHER,
    compile: async (directory: string, together: Together) => {
      meanwhile();
      compiledTogether = together;
      compileCorpus(directory);
      atTheEnd();
    },
  };
  current = await currentReports(options, true);
});

afterEach(async () => {
  await current.stop();
  reports.remove();
});

function put(id: string, shortTitle: string, text: string): void {
  reports.write(`${id}.md`, text);
  reports.write(`${id}.json`, JSON.stringify({ ...METADATA, id, title: shortTitle, shortTitle }));
}

const ids = () => current.now.all().library.reports.map(({ metadata }) => metadata.id);
const said = () => lines.map(({ msg }) => msg);

/** A change is taken up when it has stood still for a while. */
async function lookTwice(): Promise<void> {
  await current.look();
  await current.look();
}

describe('reports that change while they are answered from', () => {
  it('are added, corrected, broken, mended and removed, each said once', async () => {
    const atFirst = current.now.all();
    await lookTwice();
    expect([current.now.all() === atFirst, changes, said()]).toEqual([true, 0, []]);

    put('harbour-2040', 'Harbour 2040', '# Boats\n\nThey sail over the lake.\n');
    await current.look();
    expect(ids()).toEqual(['airfield-2041']);
    await current.look();
    expect(ids()).toEqual(['airfield-2041', 'harbour-2040']);
    expect(compiledTogether).toBe(TOGETHER);
    // Whoever has begun with the old one ends with it.
    expect(ask(atFirst, 'lake')).toMatchObject({ searched: { reports: 1 } });

    put('harbour-2040', 'Harbour 2040', 'No heading.\n');
    meanwhile = () => expect(ids()).toHaveLength(2);
    await lookTwice();
    await lookTwice();
    expect(ids()).toEqual(['airfield-2041']);
    expect(lines.filter(({ fault }) => String(fault).includes('harbour-2040.md'))).toHaveLength(1);

    reports.write('airfield-2041.json', '{');
    await lookTwice();
    await lookTwice();
    // None is left: those of before answer.
    expect(ids()).toEqual(['airfield-2041']);
    expect(said().slice(-1)).toEqual([
      'the reports have changed and cannot be opened; those of before answer',
    ]);
    expect(changes).toBe(2);
  });

  it('are those of before where the directory is gone', async () => {
    const [{ metadata } = { metadata: METADATA }] = current.now.all().library.reports;
    rmSync(reports.directory, { recursive: true });
    await lookTwice();
    expect(ids()).toEqual([metadata.id]);
    expect(lines).toHaveLength(1);
  });

  it('are compiled apart again where they changed while they were, and not read by the thread that answers', async () => {
    let compiled = 0;
    meanwhile = () => {
      compiled += 1;
    };
    put('harbour-2040', 'Harbour 2040', '# Boats\n\nThey sail over the lake.\n');
    atTheEnd = () => put('island-2042', 'Island 2042', '# Birds\n\nThey sing over the lake.\n');
    await lookTwice();
    expect([ids(), compiled]).toEqual([['airfield-2041'], 1]);
    atTheEnd = () => {};
    await lookTwice();
    expect([ids(), compiled]).toEqual([['airfield-2041', 'harbour-2040', 'island-2042'], 2]);
    expect(said()).toEqual(['the reports have changed']);
  });

  it('are taken up later where that failed for a while, which is said once', async () => {
    meanwhile = () => {
      throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    };
    put('harbour-2042', 'Harbour 2042', '# Boats\n\nThey sail at dawn.\n');
    for (let look = 0; look < 130; look++) await current.look();
    expect(said()).toEqual(['the reports have changed and cannot be opened; those of before answer']);
    meanwhile = () => {};
    for (let look = 0; look < 60; look++) await current.look();
    expect(ids()).toEqual(['airfield-2041', 'harbour-2042']);
  });

  it('are not read while they are being written', async () => {
    const more = path.join(reports.directory, 'airfield-2041.index.yml');
    for (let at = 0; at < 4; at++) {
      writeFileSync(more, '#'.repeat(at));
      await current.look();
    }
    expect(changes).toBe(0);
  });
});
