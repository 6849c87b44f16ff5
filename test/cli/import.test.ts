import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { openCorpus } from '../../src/corpus/open-corpus';
import { statementKey } from '../../src/search/statement-key';
import { spawnTypeScript } from '../support/typescript-child';

const MAIN = path.join(__dirname, '..', '..', 'src', 'cli', 'main.ts');
const WORKSHOP = `# 1. Police

The mission should train the po- lice in all districts of the country. It was agreed to meet again.

# 2. Prisons

Nobody had visited the prisons of the north.
`;

let directory: string;
let reports: string;
beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'import-'));
  reports = path.join(directory, 'reports');
});
afterAll(() => rmSync(directory, { recursive: true }));

function file(name: string, content: string): string {
  const place = path.join(directory, name);
  writeFileSync(place, content);
  return place;
}

async function peaceops(...args: string[]): Promise<{ out: string; error: string; exitCode: number }> {
  const child = spawnTypeScript(MAIN, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, REPORTS_DIR: reports },
  });
  const [out, error] = await Promise.all([
    text(child.stdout as never),
    text(child.stderr as never),
    once(child, 'close'),
  ]);
  return { out, error, exitCode: child.exitCode ?? -1 };
}

describe('peaceops import', () => {
  it('shows a document, and writes nothing', async () => {
    const { out, exitCode } = await peaceops('import', file('workshop.md', WORKSHOP), '--kind', 'seminar');
    expect(exitCode).toBe(0);
    expect(out).toContain('2 sections, 3 statements');
    expect(out).toContain('  1  Police (2)\n  2  Prisons (1)');
    expect(out).toContain('--id: workshop\n');
    expect(out).toContain('Nothing was written; add --write to add it.');
    expect(existsSync(reports)).toBe(false);
  });

  it('adds it, where questions find it at once, as compiled', async () => {
    const { exitCode } = await peaceops(
      'import',
      path.join(directory, 'workshop.md'),
      '--write',
      '--cite',
      'Workshop.',
    );
    expect(exitCode).toBe(0);
    expect(readdirSync(reports).sort()).toEqual(['.compiled', 'workshop.json', 'workshop.md']);
    expect(JSON.parse(readFileSync(path.join(reports, 'workshop.json'), 'utf8'))).toMatchObject({
      id: 'workshop',
      cite: 'Workshop',
      sha256: expect.stringMatching(/^[\da-f]{64}$/),
    });
    const { out } = await peaceops('ask', 'prisons');
    expect(out).toContain('Nobody had visited the prisons of the north.');
  });

  it('says what a correction changes, and lets mended statements keep their keys', async () => {
    const before = openCorpus(reports).library.statements;
    writeFileSync(
      path.join(reports, 'workshop.md'),
      WORKSHOP.replace('po- lice', 'police').replace(/Nobody.*/, 'All did.'),
    );
    const { out } = await peaceops('import', path.join(reports, 'workshop.md'), '--write');
    expect(out).toContain('1 statement as before, 1 mended, 1 new, 1 gone.');
    expect(out).toContain('gone [2/1.1] Nobody had visited the prisons of the north.');
    const [mended] = openCorpus(reports).library.statements;
    expect(mended?.text).toBe('The mission should train the police in all districts of the country.');
    expect(statementKey(mended as never)).toBe(statementKey(before[0] as never));
    expect(JSON.parse(readFileSync(path.join(reports, 'workshop.json'), 'utf8'))).toMatchObject({
      cite: 'Workshop',
    });
  });

  it('keeps the original of another type, and takes all away', async () => {
    const html = file(
      'page.html',
      '<h1>Page</h1><h2>1. A</h2><p>It was agreed to leave the country soon.</p><h2>2. B</h2><p>So it was.</p>',
    );
    await peaceops('import', html, '--write', '--id', 'page');
    expect(readdirSync(path.join(reports, 'original'))).toEqual(['page.html']);
    const { exitCode } = await peaceops('import', '--remove', 'page');
    expect(exitCode).toBe(0);
    expect(readdirSync(reports).sort()).toEqual([
      '.compiled',
      'original',
      'workshop.json',
      'workshop.keys.json',
      'workshop.md',
    ]);
    expect(readdirSync(path.join(reports, 'original'))).toEqual([]);
  });

  it('tells of the report that is added, and of no other', async () => {
    const table = '| A | B |\n| --- | --- |\n| c | d |\n';
    const one = file('one.md', `# I. One\n\nIt was agreed to leave.\n\n${table}`);
    const { out, error } = await peaceops('import', one, '--write');
    expect(error).toMatch(/one\.md:5: Words in tables/);
    expect(out).toContain('line 5: Words in tables');
    expect(out.match(/Lines are those of the text that --markdown prints\./g)).toHaveLength(1);
    const two = file('two.md', '# I. Two\n\nIt was agreed to stay.\n');
    expect((await peaceops('import', two, '--write')).error).toBe('');
    for (const id of ['one', 'two'])
      for (const ending of ['.md', '.json']) rmSync(path.join(reports, `${id}${ending}`));
  });

  it('names some of what it left out, or with --all each', async () => {
    const notes = Array.from({ length: 7 }, (_, at) => at + 1);
    const page = file(
      'notes.html',
      `<h1>T</h1><h2>A</h2><p>It left.${notes.map((one) => `<sup><a href="#n${one}">${one}</a></sup>`).join('')}</p>${notes.map((one) => `<p id="n${one}">Note ${one}.</p>`).join('')}`,
    );
    const { out } = await peaceops('import', page);
    expect(out).toMatch(/Footnotes, kept apart: 7, such as “1 Note 1\.”/);
    expect(out).not.toContain('Note 7.');
    expect((await peaceops('import', page, '--all')).out).toContain('Note 7.');
  });

  it.each([
    [
      ['--remove', 'workshop'],
      'peaceops: “workshop” is the only report, and PeaceOps needs one; add another first.\n',
    ],
    [['--remove', 'nothing'], 'peaceops: There is no report “nothing”; there is workshop.\n'],
    [[], 'peaceops: Name a file: peaceops import report.pdf\n'],
    [['nowhere.pdf'], 'peaceops: nowhere.pdf: There is no such file; look at its name.\n'],
  ])('refuses %j in a sentence', async (args, sentence) => {
    expect(await peaceops('import', ...args)).toEqual({ out: '', error: sentence, exitCode: 2 });
  });

  it('refuses metadata in a sentence', async () => {
    const { error } = await peaceops('import', path.join(directory, 'workshop.md'), '--date', '31 March');
    expect(error).toBe(
      'peaceops: workshop.md: "date" must be a day, a month or a year: "2012-10-15", "2012-10" or "2012".\n',
    );
  });
});
