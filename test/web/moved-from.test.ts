import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openCorpus } from '../../src/corpus/open-corpus';
import { readReportText } from '../../src/corpus/read-corpus';
import { compareStatements } from '../../src/import/compare-statements';
import { whatStays } from '../../src/import/correction';
import { storedReport, writeReport } from '../../src/import/stored-report';
import { findStatement, type Library, openLibrary } from '../../src/report/library';
import type { Report } from '../../src/report/model';
import { goneFrom, movedFrom } from '../../src/web/moved-from';
import { METADATA } from '../support/reports';
import { type TemporaryReports, temporaryReports } from '../support/temporary-reports';

const FIRST = [
  '# 1 Harbours',
  'Pilots should meet each ship at the outer buoy. The tide tables were lost in a fire.',
  'Customs officers must weigh cargo twice.',
  '# 2 Cranes',
  'Cranes need fresh grease every winter. It was so.',
  'The lighthouse keeper records storms by hand. It was so.',
];

/** The same with a new paragraph in front; what stood in the first stands in the second. */
const SECOND = FIRST.toSpliced(1, 0, 'Nets are mended near the chapel.');
/** A sentence of it is mended, one is gone, and section 2 has a new paragraph as well. */
const THIRD = SECOND.map((one) =>
  one.replace('meet each ship', 'greet each ship').replace(' The tide tables were lost in a fire.', ''),
).toSpliced(5, 0, 'Ropes are costly.');

describe('an old address', () => {
  let reports: TemporaryReports;

  /** Takes a corrected text as `peaceops import` does. */
  function corrected(paragraphs: readonly string[]): Library {
    const { directory } = reports;
    const markdown = `${paragraphs.join('\n\n')}\n`;
    const metadata = { ...METADATA, id: 'workshop' };
    const report = readReportText({ text: markdown, metadata, file: 'workshop.md', inheritedKeys: [] });
    const before = storedReport(directory, 'workshop');
    const stays = before && whatStays(before, compareStatements(before.statements, report.statements));
    writeReport(directory, { metadata, markdown, ...(stays ?? { keys: [], former: [] }), original: null });
    return openLibrary([storedReport(directory, 'workshop') as Report]);
  }
  const ofOne = (library: Library) => (id: string) => {
    const moved = movedFrom(library, `workshop/${id}`);
    return moved === null ? null : findStatement(library, moved)?.text;
  };

  beforeEach(() => {
    reports = temporaryReports();
  });
  afterEach(() => {
    reports.remove();
  });

  it('is none where nothing was corrected', () => {
    const library = corrected(FIRST);
    for (const { id } of library.statements) {
      expect(movedFrom(library, `workshop/${id}`)).toBeNull();
      expect(goneFrom(library, `workshop/${id}`)).toBeNull();
    }
    expect(movedFrom(library, 'workshop')).toBeNull();
    expect(movedFrom(library, 'elsewhere/1/1.1')).toBeNull();
  });

  it('goes on to where its statement stands now', () => {
    const before = corrected(FIRST);
    const after = corrected(SECOND);
    const stands = (id: string) => ofOne(after)(id) ?? findStatement(after, id)?.text;
    for (const { id, text } of before.statements) expect(stands(id)).toBe(text);
    expect(movedFrom(after, 'workshop/1/1.1')).toBe('workshop/1/2.1');
    // Its first sentence is what a passage means.
    expect(movedFrom(after, 'workshop/1/1')).toBe('workshop/1/2.1');
  });

  it('goes on after several corrections, also to words that were mended, and says what is gone', () => {
    corrected(FIRST);
    corrected(SECOND);
    const after = corrected(THIRD);
    expect(ofOne(after)('1/1.1')).toBe('Pilots should greet each ship at the outer buoy.');
    // It meant what stands there now only after the first correction.
    expect(movedFrom(after, 'workshop/1/2.1')).toBe('workshop/1/3.1');
    expect(movedFrom(after, 'workshop/1/1.2')).toBeNull();
    expect(goneFrom(after, 'workshop/1/1.2')).toMatch(/no longer has it in these words\.$/);
    expect(goneFrom(after, 'workshop/1/1.1')).toBeNull();
    expect(goneFrom(after, 'workshop/1/9.9')).toBeNull();
  });

  it('tells two statements with the same words apart', () => {
    corrected(FIRST);
    const after = corrected(THIRD);
    expect(['2/1.2', '2/2.2'].map((id) => movedFrom(after, `workshop/${id}`))).toEqual([
      'workshop/2/2.2',
      'workshop/2/3.2',
    ]);
  });

  it('is where it was when a correction is taken back', () => {
    const before = corrected(FIRST);
    corrected(SECOND);
    const after = corrected(FIRST);
    for (const { id } of before.statements) expect(movedFrom(after, `workshop/${id}`)).toBeNull();
    expect(movedFrom(after, 'workshop/1/3.1')).toBe('workshop/1/2.1');
  });

  it('keeps its oldest meaning that still stands', () => {
    corrected(FIRST);
    corrected(SECOND);
    // "Nets are mended" had the address 1/1.1 meanwhile, and goes to the end.
    const after = corrected([
      ...FIRST.slice(0, 1),
      'Ropes are costly.',
      ...FIRST.slice(1, 3),
      'Nets are mended near the chapel.',
      ...FIRST.slice(3),
    ]);
    expect(ofOne(after)('1/1.1')).toBe('Pilots should meet each ship at the outer buoy.');
    const last = corrected(['# 1 Harbours', 'Ropes are costly.', 'Nets are mended near the chapel.']);
    expect(ofOne(last)('1/1.1')).toBe('Nets are mended near the chapel.');
  });

  it('stands in a file beside the report, which goes with it', () => {
    corrected(FIRST);
    corrected(SECOND);
    const file = path.join(reports.directory, 'workshop.addresses.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))[0]).toEqual({
      was: '1/1.1',
      key: expect.stringMatching(/^[\w-]{16}$/),
    });
    writeFileSync(file, '{}');
    expect(openCorpus.bind(null, reports.directory)).toThrow(
      /addresses\.json: must be a list of rows with was and key/,
    );
  });
});
