import { parseIndexEntries } from '../../src/corpus/index-entry-files';
import { REPORTS_DIRECTORY, readReportFiles } from '../../src/corpus/report-files';
import { readReport } from '../../src/report/read-report';
import { ACTORS } from '../support/actors';
import fc from '../support/fast-check';
import { read } from '../support/reports';

const REPORT = read('# 1 Boats\n\nThey sail. The crew’s élan counts. They sink.\n');

function parsed(text: string) {
  const { byStatement, problems } = parseIndexEntries(REPORT, 'FILE', Buffer.from(text));
  return {
    entries: Object.fromEntries([...byStatement].map(([key, some]) => [key, some.map(({ text }) => text)])),
    problems,
  };
}

const row = (statement: string, begins: string, ...entries: string[]) =>
  `- statement: ${statement}\n  begins: ${begins}\n  entries: [${entries.join(', ')}]\n`;

describe('a file of index entries', () => {
  it('gives each statement its entries, in the editor’s order', () => {
    expect(parsed(row('1/1.3', 'They sink', 'wrecks', 'lost ships') + row('1/1.1', 'They', 'boats'))).toEqual(
      {
        entries: { 'harbour-2040/1/1.3': ['wrecks', 'lost ships'], 'harbour-2040/1/1.1': ['boats'] },
        problems: [],
      },
    );
  });

  it('says which entries a machine wrote; the others are an editor’s', () => {
    const rows = `${row('1/1.1', 'They', 'boats')}${row('1/1.1', 'They', 'ships')}  written: machine\n`;
    const { byStatement } = parseIndexEntries(REPORT, 'FILE', Buffer.from(rows));
    expect([...byStatement.values()]).toEqual([
      [
        { text: 'boats', by: 'editor' },
        { text: 'ships', by: 'machine' },
      ],
    ]);
  });

  it('holds texts only', () => {
    const entries = ['no', '2007', 'null', '1.50', '~', 'true', '2007-11-01'];
    expect(parsed(row('1/1.1', 'They', ...entries))).toEqual({
      entries: { 'harbour-2040/1/1.1': entries },
      problems: [],
    });
  });

  it.each(['The crew’s élan', "The crew's elan", 'THE CREW', '" The crew’s e\u0301lan counts. "'])(
    'may write the beginning of a statement otherwise: %s',
    (begins) => expect(parsed(row('1/1.2', begins, 'zest')).problems).toEqual([]),
  );

  it('that comes with PeaceOps fits its report and has entries for every statement', () => {
    const files = readReportFiles(REPORTS_DIRECTORY).files.find(
      ({ metadata }) => metadata.id === 'beijing-2007',
    );
    if (!files?.indexEntries) throw new Error('beijing-2007.index.yml is missing');
    const report = readReport(files.text, files.metadata, { file: files.file, actors: ACTORS });
    const { byStatement, problems } = parseIndexEntries(
      report,
      files.indexEntries.file,
      files.indexEntries.bytes,
    );
    expect(problems).toEqual([]);
    expect(report.statements).toHaveLength(271);
    expect([...byStatement.keys()].sort()).toEqual(
      report.statements.map(({ id }) => `beijing-2007/${id}`).sort(),
    );
    expect([...byStatement].filter(([, some]) => some.length === 0)).toEqual([]);
  });

  it('may name a statement with its report', () => {
    expect(parsed(row('harbour-2040/1/1.1', 'They', 'boats'))).toEqual(parsed(row('1/1.1', 'They', 'boats')));
  });

  it('is never a reason to fail', () => {
    const bits = fc.constantFrom(
      ...'-?:[]{},&*!|>\'"%@`#~\t\n ',
      '\n- ',
      'statement: 1/1.1\n  ',
      'entries: ',
    );
    const anyFile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.oneof(bits, fc.string({ maxLength: 3 }))).map((some) => some.join('')),
    );
    fc.assert(
      fc.property(anyFile, (text) => {
        expect(parsed(text).problems.filter((problem) => !problem.startsWith('FILE: '))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what fits no statement is left out and told, and the others count', () => {
  const NEEDS = 'needs statement, begins and entries, a list of at most 500 texts of 300 characters';

  it.each([
    [row('1/9.1', 'They', 'fleet'), 'is of 1/9.1, which the report does not have'],
    [row('1/1.3', 'They sail', 'fleet'), 'is of 1/1.3, which no longer begins “They sail”'],
    ['- begins: They\n  entries: [fleet]\n', NEEDS],
    ['- statement: 1/1.3\n  entries: [fleet]\n', NEEDS],
    ['- statement: 1/1.3\n  begins: They\n', NEEDS],
    ['- statement: 1/1.3\n  begins: They\n  entries: fleet\n', NEEDS],
    ['- statement: 1/1.3\n  begins: They\n  entries: [[fleet]]\n', NEEDS],
    [row('1/1.3', '""', 'fleet'), NEEDS],
    [row('1/1.3', '" "', 'fleet'), NEEDS],
    [row('1/1.3', 'They', 'fleet', '""'), NEEDS],
    [row('1/1.3', 'They', '" "', 'fleet'), NEEDS],
    ['- statement: 1/1.3\n  begins: They\n  entries:\n    - fleet\n    -\n', NEEDS],
    [`${row('1/1.3', 'They', 'fleet')}  written: me\n`, 'has written: me; use editor or machine'],
    ['- fleet\n', NEEDS],
    ['-\n', NEEDS],
    [row('1/1.3', 'They', 'a'.repeat(301)), NEEDS],
    [row('1/1.3', 'They', ...Array.from({ length: 501 }, (_, at) => `fleet ${at}`)), NEEDS],
  ])('in the row %j', (bad, problem) => {
    expect(parsed(row('1/1.1', 'They', 'boats') + bad + row('1/1.2', 'The', 'zest'))).toEqual({
      entries: { 'harbour-2040/1/1.1': ['boats'], 'harbour-2040/1/1.2': ['zest'] },
      problems: [`FILE: row 2 ${problem}; its entries are left out.`],
    });
  });

  it('in several rows, with a sentence for each', () => {
    expect(parsed(`${row('1/9.1', 'They', 'a')}- b\n${row('1/1.1', 'They', 'boats')}`)).toEqual({
      entries: { 'harbour-2040/1/1.1': ['boats'] },
      problems: [
        'FILE: row 1 is of 1/9.1, which the report does not have; its entries are left out.',
        `FILE: row 2 ${NEEDS}; its entries are left out.`,
      ],
    });
  });
});

describe('a file that cannot be read as a whole gives one sentence', () => {
  it.each(['', '# nothing yet\n', 'boats', 'statement: 1/1.1\nbegins: They\n', '{}'])(
    'if it is no list: %j',
    (text) => {
      expect(parsed(text)).toEqual({
        entries: {},
        problems: [
          'FILE: must be a list of rows with statement, begins and entries; statements are found without its ' +
            'index entries.',
        ],
      });
    },
  );

  it.each([
    'a: [',
    '- "boats',
    `${row('1/1.1', 'They', 'boats')} - {`,
    '- a\nb: c',
    '--- a\n--- b',
    '- *boats',
  ])('if it is no YAML: %j', (text) => {
    expect(parsed(text)).toEqual({
      entries: {},
      problems: [
        expect.stringMatching(
          /^FILE: not valid YAML \([^\n]+\); statements are found without its index entries\.$/,
        ),
      ],
    });
  });
});
