import { statementsInContext } from '../../src/indexing/in-context';
import { checkWorksheet } from '../../src/indexing/take';
import { worksheetOf } from '../../src/indexing/worksheet';
import { openLibrary } from '../../src/report/library';
import type { IndexEntry } from '../../src/search/index-entries';
import fc from '../support/fast-check';
import { read } from '../support/reports';

const REPORT = read('# 1 Boats\n\nThey sail. The crew counts in every port of the long coast. They sink.\n');
const SHEET = worksheetOf(REPORT, statementsInContext(openLibrary([REPORT]), REPORT, new Map()));

function checked(text: string, written: Record<string, IndexEntry[]> = {}) {
  const entries = new Map(Object.entries(written));
  const { additions, ...rest } = checkWorksheet(REPORT, entries, 'FILE', Buffer.from(text));
  return {
    ...rest,
    additions: additions.map(({ statement, written: by, entries: some }) => [statement.id, by, ...some]),
  };
}

/** The worksheet as somebody fills it in: of each row, what stands below its `entries`. */
function filled(byRow: Readonly<Record<number, readonly string[]>>, sheet = SHEET): string {
  let row = 0;
  return sheet.replace(/^ {6}-$/gm, (blank) => {
    row += 1;
    return byRow[row]?.map((entry) => `      - ${entry}`).join('\n') ?? blank;
  });
}

const row = (statement: string, begins: string, ...entries: string[]) =>
  `- statement: ${statement}\n  begins: ${begins}\n  entries: [${entries.join(', ')}]\n`;

describe('a worksheet that is taken', () => {
  it('as it was written brings nothing', () => {
    expect(checked(SHEET)).toEqual({ additions: [], problems: [], unfilled: 3, known: 0 });
  });

  it('brings the entries that somebody wrote, in one line each', () => {
    expect(checked(filled({ 1: ['boats', '"who:  goes"'], 3: ['wrecks'] }))).toEqual({
      additions: [
        ['1/1.1', 'editor', 'boats', 'who: goes'],
        ['1/1.3', 'editor', 'wrecks'],
      ],
      problems: [],
      unfilled: 1,
      known: 0,
    });
  });

  it('says whether a machine wrote them, as a whole or by row', () => {
    const byMachine = filled({ 1: ['boats'] }).replace(/^written: editor/m, 'written: machine');
    expect(checked(byMachine).additions).toEqual([['1/1.1', 'machine', 'boats']]);
    const rows = `${row('1/1.1', 'They', 'boats')}${row('1/1.1', 'They', 'ships')}  written: machine\n`;
    expect(checked(rows).additions).toEqual([
      ['1/1.1', 'editor', 'boats'],
      ['1/1.1', 'machine', 'ships'],
    ]);
  });

  it('does not double what a statement has, however it is written', () => {
    const has: IndexEntry[] = [{ text: 'Boats?', by: 'machine' }];
    expect(checked(filled({ 1: ['boats', 'ships'] }), { 'harbour-2040/1/1.1': has })).toMatchObject({
      additions: [['1/1.1', 'editor', 'ships']],
      known: 1,
      problems: [],
    });
    expect(checked(row('1/1.1', 'They', 'a') + row('1/1.1', 'They', 'a', 'b')).additions).toEqual([
      ['1/1.1', 'editor', 'a'],
      ['1/1.1', 'editor', 'b'],
    ]);
  });

  it('may have colons, stars and quotation marks in it, where YAML would want others around them', () => {
    expect(checked(filled({ 1: ['who: them or us'] })).additions).toEqual([
      ['1/1.1', 'editor', 'who: them or us'],
    ]);
    const entries = [
      'a: b: c',
      '*stars*',
      '"quoted" words',
      "the crew's",
      '[x',
      '@sea',
      '"in marks: d"',
      '% of boats',
    ];
    expect(checked(filled({ 1: entries, 3: ['wrecks'] }))).toMatchObject({
      additions: [
        ['1/1.1', 'editor', ...entries.map((entry) => (entry === '"in marks: d"' ? 'in marks: d' : entry))],
        ['1/1.3', 'editor', 'wrecks'],
      ],
      problems: [],
    });
    const retyped = filled({ 2: ['crews'] }).replace(/text: The crew.*/, 'text: The crew: counts');
    expect(checked(retyped).problems).toEqual([
      'FILE: row 2 is of 1/1.2, which no longer begins “The crew: counts”; it is left out.',
    ]);
  });

  it('may stand between fences, with words around it, as language models answer', () => {
    const answer = `Here it is:\n\n\`\`\`yaml\n${filled({ 1: ['boats'] })}\`\`\`\nAnything else?\n`;
    expect(checked(answer)).toMatchObject({ additions: [['1/1.1', 'editor', 'boats']], problems: [] });
  });

  it('may be saved with a byte order mark and Windows line ends', () => {
    expect(checked(`\ufeff${filled({ 1: ['boats'] }).replace(/\n/g, '\r\n')}`)).toMatchObject({
      additions: [['1/1.1', 'editor', 'boats']],
      problems: [],
    });
  });

  it('is never a reason to fail', () => {
    const bits = fc.constantFrom(
      ...'-?:[]{},&*!|>\'"%@`#~\t\n ',
      '\n  - ',
      'statement: 1/1.1\n    ',
      'entries: ',
    );
    const anyEnd = fc.array(fc.oneof(bits, fc.string({ maxLength: 3 }))).map((some) => some.join(''));
    fc.assert(
      fc.property(fc.nat(SHEET.length), anyEnd, (at, end) => {
        for (const problem of checked(SHEET.slice(0, at) + end).problems)
          expect(problem).toMatch(/^FILE: .+\.$/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what cannot be taken is named with its row, and the rest counts', () => {
  it.each([
    [
      'a statement that the report does not have',
      row('1/9.1', 'They', 'a'),
      'is of 1/9.1, which the report does not have',
    ],
    [
      'words that no longer fit',
      row('1/1.3', 'They sail', 'a'),
      'is of 1/1.3, which no longer begins “They sail”',
    ],
    [
      'no statement',
      '- entries: [a]\n',
      'needs statement, text (or begins) and entries, as in the worksheet',
    ],
    ['no row', '- a\n', 'needs statement, text (or begins) and entries, as in the worksheet'],
    ['nothing', '-\n', 'needs statement, text (or begins) and entries, as in the worksheet'],
    [
      'a text for entries',
      row('1/1.3', 'They').replace('[]', 'wrecks, ships'),
      '(1/1.3) needs its entries one a line, each behind "- "',
    ],
    [
      'an entry that is a list',
      '- statement: 1/1.3\n  begins: They\n  entries:\n    - [wrecks, which]\n',
      '(1/1.3) has an entry that is no text; put it in quotation marks',
    ],
    [
      'a writer whom nobody knows',
      `${row('1/1.3', 'They', 'a')}  written: me\n`,
      'has written: me; use editor or machine',
    ],
  ])('%s', (_, bad, problem) => {
    expect(checked(row('1/1.1', 'They', 'boats') + bad + row('1/1.3', 'They', 'wrecks'))).toMatchObject({
      additions: [
        ['1/1.1', 'editor', 'boats'],
        ['1/1.3', 'editor', 'wrecks'],
      ],
      problems: [`FILE: row 2 ${problem}; it is left out.`],
    });
  });

  it.each([
    ['empty ones', ['""', 'b'], 'has 1 entry empty'],
    [
      'long ones',
      [`"${'word '.repeat(30)}"`, 'b'],
      `has 1 entry longer than 120 characters (“${'word '.repeat(12)}…”)`,
    ],
    ['doubled ones', ['b', 'B!', 'b'], 'has 2 entries the same as another of the row (“B!” and “b”)'],
    [
      'the instructions',
      ['"Ask of each: who would type this"', 'b'],
      'has 1 entry taken from the instructions (“Ask of each: who would type this”)',
    ],
    [
      'the statement',
      ['the crew counts, in every port of the long', 'b'],
      'has 1 entry taken word for word from the statement (“the crew counts, in every port of the long”)',
    ],
    [
      'markup',
      ['"<b>crew</b>"', '"https://crew.example"', 'b'],
      'has 2 entries with markup, links or signs that nobody types (“<b>crew</b>” and “https://crew.example”)',
    ],
    [
      'hidden signs',
      ['"cr\\u202eew"', 'b'],
      'has 1 entry with markup, links or signs that nobody types (“cr\u202eew”)',
    ],
  ])('of entries %s', (_, entries, problem) => {
    expect(checked(filled({ 2: entries }))).toEqual({
      additions: [['1/1.2', 'editor', 'b']],
      problems: [`FILE: row 2 (1/1.2) ${problem}; left out.`],
      unfilled: 2,
      known: 0,
    });
  });

  it('too many of them', () => {
    const { additions, problems } = checked(
      filled({ 2: Array.from({ length: 62 }, (_, at) => `crew ${at}`) }),
    );
    expect(additions[0]).toHaveLength(2 + 60);
    expect(problems).toEqual([
      'FILE: row 2 (1/1.2) has 2 entries more than the 60 that a statement may get at once (“crew 60” and “crew 61”); left out.',
    ]);
  });
});

describe('a file that is no worksheet gives one sentence', () => {
  it.each([
    ['', 'no worksheet; "npx peaceops index harbour-2040 --draft" writes one'],
    ['boats', 'no worksheet; "npx peaceops index harbour-2040 --draft" writes one'],
    [SHEET.replace('report: harbour-2040', 'report: geneva'), 'a worksheet of “geneva”, not of harbour-2040'],
    [SHEET.replace(/^written: editor/m, 'written: us'), 'has written: us; use editor or machine'],
  ])('%#', (text, problem) => {
    expect(checked(text)).toEqual({
      additions: [],
      problems: [`FILE: ${problem}; nothing of it is taken.`],
      unfilled: 0,
      known: 0,
    });
  });

  it('where it is cut off', () => {
    const { problems } = checked(`${SHEET.slice(0, SHEET.indexOf('text:'))}te`);
    expect(problems).toEqual([
      expect.stringMatching(
        /^FILE: not valid YAML \(.+ at line \d+, column \d+\); nothing of it is taken\.$/,
      ),
    ]);
  });
});
