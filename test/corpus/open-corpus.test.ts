import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Arrays, readArrays, writeArrays } from '../../src/corpus/arrays-file';
import { openCorpus } from '../../src/corpus/open-corpus';
import { REPORTS_DIRECTORY } from '../../src/corpus/report-files';
import { openLibrary } from '../../src/report/library';
import { ReportError } from '../../src/report/source';
import { ask } from '../../src/search/ask';
import type { Encoder } from '../../src/search/encoder';
import { type PackedIndex, packIndex, unpackIndex } from '../../src/search/packed-index';
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

  it('is refused if one of several reports is broken, which is named', () => {
    putReport('airfield-2041', '# Planes\n\nThey fly.\n');
    putReport('harbour-2040', 'No heading here.\n');
    expect(() => openCorpus(reports.directory)).toThrow(ReportError);
    expect(() => openCorpus(reports.directory)).toThrow(
      `${reports.shown('harbour-2040.md')}: no heading found`,
    );
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
