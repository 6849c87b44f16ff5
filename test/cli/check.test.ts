import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { run } from '../../src/cli/program';
import { type FakeTerminalOptions, fakeTerminal, type Outcome } from '../support/command-line';
import { beijing } from '../support/corpus';
import { citationOf } from '../support/expected';
import { misfits, type Shape } from '../support/shape';

const directory = mkdtempSync(path.join(tmpdir(), 'peaceops-drafts-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** Runs `peaceops check` on a draft of this text. */
async function check(
  draft: string | Uint8Array,
  { options = [], ...terminalOptions }: FakeTerminalOptions & { options?: string[] } = {},
): Promise<Outcome> {
  const file = path.join(directory, 'draft.md');
  writeFileSync(file, draft);
  const outcome = await peaceops(['check', ...options, file], terminalOptions);
  return {
    ...outcome,
    out: outcome.out.replaceAll(file, 'draft.md'),
    error: outcome.error.replaceAll(file, 'draft.md'),
  };
}

async function peaceops(argv: readonly string[], options: FakeTerminalOptions = {}): Promise<Outcome> {
  const terminal = fakeTerminal({ width: 200, ...options });
  const exitCode = await run(argv, terminal, '1.2.3', beijing);
  return { exitCode, ...terminal.written };
}

const EXACT = 'Everyone agreed that in most cases, exits have been premature.';
const ALTERED = 'Everyone agreed that in all cases, exits have been premature.';
const SPLICED = `${EXACT} Each conflict/post-conflict situation is unique, which means that there are no fixed templates.`;

describe('peaceops check', () => {
  it('says of each quotation what it is and where it stands, with the line of the draft', async () => {
    expect(await check(`# Exits\n\nThey said “${EXACT}”\n`)).toEqual({
      exitCode: 0,
      out: [
        'draft.md:3:12: exact',
        `yours    │ ${EXACT}`,
        `  ${citationOf('2/8.2')}  [2/8.2]`,
        '',
        '1 quotation: 1 exact.',
        '',
      ].join('\n'),
      error: '',
    });
  });

  it('shows both versions of an altered one with the words marked that differ, and exits 1', async () => {
    const { exitCode, out } = await check(`“${ALTERED}”`);
    expect(exitCode).toBe(1);
    expect(out.split('\n').slice(0, 4)).toEqual([
      'draft.md:1:2: altered',
      'yours    │ Everyone agreed that in {+all+} cases, exits have been premature',
      'report   │ Everyone agreed that in [-most-] cases, exits have been premature',
      `  ${citationOf('2/8.2')}  [2/8.2]`,
    ]);
  });

  it('shows the statement in full where a part is quoted, and the "not" that was left behind', async () => {
    const { exitCode, out } = await check(
      '“agreed that integration should”, “be seen as a structural set up”',
    );
    expect(exitCode).toBe(0);
    expect(out).toContain('draft.md:1:2: exact, a part of what stands there\n');
    expect(out).toMatch(
      /\nin full {2}│ It was agreed that integration should not be seen as a structural set up, but/,
    );
    expect(out).toContain('\n  Not quoted, but there: “not”.\n');
  });

  it('names each place of a spliced one, and exits 1', async () => {
    const { exitCode, out } = await check(`“${SPLICED}”`);
    expect(exitCode).toBe(1);
    expect(out).toContain('draft.md:1:2: spliced from 2 places\n');
    expect(out).toContain('[2/8.2]\n');
    expect(out).toContain('[4/1-2.1]\n');
  });

  it('shows what an ellipsis leaves out', async () => {
    const { exitCode, out } = await check('“Everyone agreed that … exits have been premature.”');
    expect([exitCode, out]).toEqual([0, expect.stringContaining('\nleft out │ in most cases,\n')]);
  });

  it('shows the nearest of what the report does not have, and exits 1 unless that is allowed', async () => {
    const absent = '“Local ownership of the police takes many a year to grow”';
    const { exitCode, out } = await check(absent);
    expect(exitCode).toBe(1);
    expect(out).toMatch(/^draft\.md:1:2: not in this report\n/);
    expect(out.match(/^nearest {2}│ /gm)).toHaveLength(2);
    expect(await check(absent, { options: ['--allow-absent'] })).toMatchObject({ exitCode: 0, out });
    expect((await check(`“${ALTERED}”`, { options: ['--allow-absent'] })).exitCode).toBe(1);
  });

  it('shows nothing as nearest that is not near', async () => {
    const { out } = await check('“The harbour tariffs of Rotterdam were lowered by seven ministers”');
    expect(out).toMatch(/^draft\.md:1:2: not in this report\n/);
    expect(out).not.toContain('nearest');
  });

  it('tells what the draft itself has from elsewhere apart, which is no fault', async () => {
    const { exitCode, out } = await check('“The tariffs of airports are lowered every summer” (Smith 2004).');
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^draft\.md:1:2: of another source: Smith 2004\n/);
    expect(out).toMatch(/\n1 quotation: 1 of another source\.\n$/);
  });

  it('calls a word or two too short to judge, whether the report has them or not', async () => {
    const { exitCode, out } = await check('“found”, “police officers”, “a zebra”');
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^draft\.md:1:2: too short to judge\n/);
    expect(out).toContain('draft.md:1:30: too short to judge, and not in this report as it is\n');
    expect(out).toMatch(/\n3 quotations: 3 too short to judge\.\n$/);
  });

  it('leaves the prose of a draft alone, names titles, and what is too short', async () => {
    const { exitCode, out } = await check(
      'Everyone agreed that all exits were early. “Local Ownership”, “exits were late”',
    );
    expect(exitCode).toBe(0);
    expect(out).toContain('draft.md:1:45: a title: Beijing 2007, 6.1 Local Ownership\n');
    expect(out).toMatch(/\n2 quotations: 1 title, 1 too short to judge\.\n$/);
  });

  it('says where a quotation mark does not close', async () => {
    const { exitCode, out } = await check(`One.\n\nTwo “${EXACT}\n`);
    expect(exitCode).toBe(1);
    expect(out).toMatch(/^draft\.md:3:5: a quotation mark opens here and none closes; not checked\.\n/);
  });

  it('says where one neither opens nor closes, and what is too long', async () => {
    const { exitCode, out } = await check(`One” mark.\n\n“${`${EXACT} `.repeat(80)}”\n`);
    expect(exitCode).toBe(1);
    expect(out).toContain(
      '\ndraft.md:1:4: a quotation mark stands here that neither opens nor closes a quotation; not checked.\n',
    );
    expect(out).toContain(
      '\ndraft.md:3:2: a quotation of more than 600 words and signs; only its beginning was compared.\n',
    );
  });

  it('says so of the first ten, and how many there are more', async () => {
    const { out } = await check('“open\n\n'.repeat(25));
    expect(out.match(/none closes/g)).toHaveLength(10);
    expect(out).toContain(
      'draft.md: 15 more like these, on lines 21, 23, 25, 27, 29, 31, 33, 35, 37, 39, 41, 43, 45, 47, 49.\n',
    );
  });

  it('says that it found nothing to check', async () => {
    const { exitCode, out } = await check('No quotation.');
    expect([exitCode, out]).toEqual([0, expect.stringMatching(/^draft\.md: no quotation found; put /)]);
  });

  it('reads standard input, and with --pasted takes sentences for quotations', async () => {
    const { exitCode, out } = await peaceops(['check', '--pasted', '-'], { lines: [EXACT, ALTERED] });
    expect(exitCode).toBe(1);
    expect(out).toMatch(/^standard input:1:1: exact\n[\s\S]*\nstandard input:2:1: altered\n/);
  });

  it.each([24, 40, 80])(
    'keeps within %i columns but for positions, and is free of control characters',
    async (width) => {
      const { out } = await check(`“${ALTERED}” “${SPLICED}” “exits \u001b[31m have been\u0007 premature”`, {
        width,
      });
      for (const line of out.split('\n').filter((one) => !one.startsWith('draft.md:')))
        expect([...line].length).toBeLessThanOrEqual(width);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the test looks for exactly these.
      expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    },
  );

  it('has colours when asked and the same words without', async () => {
    const coloured = await check(`“${ALTERED}”`, { coloured: true });
    expect(coloured.out).toContain('\u001b[31m{+all+}\u001b[39m');
    expect(stripVTControlCharacters(coloured.out)).toBe((await check(`“${ALTERED}”`)).out);
  });
});

describe('peaceops check --json', () => {
  const statement: Shape = { id: 'string', citation: 'string', text: 'string' };
  const place: Shape = {
    statements: [statement],
    text: 'string',
    isPart: 'boolean',
    negationsOutside: ['string'],
  };

  it('has the form that docs/commands.md documents', async () => {
    const { exitCode, out } = await check(
      `“${EXACT}” “${ALTERED}” “${SPLICED}” “Local Ownership” “a zebra” “a zebra of the police” “zebras of the police” (Smith 2004)`,
      { options: ['--json'] },
    );
    expect(exitCode).toBe(1);
    expect(
      misfits(JSON.parse(out), {
        file: 'string',
        reports: ['string'],
        searched: { statements: 'number', reports: 'number' },
        counts: {
          exact: (n) => n === 1,
          altered: (n) => n === 1,
          spliced: (n) => n === 1,
          'not-in-report': (n) => n === 1,
          'of-another-source': (n) => n === 1,
          title: (n) => n === 1,
          'too-short': (n) => n === 1,
        },
        unclosed: ['number'],
        passedOver: [
          { line: 'number', why: 'string', start: 'number', column: 'number', page: (page) => page === null },
        ],
        warnings: ['string'],
        quotations: [
          {
            text: 'string',
            line: 'number',
            start: 'number',
            end: 'number',
            column: 'number',
            endLine: 'number',
            endColumn: 'number',
            page: (page) => page === null,
            isCut: 'boolean',
            verdict: (verdict) => typeof verdict === 'string',
            places: [place],
            runs: [{ kind: 'string', yours: 'string', report: 'string' }],
            pieces: [
              { text: 'string', place, runs: [{ kind: 'string', yours: 'string', report: 'string' }] },
            ],
            nearest: [statement],
            source: (source) => source === null || source === 'Smith 2004',
            title: (title) =>
              title === null || misfits(title, { report: 'string', section: () => true }).length === 0,
          },
        ],
      }),
    ).toEqual([]);
  });
});

describe('peaceops check refuses in one sentence, and exits 2,', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['what is no text', 'a\0b', 'draft.md: not a text; save the draft as Markdown or plain text in UTF-8.'],
    [
      'what is not UTF-8',
      new Uint8Array([0x22, 0xff, 0x22]),
      'draft.md: not valid UTF-8 at byte 1; save the draft as UTF-8 text.',
    ],
    ['what is too large', 'x'.repeat(500_001), 'draft.md: larger than 500 KB; check it in parts.'],
  ])('%s', async (_, draft, sentence) => {
    expect(await check(draft)).toEqual({ exitCode: 2, out: '', error: `peaceops: ${sentence}\n` });
  });

  it('a file that is not there, and none at all', async () => {
    const { exitCode, error } = await peaceops(['check', path.join(directory, 'none.md')]);
    expect([exitCode, error]).toEqual([
      2,
      expect.stringMatching(
        /none\.md: cannot read it \(ENOENT\); name a file of Markdown or plain text, PDF, DOCX or HTML, or - for/,
      ),
    ]);
    expect((await peaceops(['check'])).exitCode).toBe(2);
  });

  it('what has no end', async () => {
    const { exitCode, error } = await peaceops(['check', '/dev/zero']);
    expect([exitCode, error]).toEqual([2, 'peaceops: /dev/zero: larger than 500 KB; check it in parts.\n']);
  });

  it('too much standard input', async () => {
    const { exitCode, error } = await peaceops(['check', '-'], { lines: Array(10).fill('x'.repeat(60_000)) });
    expect([exitCode, error]).toEqual([
      2,
      'peaceops: standard input: larger than 500 KB; check it in parts.\n',
    ]);
  });
});
