import { run } from '../../src/cli/program';
import { indexStatements } from '../../src/search/index-statements';
import { fakeTerminal } from '../support/command-line';
import { severalSmall } from '../support/small-library';

const index = indexStatements(
  severalSmall({
    oslo: { '1 Police': ['Train the police. Pay them.'] },
    rome: { '1 Police': ['Rome trains police.'], '2 Roads': ['Mend the roads.'] },
  }),
);
const long = indexStatements(
  severalSmall({
    oslo: { '1 Police': Array.from({ length: 400 }, (_, at) => `Train police number ${at}.`) },
  }),
);

async function type(argv: readonly string[], { isScreen = false, of = index } = {}) {
  const terminal = fakeTerminal({ width: 200, isScreen });
  const exitCode = await run(argv, terminal, '1.2.3', () => ({
    library: of.library,
    index: of,
    warnings: [],
    faults: [],
  }));
  return { exitCode, ...terminal.written };
}

describe('a command line that does not say of which report', () => {
  it.each([
    [['section', '1'], 'a section “1”; say which: oslo/1 or rome/1.'],
    [['show', '1/1.1'], 'a statement “1/1.1”; say which: oslo/1/1.1 or rome/1/1.1.'],
    [['show', '1/1'], 'a statement “1/1”; say which: oslo/1/1.1 or rome/1/1.1.'],
    [['cite', '[1/1.1]'], 'a statement “1/1.1”; say which: oslo/1/1.1 or rome/1/1.1.'],
  ])('%j is asked', async (argv, asked) => {
    expect(await type(argv)).toEqual({
      exitCode: 1,
      out: '',
      error: `peaceops: several reports have ${asked}\n`,
    });
  });

  it.each([
    [['section', '1', '--report', 'rome'], 'Rome 2030, 1 Police\n\nrome/1/1  Rome trains police.\n'],
    [['section', '1', 'report:rome'], 'Rome 2030, 1 Police\n'],
    [['section', 'rome/1'], 'Rome 2030, 1 Police\n'],
    [['section', '2'], 'Rome 2030, 2 Roads\n'],
    [['show', '1/1.1', '--report', 'oslo'], 'Train the police.'],
    [['cite', '1/2', '--report', 'oslo'], ''],
    [['show', '1/1.2'], 'Pay them.'],
  ])('%j is not', async (argv, text) => {
    const { out, error } = await type(argv);
    expect(out).toContain(text);
    expect(error).not.toContain('say which');
  });

  it('hears that there is no such report', async () => {
    expect((await type(['section', '1', '--report', 'geneva'])).error).toContain(
      'There is no report “geneva”',
    );
  });
});

describe('a long list', () => {
  const lines = (text: string) => text.trimEnd().split('\n').length;

  it('goes into a pipe whole', async () => {
    expect(lines((await type(['statements'], { of: long })).out)).toBe(400);
  });

  it('ends on a screen, and says how many lines more there are', async () => {
    const { out } = await type(['statements'], { of: long, isScreen: true });
    expect(lines(out)).toBe(302);
    expect(out).toContain('… 100 more lines: narrow it with --report ID');
    expect(lines((await type(['statements', '--all'], { of: long, isScreen: true })).out)).toBe(400);
  });

  it('of statements is narrowed to a report, and has nothing beside its lines', async () => {
    expect(
      (await type(['statements', '--report', 'rome'])).out.split('\n').map((line) => line.split('\t')[0]),
    ).toEqual(['rome/1/1.1', 'rome/2/1.1', '']);
  });
});

describe('peaceops reports', () => {
  it('lists them with their ids', async () => {
    const { out } = await type(['reports']);
    expect(out).toMatch(
      /^Oslo 2030 {2}\[oslo\]\n {2}The Oslo Report\n {2}seminar, 2 statements in 1 section: /,
    );
    expect(out).toContain('Rome 2030  [rome]');
  });

  it('tells programs the same', async () => {
    const { reports } = JSON.parse((await type(['reports', '--json'])).out);
    expect(reports).toMatchObject([
      { report: 'oslo', kind: 'seminar', sections: 1, statements: 2, query: 'report:oslo' },
      { report: 'rome', statements: 2 },
    ]);
  });
});
