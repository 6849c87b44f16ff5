import { stripVTControlCharacters } from 'node:util';
import { printExplanation } from '../../src/cli/explain';
import { run } from '../../src/cli/program';
import { explain } from '../../src/search/explain';
import { type FakeTerminalOptions, fakeTerminal, type Outcome } from '../support/command-line';
import { beijing } from '../support/corpus';

/** As `peaceops` of the support, with the report read once for all. */
async function peaceops(argv: readonly string[], options?: FakeTerminalOptions): Promise<Outcome> {
  const terminal = fakeTerminal(options);
  const exitCode = await run(argv, terminal, '1.2.3', beijing);
  return { exitCode, ...terminal.written };
}

const explained = (query: string, options?: FakeTerminalOptions) =>
  peaceops(['explain', '--', query], options);
// biome-ignore lint/suspicious/noControlCharactersInRegex: the tests look for exactly these.
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;
const EVERY_KIND = [
  'what should the SRSG do about local ownreship',
  'what keeps a place from sliding back into war',
  'blue helmets',
  '"exits have been premature" elections',
  'volcano insurance',
  'the of and',
  '和平行动 🚢',
  'x'.repeat(10_000),
];

describe('peaceops explain', () => {
  it('says by what a query is narrowed, and scores only what passes', async () => {
    const { out } = await explained('police section:6');
    expect(out.replace(/\s+/g, ' ')).toMatch(
      /^Narrowed to statements in section 6 \(The .*?\)\. How it was read/,
    );
    for (const [, id] of out.matchAll(/\[(\S+)\]$/gm)) expect(id).toMatch(/^6[./]/);
    const { out: listed, exitCode } = await explained('section:6.1');
    expect([listed, exitCode]).toEqual([expect.stringContaining('There are no words to look for'), 0]);
    expect((await explained('police section:99')).exitCode).toBe(1);
  });

  it('prints how the query was read, whether that is an answer, and how each result earned its place', async () => {
    const { exitCode, out, error } = await explained('local ownreship');
    expect([exitCode, error]).toEqual([0, '']);
    expect(out).toMatch(/^How it was read, and how much each word tells\n {2}local {15}\d\.\d\d/);
    expect(out).toMatch(
      /\n {2}ownership {11}\d\.\d\d {2}typed “ownreship”\n {6}word {6}1\.00 {8}ownership\n/,
    );
    expect(out).toMatch(/\n\nAnswered\n {2}The words of a statement cover \d+ % of what the query tells\./);
    const folded = out.replace(/\s+/g, ' ');
    expect(
      folded.match(/score \d\.\d\d = \(?\d\.\d\d by words, which cover \d+ % \+ \d\.\d\d by meaning/g),
    ).toHaveLength(5);
    expect(
      folded.match(/nearest by meaning: (?:the index entry “[^”]+”|its own words), cosine \d\.\d\d/g),
    ).toHaveLength(5);
    expect(out).toMatch(/\n {5}Beijing 2007, 6\.1 Local Ownership, para\. 1 {2}\[6\.1\/1\.\d]\n/);
  });

  it('marks common words and words that the reports do not have', async () => {
    const { out } = await explained('what keeps volcano exits');
    expect(out).toMatch(/\n {2}keeps .* common word\n/);
    expect(out).toMatch(/\n {2}volcano .* not in the reports/);
  });

  it('names the factor of a mere mention, and what a result lacks', () => {
    const { index } = beijing();
    const terminal = fakeTerminal({ width: 200 });
    for (const one of explain(index, 'exit strategies in Brussels', 8))
      printExplanation(terminal, index.library, one);
    expect(terminal.written.out).toMatch(/ by meaning\) × 0\.75 as it only mentions its matter\n/);
    expect(terminal.written.out).toContain('nothing of “brussels”');
    expect(terminal.written.out).not.toContain('nothing of “exit”');
  });

  it('says why the report is silent, and exits 1', async () => {
    const { exitCode, out, error } = await explained('😂😂 zzyzx');
    expect([exitCode, error]).toEqual([1, '']);
    expect(out).toMatch(/\n\nSilent\n/);
  });

  it('says what it lacks', async () => {
    const terminal = fakeTerminal();
    const lacking = (): ReturnType<typeof beijing> => ({ ...beijing(), warnings: ['The encoder is gone.'] });
    expect(await run(['explain', 'exits'], terminal, '1.2.3', lacking)).toBe(0);
    expect(terminal.written.error).toBe('peaceops: The encoder is gone.\n');
  });

  it('shows the best that was not enough, once', async () => {
    const { exitCode, out } = await explained('police volcano insurance yoghurt zebras moonlight');
    expect(exitCode).toBe(1);
    expect(out).toContain('\n\nThe best, not shown\n  1.  ');
    expect(out.match(/^ {5}score /gm)).toHaveLength(1);
  });

  it.each(EVERY_KIND)('exits as ask does: %.60s', async (query) => {
    const asked = await peaceops(['ask', '--', query]);
    expect((await explained(query)).exitCode).toBe(asked.exitCode);
  });

  it.each(EVERY_KIND)('keeps within the width, without control characters: %.60s', async (query) => {
    for (const width of [24, 40, 80]) {
      const { out } = await explained(query, { width });
      for (const line of out.split('\n')) expect([...line].length).toBeLessThanOrEqual(width);
      expect(out).not.toMatch(CONTROL);
    }
  });

  it('has colours when asked and the same words without', async () => {
    const coloured = await explained('local ownership', { coloured: true });
    expect(coloured.out).toContain('\u001b[36m');
    expect(stripVTControlCharacters(coloured.out)).toBe((await explained('local ownership')).out);
  });

  it.each([[[]], [['  ']]])('without a subject exits 2 and says what to do: %j', async (words) => {
    expect(await peaceops(['explain', ...words])).toEqual({
      exitCode: 2,
      out: '',
      error: 'peaceops: say what to look for, for example: peaceops explain local ownership\n',
    });
  });
});
