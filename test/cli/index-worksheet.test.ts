import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../src/cli/program';
import { type Corpus, openCorpus } from '../../src/corpus/open-corpus';
import { readCorpus } from '../../src/corpus/read-corpus';
import { readReportFiles } from '../../src/corpus/report-files';
import { type FakeTerminalOptions, fakeTerminal } from '../support/command-line';
import { LAKESIDE_DIRECTORY } from '../support/corpus';

let directory: string;
const place = (name: string) => path.join(directory, name);

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'peaceops-worksheet-'));
  for (const end of ['md', 'json'])
    copyFileSync(path.join(LAKESIDE_DIRECTORY, `lakeside-2031.${end}`), place(`lakeside-2031.${end}`));
});

afterEach(() => rmSync(directory, { recursive: true }));

async function runIn(corpus: Corpus, words: readonly string[], options: FakeTerminalOptions = {}) {
  const terminal = fakeTerminal({ width: 300, ...options });
  const exitCode = await run(words, terminal, '1.2.3', () => corpus);
  return { exitCode, ...terminal.written };
}

/** On the report alone, without thesaurus and encoder, which a worksheet does not need. */
const peaceops = (words: readonly string[], options?: FakeTerminalOptions) =>
  runIn(readCorpus(readReportFiles(directory)), words, options);

const index = (words: readonly string[], options?: FakeTerminalOptions) =>
  peaceops(['index', 'lakeside-2031', ...words], options);

/** Writes a worksheet, and below the first `entries` of it what somebody fills in. */
async function filledIn(...entries: string[]): Promise<string> {
  const sheet = place('sheet.yml');
  await index(['--draft', sheet]);
  const lines = entries.map((entry) => `      - ${entry}`).join('\n');
  writeFileSync(sheet, readFileSync(sheet, 'utf8').replace(/^ {6}-$/m, lines));
  return sheet;
}

const written = () => readFileSync(place('lakeside-2031.index.yml'), 'utf8');
const isWritten = () => existsSync(place('lakeside-2031.index.yml'));

describe('peaceops index REPORT --draft', () => {
  it('writes a worksheet into a file, and says what comes next', async () => {
    const sheet = place('sheet.yml');
    const { exitCode, out } = await index(['--draft', sheet]);
    expect([exitCode, out]).toEqual([
      0,
      expect.stringMatching(
        /^Wrote a worksheet for \d+ statements into .+sheet\.yml\. Fill it in, then: npx peaceops index lakeside-2031 --take .+sheet\.yml\n$/,
      ),
    ]);
    expect((await index(['--draft'])).out).toBe(readFileSync(sheet, 'utf8'));
  });

  it('never writes over a file', async () => {
    const sheet = await filledIn('fishing boats');
    const before = readFileSync(sheet, 'utf8');
    expect(await index(['--draft', sheet])).toEqual({
      exitCode: 2,
      out: '',
      error: `peaceops: ${sheet} is there already; name a new file.\n`,
    });
    expect(readFileSync(sheet, 'utf8')).toBe(before);
  });

  it('names the reports that there are', async () => {
    const { exitCode, error } = await peaceops(['index', 'geneva', '--draft']);
    expect([exitCode, error]).toEqual([1, 'There is no report “geneva”; there is lakeside-2031.\n']);
  });
});

describe('peaceops index REPORT --take', () => {
  it('takes what was filled in, and says what changes', async () => {
    const { exitCode, out, error } = await index([
      '--take',
      await filledIn('fishing boats', 'who eats fish?'),
    ]);
    expect([exitCode, error]).toEqual([0, '']);
    expect(out).toMatch(
      /^\[[^\]]+\] {2}.+ \(\+2\)\nNew: 2 index entries for 1 statement\. Not filled in: \d+ statements\.\nAdded 2 index entries for 1 statement to .+lakeside-2031\.index\.yml\. /,
    );
    expect(written()).toContain('    - fishing boats\n    - who eats fish?\n');
  });

  it('finds statements by what a machine wrote, marks it in explain and the list, and shows it as no excerpt', async () => {
    const sheet = await filledIn('zeppelin parking');
    writeFileSync(sheet, readFileSync(sheet, 'utf8').replace(/^written: editor/m, 'written: machine'));
    expect((await index(['--take', sheet])).out).toContain('(+1, written by a machine)');
    const corpus = openCorpus(directory);
    const explained = await runIn(corpus, ['explain', 'zeppelin parking']);
    expect(explained.out).toContain('the index entry “zeppelin parking”, written by a machine, cosine 1.00');
    const listed = await runIn(corpus, ['index', 'lakeside-2031']);
    expect(listed.out).toContain(' (1, written by a machine)\n    - zeppelin parking\n');
    const rows = (await runIn(corpus, ['index', 'lakeside-2031', '--json'])).out;
    expect(JSON.parse(rows.split('\n')[0] ?? '').byMachine).toEqual(['zeppelin parking']);
    expect((await runIn(corpus, ['ask', 'zeppelin parking'])).out).not.toMatch(/│.*zeppelin/);
  });

  it('taken twice changes nothing', async () => {
    const sheet = await filledIn('fishing boats');
    await index(['--take', sheet]);
    const before = written();
    const { exitCode, out } = await index(['--take', sheet]);
    expect([exitCode, out]).toEqual([
      0,
      expect.stringMatching(/^Nothing new\. There already: 1\. Not filled in/),
    ]);
    expect(written()).toBe(before);
  });

  it('asks a person first', async () => {
    const sheet = await filledIn('fishing boats');
    const refused = await index(['--take', sheet], { confirms: false });
    expect([refused.exitCode, refused.out]).toEqual([
      1,
      expect.stringMatching(/Take them\?\nNothing is taken\.\n$/),
    ]);
    expect(isWritten()).toBe(false);
    expect((await index(['--take', sheet], { confirms: true })).exitCode).toBe(0);
    expect(isWritten()).toBe(true);
  });

  it('asks nothing with --yes', async () => {
    expect((await index(['--take', await filledIn('fish'), '--yes'], { confirms: false })).exitCode).toBe(0);
  });

  it('where something is wrong and nobody is there to ask, takes nothing unless told so', async () => {
    const sheet = await filledIn('fish', '<b>fish</b>');
    const refused = await index(['--take', sheet]);
    expect(refused.exitCode).toBe(1);
    expect(refused.error).toMatch(
      /row 1 \(.+\) has 1 entry with markup.+\npeaceops: nothing is taken; mend what is named above, or take the rest with --yes\.\n$/,
    );
    expect(isWritten()).toBe(false);
    expect((await index(['--take', sheet, '--yes'])).exitCode).toBe(1);
    expect(written()).toContain('    - fish\n');
  });

  it('reads standard input', async () => {
    const lines = readFileSync(await filledIn('fish'), 'utf8').split('\n');
    expect((await index(['--take', '-'], { lines })).exitCode).toBe(0);
  });

  it('exits with 1 where nobody has filled anything in', async () => {
    const sheet = place('sheet.yml');
    await index(['--draft', sheet]);
    expect(await index(['--take', sheet])).toMatchObject({
      exitCode: 1,
      out: expect.stringMatching(/^Nothing new\. Not filled in: \d+ statements\.\n$/),
    });
  });

  it('says where there is no such file', async () => {
    expect(await index(['--take', place('none')])).toMatchObject({
      exitCode: 2,
      error: `peaceops: ${place('none')} cannot be read (ENOENT); name a worksheet that is filled in.\n`,
    });
  });
});
