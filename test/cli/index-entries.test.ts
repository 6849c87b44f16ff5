import { run } from '../../src/cli/program';
import { textKey } from '../../src/search/analyze';
import { fakeTerminal } from '../support/command-line';
import { beijing } from '../support/corpus';
import { textOf } from '../support/expected';

/** A text that stands in several places has its entries once. */
const TEXTS = new Set(beijing().library.statements.map(({ text }) => textKey(text))).size;

async function index(...words: string[]) {
  return indexOn({ isScreen: false }, ...words);
}

async function indexOn({ isScreen }: { isScreen: boolean }, ...words: string[]) {
  const terminal = fakeTerminal({ width: 200, isScreen });
  const exitCode = await run(['index', ...words], terminal, '1.2.3', beijing);
  return { exitCode, ...terminal.written };
}

describe('peaceops index', () => {
  it('lists the entries of each statement, and last those that have few', async () => {
    const { exitCode, out } = await index('beijing-2007');
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^\[1\/1\.1\] {2}[^[]* \(\d+\)\n {4}- \S/);
    expect(out.startsWith(`[1/1.1]  ${textOf('1/1.1').slice(0, 40)}`)).toBe(true);
    expect(out).toMatch(
      new RegExp(
        `\\n\\d+ index entries for ${TEXTS} statements of Beijing 2007\\. None has fewer than 10\\.\\n$`,
      ),
    );
  });

  it('is shown in part on a screen', async () => {
    const { out } = await indexOn({ isScreen: true }, 'beijing-2007');
    expect(out.split('\n').length).toBeLessThan(310);
    expect(out).toMatch(/… \d+ more lines: see those that have few with --few, or see them all with --all\./);
    expect(out).toMatch(/None has fewer than 10\./);
    expect((await indexOn({ isScreen: true }, 'beijing-2007', '--all')).out).toBe(
      (await index('beijing-2007')).out,
    );
  });

  it('lists only statements that have few, where asked', async () => {
    const { out } = await index('beijing-2007', '--few');
    expect(out).toMatch(new RegExp(`^\\d+ index entries for ${TEXTS} statements`));
  });

  it('writes an object a line', async () => {
    const { out } = await index('beijing-2007', '--json');
    const rows = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows).toHaveLength(TEXTS);
    expect(rows[0]).toEqual({
      id: '1/1.1',
      text: expect.any(String),
      drafted: false,
      entries: expect.any(Array),
    });
  });

  it('names the reports that there are where there is none called so', async () => {
    expect(await index('geneva')).toEqual({
      exitCode: 1,
      out: '',
      error: 'There is no report “geneva”; there is beijing-2007.\n',
    });
  });
});
