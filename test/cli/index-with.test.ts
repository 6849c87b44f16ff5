import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Means, writeEntriesWith } from '../../src/cli/index-with';
import { run } from '../../src/cli/program';
import { parseIndexEntries } from '../../src/corpus/index-entry-files';
import { readCorpus } from '../../src/corpus/read-corpus';
import { readReportFiles } from '../../src/corpus/report-files';
import { type FakeTerminalOptions, fakeTerminal } from '../support/command-line';
import { LAKESIDE_DIRECTORY } from '../support/corpus';
import { idsAsked, type LanguageModel, languageModel, withStatus } from '../support/language-model';

let directory: string;
let model: LanguageModel;
const place = (name: string) => path.join(directory, name);

beforeEach(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'peaceops-with-'));
  for (const end of ['md', 'json'])
    copyFileSync(path.join(LAKESIDE_DIRECTORY, `lakeside-2031.${end}`), place(`lakeside-2031.${end}`));
  model = await languageModel();
});

afterEach(async () => {
  rmSync(directory, { recursive: true });
  await model.close();
});

const open = () => readCorpus(readReportFiles(directory));
const MEANS: Means = { fetch: globalThis.fetch, wait: async () => {}, now: () => 0, timeoutMs: 20_000 };

interface Asking extends FakeTerminalOptions {
  url?: string;
  yes?: boolean;
  environment?: Record<string, string>;
}

async function index({ url = model.url, yes = true, environment = {}, ...terminalOptions }: Asking = {}) {
  const terminal = fakeTerminal({ width: 2_000, ...terminalOptions });
  const surroundings = { terminal, open, environment: () => environment };
  const exitCode = await writeEntriesWith(
    surroundings,
    'lakeside-2031',
    url,
    { model: 'tiny-1', yes },
    MEANS,
  );
  return { exitCode, ...terminal.written };
}

const FILE = 'lakeside-2031.index.yml';
const isWritten = () => existsSync(place(FILE));
function written() {
  const [report] = open().library.reports;
  if (report === undefined) throw new Error('no report');
  return parseIndexEntries(report, FILE, readFileSync(place(FILE)));
}

describe('peaceops index REPORT --with URL', () => {
  it('has a model write entries for each statement, marked as written by a machine', async () => {
    const terminal = fakeTerminal({ width: 2_000 });
    const words = ['index', 'lakeside-2031', '--with', model.url, '--model', 'tiny-1', '--yes'];
    const environment = () => ({ PEACEOPS_INDEX_KEY: 'sk-canary' });
    expect([await run(words, terminal, '1.2.3', open, environment), terminal.written.error]).toEqual([0, '']);
    expect(terminal.written.out).not.toContain('canary');
    const { byStatement, problems } = written();
    expect(problems).toEqual([]);
    expect(byStatement.size).toBe(model.asked.flatMap(idsAsked).length);
    expect([...byStatement.values()].flat().filter(({ by }) => by !== 'machine')).toEqual([]);
    expect(new Set(model.asked.map((one) => `${one.authorization} ${one.model} ${one.path}`))).toEqual(
      new Set(['Bearer sk-canary tiny-1 /v1/chat/completions']),
    );
  });

  it('says beforehand what it sends to whom, and sends nothing where nobody agrees', async () => {
    const said =
      /^This sends \d+ statements of Lakeside 2031, each with its section and what it needs to be understood, some \d+,000 characters in \d+ requests, to http:\/\/127\.0\.0\.1:\d+\/v1\/chat\/completions for the model tiny-1, without a key; no question of anybody\. What it writes is put into \S+lakeside-2031\.index\.yml, as written by a machine\.\n/;
    const alone = await index({ yes: false });
    expect(alone).toEqual({
      exitCode: 2,
      out: expect.stringMatching(said),
      error: 'peaceops: nothing is sent; to send it, add --yes.\n',
    });
    const refused = await index({ yes: false, confirms: false });
    expect(refused.exitCode).toBe(1);
    expect(refused.out).toMatch(/Send it\?\nNothing is sent\.\n$/);
    expect(model.asked).toEqual([]);
    expect((await index({ yes: false, confirms: true })).exitCode).toBe(0);
    expect(model.asked.length).toBeGreaterThan(0);
  });

  it('goes on where it stopped', async () => {
    model.replies.push(
      (response, asked) => withStatus(200, completionOf(idsAsked(asked)))(response),
      withStatus(401),
    );
    const first = await index();
    expect(first.exitCode).toBe(1);
    expect(first.error).toMatch(
      /^peaceops: The endpoint answers 401: .+\nWithout any yet: .+; the same command goes on with them\.\n$/,
    );
    const kept = [...written().byStatement.keys()].map((key) => key.replace('lakeside-2031/', ''));
    expect(kept).toEqual(idsAsked(model.asked[0] as never));
    const before = model.asked.length;
    expect((await index()).exitCode).toBe(0);
    expect(model.asked.slice(before).flatMap(idsAsked)).not.toEqual(expect.arrayContaining(kept));
    const last = await index();
    expect(last).toMatchObject({
      exitCode: 0,
      out: 'No statement of lakeside-2031 has fewer than 10 index entries.\n',
    });
  });

  it('keeps what an editor wrote', async () => {
    const [statement] = open().library.statements;
    const row = `# mine\n- statement: ${statement?.id}\n  begins: "${statement?.text.slice(0, 9)}"\n  entries: [by hand]\n`;
    writeFileSync(place(FILE), row);
    await index();
    expect(readFileSync(place(FILE), 'utf8').startsWith(row)).toBe(true);
    expect([...written().byStatement.values()][0]?.slice(0, 2).map(({ by }) => by)).toEqual([
      'editor',
      'machine',
    ]);
  });

  it('drops what is rubbish with a count, and names the statements that got nothing', async () => {
    model.replies.push((response, asked) => {
      const [one = '', two = ''] = idsAsked(asked);
      const content = JSON.stringify({
        [one]: ['fish', '<b>', 'x'.repeat(10_000)],
        [two]: [7],
        '9/9.9': ['a'],
      });
      withStatus(200, { choices: [{ message: { content } }] })(response);
    });
    const { exitCode, out, error } = await index();
    expect(exitCode).toBe(1);
    expect(out).toContain('Dropped: ');
    expect(out).toMatch(
      /Dropped: (?=.*1 longer than 120 characters)(?=.*1 with markup)(?=.*1 for statements that were not asked for)(?=.*1 that are no text)/,
    );
    expect(error).toMatch(/^Without any yet: /);
  });

  it('stops where answers cannot be read again and again', async () => {
    model.replies.push(...Array.from({ length: 9 }, () => withStatus(200, '<html>')));
    const { exitCode, error } = await index();
    expect([exitCode, model.asked.length]).toEqual([1, 3]);
    expect(error).toMatch(
      /^peaceops: 3 answers in a row cannot be read; look at the address, or name another model\.\n/,
    );
    expect(isWritten()).toBe(false);
  });

  it('reads the key from a file, and says where it cannot', async () => {
    writeFileSync(place('key'), 'sk-canary\n');
    await index({ environment: { PEACEOPS_INDEX_KEY_FILE: place('key') } });
    expect(model.asked[0]?.authorization).toBe('Bearer sk-canary');
    expect(await index({ environment: { PEACEOPS_INDEX_KEY_FILE: place('none') } })).toMatchObject({
      exitCode: 2,
      error: expect.stringMatching(/^peaceops: PEACEOPS_INDEX_KEY_FILE: .+ does not exist/),
    });
  });

  it('sends nothing where what comes back could not be kept', async () => {
    writeFileSync(place(FILE), 'boats: 1\n');
    expect(await index()).toMatchObject({ exitCode: 2, error: expect.stringContaining('mend it first') });
    expect(model.asked).toEqual([]);
  });

  it('refuses an address that is not encrypted, and wants a model named', async () => {
    expect(await index({ url: 'http://llm.example.org/v1' })).toMatchObject({
      exitCode: 2,
      error: expect.stringMatching(/^peaceops: http:\/\/ would send report and key unencrypted/),
    });
    const terminal = fakeTerminal();
    expect(
      await run(['index', 'lakeside-2031', '--with', model.url], terminal, '1.2.3', open, () => ({})),
    ).toBe(2);
    expect(terminal.written.error).toBe('peaceops: say which model: --model NAME.\n');
  });
});

function completionOf(ids: readonly string[]) {
  const content = JSON.stringify(
    Object.fromEntries(ids.map((id) => [id, [...'abcdefghij'].map((one) => `fish ${one} ${id}`)])),
  );
  return { choices: [{ message: { content } }] };
}
