import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../src/cli/program';
import { fakeTerminal } from '../support/command-line';
import { bothReports } from '../support/corpus';

const index = bothReports();
const directory = mkdtempSync(path.join(tmpdir(), 'peaceops-drafts-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

async function type(...argv: string[]) {
  const terminal = fakeTerminal({ width: 200 });
  const exitCode = await run(argv, terminal, '1.2.3', () => ({
    library: index.library,
    index,
    warnings: [],
    faults: [],
  }));
  return { exitCode, ...terminal.written };
}

const json = async (...argv: string[]) => JSON.parse((await type(...argv, '--json')).out);
const LAKESIDE = 'Narrowed to statements of Lakeside 2031.';
const NO_GENEVA = 'peaceops: There is no report “geneva”; choose beijing-2007 or lakeside-2031.\n';
const BEIJING_SAYS = 'Everyone agreed that in most cases, exits have been premature.';

describe.each(['topics', 'sections', 'map', 'actors'])('peaceops %s --report', (list) => {
  it('says to which reports it is narrowed, before the list', async () => {
    const { exitCode, out } = await type(list, '--report', 'lakeside');
    expect(exitCode).toBe(0);
    expect(out).toMatch(new RegExp(`^${LAKESIDE} Read report “lakeside” as lakeside-2031\\.\n\n`));
    expect(out).not.toContain('Beijing');
    expect((await type(list, '--report', 'Lakeside 2031')).out.startsWith(`${LAKESIDE}\n\n`)).toBe(true);
  });

  it('names what there is where there is no such report, and exits 1', async () => {
    const none = { exitCode: 1, out: '', error: NO_GENEVA };
    expect(await type(list, '--report', 'geneva')).toEqual(none);
    expect(await type(list, '--report', 'lakeside', '--report', 'geneva', '--json')).toEqual(none);
  });

  it('exits 2 where none is named', async () => {
    expect(await type(list, '--report', ' ')).toMatchObject({ exitCode: 2, out: '' });
  });

  it('takes several reports, and tells programs which', async () => {
    expect((await json(list, '--report', 'lakeside')).reports).toEqual(['lakeside-2031']);
    expect((await json(list, '--report', 'lakeside', '--report', 'beijing')).reports).toEqual([
      'lakeside-2031',
      'beijing-2007',
    ]);
    expect((await json(list)).reports).toEqual([]);
  });
});

describe('a list narrowed to a report', () => {
  it('has only what that report has, each row with the query that finds it', async () => {
    const { sections } = await json('sections', '--report', 'lakeside');
    expect(new Set(sections.map(({ report }: { report: string }) => report))).toEqual(
      new Set(['lakeside-2031']),
    );
    expect(sections[1]).toMatchObject({ number: '1', query: 'report:lakeside-2031 section:1' });
    const { topics } = await json('topics', 'police', 'service', '--report', 'lakeside');
    expect(topics).toMatchObject([{ query: 'topic:"police service" report:lakeside-2031' }]);
    const { total } = await json('map', '--report', 'lakeside');
    const all = (await json('map')).total.statements;
    expect(total.statements).toBeLessThan(all / 2);
    const { actors } = await json('actors', 'police', '--report', 'lakeside');
    expect(actors[0].queries.named).toBe('report:lakeside-2031 actor:Police');
    expect(actors[0].recommendations[0].id).toMatch(/^lakeside-2031\//);
  });

  it('has nothing that only another report has', async () => {
    const { exitCode, out } = await type('topics', 'mobile courts', '--report', 'beijing');
    expect(exitCode).toBe(1);
    expect(out).toContain('No topic is called “mobile courts”');
  });

  it('leads to a section of that report', async () => {
    const { out } = await type('sections', '--report', 'lakeside');
    const [, number = ''] = /peaceops section (\S+)/.exec(out) ?? [];
    expect(number).toMatch(/^lakeside-2031\//);
    expect((await type('section', number)).exitCode).toBe(0);
  });
});

describe('peaceops check --report', () => {
  const check = (...options: string[]) => {
    const file = path.join(directory, 'draft.md');
    writeFileSync(file, `They said “${BEIJING_SAYS}”\n`);
    return type('check', file, ...options);
  };

  it('compares with that report alone, and says so', async () => {
    const there = await check('--report', 'beijing-2007');
    expect(there.exitCode).toBe(0);
    expect(there.out).toContain(': exact\n');
    expect(there.out).toMatch(
      /\nNarrowed to statements of Beijing 2007\. Searched \d+ statements of 1 report\.\n$/,
    );
    const elsewhere = await check('--report', 'lakeside');
    expect(elsewhere.exitCode).toBe(1);
    expect(elsewhere.out).toContain(': not in this report\n');
    expect(elsewhere.out).not.toContain('Beijing');
  });

  it('compares with several', async () => {
    const { exitCode, out } = await check('--report', 'lakeside', '--report', 'beijing');
    expect(exitCode).toBe(0);
    expect(out).toContain('of 2 reports.');
  });

  it('tells programs with which', async () => {
    const { reports, searched } = JSON.parse((await check('--report', 'lakeside', '--json')).out);
    expect([reports, searched.reports]).toEqual([['lakeside-2031'], 1]);
  });

  it('exits 2 where there is no such report: nothing was compared', async () => {
    expect(await check('--report', 'geneva')).toEqual({ exitCode: 2, out: '', error: NO_GENEVA });
  });
});
