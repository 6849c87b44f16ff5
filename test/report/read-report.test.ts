import { readFileSync } from 'node:fs';
import path from 'node:path';
import { REPORTS_DIRECTORY, readReportFiles } from '../../src/corpus/report-files';
import type { Report } from '../../src/report/model';
import { readReport } from '../../src/report/read-report';
import { ReportError } from '../../src/report/source';
import { ACTORS } from '../support/actors';
import { beijing, LAKESIDE_DIRECTORY } from '../support/corpus';
import { lakeside, read, statementsOf } from '../support/reports';
import { bare, breaches, sliceOf } from '../support/whole';

const DATA = path.join(__dirname, '..', 'data');
const [BEIJING] = readReportFiles(REPORTS_DIRECTORY).files;
const LAKESIDE = lakeside();
if (!BEIJING) throw new Error('the report is missing');

function readLakeside(): Report {
  return readReport(LAKESIDE.text, LAKESIDE.metadata, { file: LAKESIDE.file, actors: ACTORS });
}

describe('the Beijing report', () => {
  const report = beijing().library.reports[0] as Report;

  it('has 9 sections and 10 subsections', () => {
    expect(report.sections.map(({ number, title, parent }) => [number, title, parent])).toEqual([
      ['1', 'Preface', null],
      ['2', 'Executive Summary', null],
      ['3', 'International Peace Operations: Trends and Challenges', null],
      ['4', 'Managing UN Peace Operations: Perspectives from UN headquarters', null],
      ['5', 'Managing UN Peace Operations in Insecure Environments: Perspectives from the Field', null],
      ['5.1', 'Different levels of integration', '5'],
      ['5.1.1', 'Policy/strategic integration', '5.1'],
      ['5.1.2', 'Programmatic integration', '5.1'],
      ['5.1.3', 'Administrative integration', '5.1'],
      ['5.2', 'The role of Regional Actors, Organizations and Arrangements', '5'],
      ['5.3', 'The role of police in an integrated mission', '5'],
      ['5.4', 'The role of the military in an integrated mission', '5'],
      ['6', 'The Peacekeeping/Peacebuilding Interface', null],
      ['6.1', 'Local Ownership', '6'],
      ['7', 'Humanitarian Partnerships in UN Multidimensional and Integrated Peace Operations', null],
      ['8', 'Preparing for Multidimensional and Integrated Peace Operations: Doctrine and Training', null],
      ['8.1', 'The UN Capstone Doctrine', '8'],
      ['8.2', 'Training for multidimensional and integrated peace operations', '8'],
      ['9', 'Asian Perspectives on International Peace Operations', null],
    ]);
  });

  it('has the 271 statements that careful reading found, in order', () => {
    const folded = (section: string, text: string) => `${section}: ${text.replace(/\s+/g, ' ').trim()}`;
    const given = readFileSync(path.join(DATA, 'beijing-2007.sentences.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { section: string; text: string })
      .map(({ section, text }) => folded(section, text.replace(/^\(?(?:[a-d]|i+)\) /, '')));
    expect(given).toHaveLength(271);
    expect(report.statements.map(({ section, text }) => folded(section.number, text))).toEqual(given);
  });

  it('has the words of each statement at its place in the file', () => {
    for (const { id, text, source } of report.statements) {
      expect([id, bare(sliceOf(BEIJING.text, report, source))]).toEqual([id, bare(text)]);
    }
  });

  it('gives every character to exactly one statement, heading or piece of apparatus', () => {
    expect(breaches(BEIJING.text, report)).toEqual([]);
  });

  it('keeps the printed markers of its lettered and numbered items', () => {
    const markers = (section: string) =>
      report.passages
        .filter((one) => one.section === section && one.kind === 'item')
        .map(({ marker }) => marker);
    expect(markers('4')).toEqual(['a)', 'b)', 'c)', 'd)']);
    expect(markers('5')).toEqual(['(i)', '(ii)', '(iii)']);
  });

  it('puts the sentence that introduces a list before each of its items', () => {
    const leadIns = report.passages.filter(({ section }) => section === '6').map(({ leadIn }) => leadIn);
    const leadIn =
      'The other recommendations that were made for a successful mission, based on lessons learned from the past, ' +
      'can be summarised as follows:';
    expect(leadIns).toEqual([...new Array(6).fill(null), ...new Array(8).fill(leadIn)]);
  });

  it('has the paragraph whole that a page break cut in two', () => {
    const found = report.statements.find(({ id }) => id === '2/6.2');
    expect(found?.text).toBe(
      'With the ever-growing complexity and multidimensionality of missions, there are fears that establishing ' +
        'local ownership and building local capacity have not been given enough attention.',
    );
  });
});

describe.each([
  ['the Beijing report', BEIJING],
  ['the Lakeside report', LAKESIDE],
])('%s', (_name, { text, metadata, file }) => {
  it('has an id for each statement, passage and section that no other has', () => {
    const report = readReport(text, metadata, { file, actors: ACTORS });
    for (const ids of [
      report.statements.map(({ id }) => id.toLowerCase()),
      report.passages.map(({ id }) => id.toLowerCase()),
      report.sections.map(({ number }) => number.toLowerCase()),
    ])
      expect(new Set(ids).size).toBe(ids.length);
  });

  it('reads the same a second time', () => {
    expect(readReport(text, metadata, { file, actors: ACTORS })).toEqual(
      readReport(text, metadata, { file, actors: ACTORS }),
    );
  });

  it('reads the same with other line ends', () => {
    const words = (report: Report) =>
      report.statements.map((one) => [one.id, one.text, one.leadIn, one.type]);
    const lines = text.split(/\r\n|\n/);
    const unix = readReport(lines.join('\n'), metadata, { file, actors: ACTORS });
    expect(words(readReport(lines.join('\r\n'), metadata, { file, actors: ACTORS }))).toEqual(words(unix));
    expect(words(readReport(lines.join('\r'), metadata, { file, actors: ACTORS }))).toEqual(words(unix));
  });

  it('names its passages by section and label, its statements by passage and sentence', () => {
    const report = readReport(text, metadata, { file, actors: ACTORS });
    const passages = new Map(report.passages.map((passage) => [passage.id, passage]));
    for (const { id, section, passage, leadIn } of report.statements) {
      const at = id.lastIndexOf('.');
      expect(passages.get(id.slice(0, at))).toMatchObject({
        section: section.number,
        label: passage,
        leadIn,
      });
      expect(id.slice(at + 1)).toMatch(/^[1-9]\d*$/);
    }
  });
});

describe('the Lakeside report, formatted differently throughout', () => {
  const expected = JSON.parse(
    readFileSync(path.join(LAKESIDE_DIRECTORY, 'lakeside-2031.expected.json'), 'utf8'),
  ) as {
    sections: object[];
    statements: object[];
  };

  it('has the sections that it should', () => {
    const { sections } = readLakeside();
    expect(sections.map(({ number, title, parent }) => ({ number, title, parent }))).toEqual(
      expected.sections,
    );
  });

  it('has the statements that it should', () => {
    const { statements, passages } = readLakeside();
    const found = statements.map(({ section, passage, text, leadIn }) => {
      const kind = passages.find((one) => one.section === section.number && one.label === passage)?.kind;
      return { section: section.number, text, kind, leadIn };
    });
    expect(found).toEqual(expected.statements);
  });

  it('has the words of each statement at its place in the file', () => {
    const report = readLakeside();
    for (const { id, text, source } of report.statements) {
      expect([id, bare(sliceOf(LAKESIDE.text, report, source))]).toEqual([id, bare(text)]);
    }
  });

  it('gives every character to exactly one statement, heading or piece of apparatus', () => {
    expect(breaches(LAKESIDE.text, readLakeside())).toEqual([]);
  });
});

describe('a paragraph that introduces a list', () => {
  it('does so with its last sentence only', () => {
    const { statements } = read(
      '# Boats\n\nThe crews are old. Some of the following was said:\n\n- boats leak.\n',
    );
    const alone = read('# Boats\n\nThe crews are old.\n').statements;
    expect(statements.map(({ type }) => type)).toEqual([alone[0]?.type, 'context', expect.any(String)]);
  });
});

describe('a report that is not whole', () => {
  const WHOLE = 'Contents\n\n1. Boats\n2. Nets\n\n1. Boats\n\nThey sail.\n\n2. Nets\n\nThey hold.\n';

  it('is refused if its last section is gone', () => {
    expect(statementsOf(WHOLE)).toEqual(['1/1.1 They sail.', '2/1.1 They hold.']);
    expect(() => read(WHOLE.slice(0, WHOLE.lastIndexOf('2. Nets')))).toThrow(
      new ReportError(
        'harbour-2040.md:8: the text ends before section 2, which its table of contents lists; restore the whole file.',
      ),
    );
  });

  it('is none if its contents list lettered sections without pages', () => {
    const source =
      'Contents\n\nI. Boats\n\nA. Old\n\nB. New\n\nII. Nets\n\nA. Torn\n\n## I. Boats\n\n### A. Old\n\nThey leak.\n\n### B. New\n\nThey sail.\n\n## II. Nets\n\n### A. Torn\n\nThey hold.\n';
    expect(statementsOf(source)).toEqual(['I.A/1.1 They leak.', 'I.B/1.1 They sail.', 'II.A/1.1 They hold.']);
    expect(read(source).warnings).toEqual([]);
    expect(statementsOf(source.replaceAll('#', ''))).toEqual(statementsOf(source));
    expect(() => read(source.slice(0, source.indexOf('## II.')))).toThrow(
      'harbour-2040.md:21: the text ends before section II.A, which',
    );
  });

  it('is none if two entries of its contents stand on a line', () => {
    const source =
      'Contents\n\n1. Boats\n2. Nets and other tackle 3. Sails\n\n# 1. Boats\n\nThey sail.\n\n## Nets and other tackle\n\nThey hold.\n';
    expect(() => read(source)).not.toThrow();
  });

  it('is refused if no heading can be seen', () => {
    expect(() => read('The port was open.\n\nIt was busy.\n')).toThrow(
      new ReportError(
        'harbour-2040.md: no heading found; number the headings (1. Title) or mark them (# Title).',
      ),
    );
  });

  it('is refused if nothing stands under its headings', () => {
    expect(() => read('# Boats\n\n# Nets\n')).toThrow(
      new ReportError('harbour-2040.md: headings but no text under them; is the file complete?'),
    );
  });
});
