import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isCompiled, type OpenOptions, openCorpus } from '../../src/corpus/open-corpus';
import { REPORTS_DIRECTORY } from '../../src/corpus/report-files';
import { openLibrary } from '../../src/report/library';
import { ReportError } from '../../src/report/source';
import { type Arrays, readArrays, writeArrays } from '../../src/search/arrays-file';
import { ask } from '../../src/search/ask';
import type { Encoder } from '../../src/search/encoder';
import { type PackedIndex, packIndex, unpackIndex } from '../../src/search/packed-index';
import { narrowingLine } from '../../src/wording/filter';
import { beijing } from '../support/corpus';
import { lakeside, METADATA } from '../support/reports';
import { type TemporaryReports, temporaryReports } from '../support/temporary-reports';

const QUERIES = [
  'local ownership',
  'exit strategies',
  'SRSG',
  '"joint analysis"',
  'humanitarian space in Afghanistan',
  'peace building',
  'co-located police',
  'ownreship',
  'what was recommended on training?',
  'volcano insurance',
  'zzxqv',
  'the',
  '',
  '🚢',
];

let reports: TemporaryReports;

beforeEach(() => {
  reports = temporaryReports();
});

afterEach(() => reports.remove());

function putReport(id: string, text: string, more: object = {}): void {
  reports.write(`${id}.md`, text);
  reports.write(`${id}.json`, JSON.stringify({ ...METADATA, id, ...more }));
}

/** Copies the Beijing report, its text changed, without the checksum that would tell. */
function putBeijing(change: (text: string) => string): void {
  const metadata = JSON.parse(readFileSync(path.join(REPORTS_DIRECTORY, 'beijing-2007.json'), 'utf8'));
  const text = readFileSync(path.join(REPORTS_DIRECTORY, 'beijing-2007.md'), 'utf8');
  putReport('beijing-2007', change(text), { ...metadata, sha256: undefined });
}

describe('the corpus', () => {
  it('is the reports of a directory, ready to be asked together', () => {
    const { text, metadata } = lakeside();
    putReport('harbour-2040', '# Boats\n\nPrison ships sail at dawn.\n');
    putReport('lakeside-2031', text, metadata);
    const { library, index } = openCorpus(reports.directory);
    expect(library.reports.map(({ metadata: { id }, file }) => [id, file])).toEqual([
      ['harbour-2040', reports.shown('harbour-2040.md')],
      ['lakeside-2031', reports.shown('lakeside-2031.md')],
    ]);
    const answer = ask(index, 'prison');
    expect(answer).toMatchObject({
      outcome: 'found',
      searched: { statements: library.statements.length, reports: 2 },
    });
    const found = answer.outcome === 'found' ? answer.hits.map(({ statement }) => statement.report) : [];
    expect(new Set(found)).toEqual(new Set(['harbour-2040', 'lakeside-2031']));
  });

  it('is refused if none of its reports can be read, and each is named', () => {
    putReport('airfield-2041', 'No heading here.\n');
    putReport('harbour-2040', 'Nor here.\n');
    const refusal = `${reports.shown('airfield-2041.md')}: no heading found`;
    expect(() => openCorpus(reports.directory)).toThrow(ReportError);
    expect(() => openCorpus(reports.directory)).toThrow(refusal);
    expect(() => openCorpus(reports.directory)).toThrow(reports.shown('harbour-2040.md'));
  });
});

describe('a broken report', () => {
  beforeEach(() => {
    const names = { title: 'Planes', shortTitle: 'Airfield 2041' };
    putReport('airfield-2041', '# Planes\n\nThey fly.\n', names);
    putReport('harbour-2040', 'No heading here.\n');
  });

  it('stops no other, and is said in one sentence, also with what was compiled without it', () => {
    const { library, faults, index } = openCorpus(reports.directory, { keepsCompiled: true });
    expect(library.reports.map(({ metadata: { id } }) => id)).toEqual(['airfield-2041']);
    expect(faults).toEqual([
      expect.stringContaining(`${reports.shown('harbour-2040.md')}: no heading found`),
    ]);
    expect(faults[0]).toMatch(/ Until then the other reports answer without it\.$/);
    expect(ask(index, 'fly').finding).toBe('answers');
    expect(isCompiled(reports.directory)).toBe(true);
    const again = openCorpus(reports.directory);
    expect([again.faults, again.library.unreadable]).toEqual([faults, library.unreadable]);
  });

  it('that somebody asks for is not said to be missing', () => {
    const { library, index } = openCorpus(reports.directory);
    for (const name of ['harbour', 'harbour-2040', '"Harbour 2040"'])
      expect(narrowingLine(library, ask(index, `boats report:${name}`))).toMatch(
        /^The report “harbour.*” cannot be read: harbour-2040\.md: no heading found/i,
      );
    expect(narrowingLine(library, ask(index, 'boats report:geneva'))).toMatch(/^There is no report “geneva”/);
  });

  it('with bad index entries loses these alone', () => {
    reports.write('harbour-2040.md', '# Boats\n\nThey sail.\n');
    reports.write('harbour-2040.index.yml', ': no [yaml');
    const { library, faults, warnings } = openCorpus(reports.directory);
    expect([library.reports.length, faults, warnings.length]).toEqual([2, [], 1]);
  });
});

describe('reports that have changed since they were compiled', () => {
  const texts = (options: OpenOptions = {}) =>
    openCorpus(reports.directory, options).library.statements.map(({ text }) => text);

  it('can be opened as they were then, until they are compiled again', () => {
    putReport('airfield-2041', '# Planes\n\nThey fly.\n');
    putReport('harbour-2040', '# Boats\n\nThey sail.\n');
    expect(texts({ isAsCompiled: true, keepsCompiled: true })).toEqual(['They fly.', 'They sail.']);
    putReport('airfield-2041', '# Planes\n\nThey land.\n');
    putReport('island-2042', '# Birds\n\nThey sing.\n');
    rmSync(path.join(reports.directory, 'harbour-2040.md'));
    expect(texts({ isAsCompiled: true })).toEqual(['They fly.', 'They sail.']);
    expect(texts({ keepsCompiled: true })).toEqual(['They land.', 'They sing.']);
    expect(texts({ isAsCompiled: true })).toEqual(['They land.', 'They sing.']);
  });
});

describe('a directory that cannot be written to', () => {
  it('is answered from, and that is said', () => {
    putReport('airfield-2041', '# Planes\n\nThey fly.\n');
    reports.write('.compiled', 'a file where the directory should be');
    const { faults, library } = openCorpus(reports.directory, { keepsCompiled: true });
    expect(library.statements).toHaveLength(1);
    expect(faults).toEqual([
      `${reports.shown('.compiled')}: cannot be written to (EEXIST), so that each start reads the reports anew; make that ` +
        'directory, with the right to write there.',
    ]);
  });
});

describe('the Beijing report without its checksum', () => {
  it('reads as before', () => {
    putBeijing((text) => text);
    expect(openCorpus(reports.directory).library.statements).toHaveLength(271);
  });

  it.each([0.3, 0.5, 0.7, 0.95])(
    'is refused if only %d of it is left, with the line where it ends',
    (part) => {
      let lines = 0;
      putBeijing((text) => {
        const left = text.slice(0, Math.floor(text.length * part));
        lines = left.split('\n').length;
        return left;
      });
      expect(() => openCorpus(reports.directory)).toThrow(
        new ReportError(
          `${reports.shown('beijing-2007.md')}:${lines}: the text ends before section 9, which its table of ` +
            'contents lists; restore the whole file.',
        ),
      );
    },
  );

  it('is refused if nothing is left but the table of contents', () => {
    putBeijing((text) => text.slice(0, text.indexOf('1. Preface\n')));
    expect(() => openCorpus(reports.directory)).toThrow(ReportError);
  });
});

describe('a packed index', () => {
  const { library, index } = beijing();
  const { arrays, rest } = packIndex(index);
  const packed = {
    arrays: readArrays(writeArrays(arrays as unknown as Arrays)) as unknown as PackedIndex['arrays'],
    rest: JSON.parse(JSON.stringify(rest)),
  };
  const unpacked = unpackIndex(openLibrary(library.reports), packed, index.meaning?.encoder as Encoder);
  it.each(QUERIES)('answers %j as the one that it was made of', (query) => {
    const expected = ask(index, query);
    const found = ask(unpacked, query);
    expect(found.outcome).toBe(expected.outcome);
    expect({ ...found, hits: null }).toEqual({ ...expected, hits: null });
    if (expected.outcome !== 'found' || found.outcome !== 'found') return;
    expect(found.hits.map(({ statement, alsoAt }) => [statement, alsoAt])).toEqual(
      expected.hits.map(({ statement, alsoAt }) => [statement, alsoAt]),
    );
    found.hits.forEach(({ score }, at) => {
      expect(score).toBeCloseTo(expected.hits[at]?.score ?? Number.NaN, 2);
    });
  });

  it('stays the same when packed again', () => {
    const again = packIndex(unpacked);
    for (const [part, value] of Object.entries(again.rest))
      expect([part, JSON.stringify(value) === JSON.stringify(packed.rest[part])]).toEqual([part, true]);
    expect(Object.keys(again.rest)).toEqual(Object.keys(packed.rest));
    const [one, other] = [again.arrays, arrays].map((each) => writeArrays(each as unknown as Arrays));
    expect(Buffer.compare(one as Uint8Array, other as Uint8Array)).toBe(0);
  });

  it('leads to the statements of the library that it is given', () => {
    const answer = ask(unpacked, 'local ownership');
    const first = answer.outcome === 'found' ? answer.hits[0]?.statement : undefined;
    expect(library.statements).toContain(first);
  });
});
