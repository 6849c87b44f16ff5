import { ABSENT, ALTERED, draftsDirectory, EXACT } from '../support/drafts';

const { write, check } = draftsDirectory();
const good = write('good.md', `They said “${EXACT}”\n`);
const bad = write('bad.md', `One.\n\nThey said “${ALTERED}” and “${EXACT}”, and “open\n`);
const plain = write('plain.txt', 'No quotation.\n');
const broken = write('broken.md', 'a\0b');

describe('peaceops check with several files', () => {
  it('sums up each, and all', async () => {
    const { exitCode, out, error } = await check([good, bad, plain]);
    expect([exitCode, error]).toEqual([1, '']);
    expect(out.split('\n').filter((line) => /^(?:\S+: .*(?:quotations?:|found)|\d)/.test(line))).toEqual([
      'good.md: 1 quotation: 1 exact.',
      'bad.md: 2 quotations: 1 exact, 1 altered.',
      'plain.txt: no quotation found; put what you quote between quotation marks, or set it off with >.',
      '3 files: 3 quotations: 2 exact, 1 altered. Passed over: 1.',
    ]);
    expect(out).toContain('\nbad.md:3:12: altered\n');
  });

  it('says of one that it cannot be read in a sentence, checks the others, and exits 2', async () => {
    const { exitCode, out, error } = await check([broken, good, `${plain}.gone`]);
    expect(exitCode).toBe(2);
    expect(error).toMatch(
      /^peaceops: broken\.md: not a text; .*\npeaceops: plain\.txt\.gone: cannot read it \(ENOENT\); .*\n$/,
    );
    expect(out).toContain('good.md:1:12: exact\n');
    expect(out).toMatch(/\n1 file, and 2 that could not be read: 1 quotation: 1 exact\.\n$/);
  });

  it('exits 0 only where all are sound', async () => {
    expect((await check([good, plain])).exitCode).toBe(0);
    const absent = write('absent.md', `“${ABSENT}”`);
    expect((await check([good, absent])).exitCode).toBe(1);
    expect((await check([good, absent, '--allow-absent'])).exitCode).toBe(0);
  });

  it('takes standard input among them, and a file that is named twice once', async () => {
    const { out } = await check([good, '-', good], { lines: [`“${ALTERED}”`] });
    expect(out).toContain('\nstandard input:1:2: altered\n');
    expect(out).toMatch(/\n2 files: 2 quotations: 1 exact, 1 altered\.\n$/);
  });

  it('names the reports once where it is narrowed', async () => {
    const { out } = await check([good, plain, '--report', 'beijing']);
    expect(out.match(/Only report/g) ?? out.match(/Beijing 2007\. Searched|Searched/g)).toHaveLength(1);
  });

  it('does not break a position over lines', async () => {
    const long = write(`${'a long name '.repeat(8)}.md`, `“${ALTERED}”`);
    const { out } = await check([long], { width: 24 });
    expect(out).toMatch(/^(?:a long name ){8}\.md:1:2: altered\n/);
  });
});

describe('peaceops check --problems', () => {
  it('shows only what is altered, spliced, not in the report, or was passed over', async () => {
    const { exitCode, out } = await check(['--problems', bad]);
    expect(exitCode).toBe(1);
    expect(out.match(/^bad\.md:.*$/gm)).toEqual([
      'bad.md:3:12: altered',
      'bad.md:3:149: a quotation mark opens here and none closes; not checked.',
    ]);
    expect(out).toMatch(/\n2 quotations: 1 exact, 1 altered\.\n$/);
  });

  it('shows nothing but a summary of what is sound', async () => {
    expect(await check(['--problems', good])).toEqual({
      exitCode: 0,
      out: '1 quotation: 1 exact.\n',
      error: '',
    });
  });

  it('counts all in JSON, and lists these', async () => {
    const { counts, quotations } = JSON.parse((await check(['--problems', '--json', bad])).out);
    expect(counts).toMatchObject({ exact: 1, altered: 1 });
    expect(quotations).toMatchObject([{ verdict: 'altered' }]);
  });
});

describe('peaceops check --format json', () => {
  it('has the offsets, lines and columns of each quotation and of what was passed over', async () => {
    const { out } = await check(['--format', 'json', bad]);
    const source = `One.\n\nThey said “${ALTERED}” and “${EXACT}”, and “open\n`;
    const start = source.indexOf(ALTERED);
    expect(JSON.parse(out)).toMatchObject({
      file: expect.stringMatching(/bad\.md$/),
      quotations: [
        {
          ...{ start, end: start + ALTERED.length, line: 3, column: 12, endLine: 3 },
          endColumn: 12 + ALTERED.length,
        },
        { start: source.indexOf(EXACT) },
      ],
      passedOver: [{ line: 3, why: 'unclosed', start: source.indexOf('“open'), column: 149 }],
    });
  });

  it('is an object a line for several files, also of one that cannot be read', async () => {
    const { exitCode, out } = await check(['--json', good, broken, plain]);
    expect(exitCode).toBe(2);
    const [first, second, third] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect([first, third]).toMatchObject([{ counts: { exact: 1 } }, { counts: { exact: 0 } }]);
    expect(second).toEqual({
      file: 'broken.md',
      problem: expect.stringMatching(/^broken\.md: not a text; /),
    });
  });

  it('is refused together with another format', async () => {
    expect((await check(['--json', '--format', 'sarif', good])).exitCode).toBe(2);
    expect((await check(['--format', 'xml', good])).exitCode).toBe(2);
  });
});
