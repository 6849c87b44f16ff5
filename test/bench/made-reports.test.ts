import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseIndexEntries } from '../../src/corpus/index-entry-files';
import type { Report } from '../../src/report/model';
import { makeIndexEntries, makeReports } from '../../tools/bench/several-reports/made-reports';
import { smallLibrary } from '../support/small-library';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'made-reports-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

describe('made reports', () => {
  it('want enough passages', () => {
    const passages = [
      { id: 'un-sg-report-1', title: '', text: 'The mission trained the police. '.repeat(5) },
    ];
    expect(() => makeReports(passages, directory)).toThrow('too few passages');
  });

  it('have 25 index entries for each statement, which fit them', () => {
    const [report] = smallLibrary({
      Police: ['Police trained local staff. Courts were slow.', 'No.'],
    }).reports;
    const { metadata, statements } = report as Report;
    makeIndexEntries(metadata.id, statements, directory);
    const file = path.join(directory, `${metadata.id}.index.yml`);
    const { byStatement, problems } = parseIndexEntries(report as Report, file, readFileSync(file));
    expect(problems).toEqual([]);
    expect([...byStatement.values()].map(({ length }) => length)).toEqual([25, 25, 25]);
  });
});
