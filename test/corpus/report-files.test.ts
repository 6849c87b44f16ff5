import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { REPORTS_DIRECTORY, readReportFiles } from '../../src/corpus/report-files';
import { ReportError } from '../../src/report/source';
import { METADATA } from '../support/reports';
import { type TemporaryReports, temporaryReports } from '../support/temporary-reports';

const TEXT = '# Boats\n\nThey sail.\n';
const json = (more: object = {}) => JSON.stringify({ ...METADATA, ...more });
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

let reports: TemporaryReports;

beforeEach(() => {
  reports = temporaryReports();
  reports.write('harbour-2040.md', TEXT);
  reports.write('harbour-2040.json', json());
});

afterEach(() => reports.remove());

/** The error on opening the directory; `MD` and `JSON` stand for the report's files. */
function refusal(): string {
  let message = 'none';
  try {
    for (const { text } of readReportFiles(reports.directory).files) expect(text).not.toBe('');
  } catch (error) {
    expect(error).toBeInstanceOf(ReportError);
    message = (error as Error).message;
  }
  return message
    .replaceAll(reports.shown('harbour-2040.md'), 'MD')
    .replaceAll(reports.shown('harbour-2040.json'), 'JSON')
    .replaceAll(reports.shown(''), 'DIR');
}

describe('a directory of reports', () => {
  it('is read with text, metadata and the path from here', () => {
    expect(readReportFiles(reports.directory).files).toEqual([
      {
        file: reports.shown('harbour-2040.md'),
        text: TEXT,
        metadata: METADATA,
        indexEntries: null,
        inheritedKeys: [],
        fingerprint: expect.stringMatching(/^[\da-f]{64}$/),
      },
    ]);
  });

  it('is read in order of id', () => {
    for (const id of ['zebra', 'airfield', 'mole']) {
      reports.write(`${id}.json`, json({ id }));
      reports.write(`${id}.md`, TEXT);
    }
    const ids = readReportFiles(reports.directory).files.map(({ metadata }) => metadata.id);
    expect(ids).toEqual(['airfield', 'harbour-2040', 'mole', 'zebra']);
  });

  it('may hold other files', () => {
    reports.write('.DS_Store', 'x');
    reports.write('notes.txt', 'x');
    reports.write('README.md', '# About these reports\n');
    reports.write('harbour-2040.expected.json', '[]');
    reports.write('._harbour-2040.md', 'x');
    expect(readReportFiles(reports.directory).files).toHaveLength(1);
  });

  it('that comes with PeaceOps holds the Beijing report', () => {
    expect(readReportFiles(REPORTS_DIRECTORY).files.map(({ file }) => file)).toEqual([
      'data/reports/beijing-2007.md',
    ]);
  });
});

describe('a fingerprint', () => {
  const fingerprint = () => readReportFiles(reports.directory).files[0]?.fingerprint;

  it('is the same for the same files', () => {
    expect(fingerprint()).toBe(fingerprint());
  });

  it('is another for another text or other metadata', () => {
    const before = fingerprint();
    reports.write('harbour-2040.md', `${TEXT}More.\n`);
    const then = fingerprint();
    reports.write('harbour-2040.json', json({ place: 'Port Elmare' }));
    expect(new Set([before, then, fingerprint()]).size).toBe(3);
  });
});

describe('a broken report stops no other, and is said', () => {
  it.each<[string, () => void]>([
    [
      'another text than described',
      () => reports.write('harbour-2040.json', json({ sha256: 'a'.repeat(64) })),
    ],
    ['no JSON', () => reports.write('harbour-2040.json', '{')],
    ['a wrong field', () => reports.write('harbour-2040.json', json({ cite: 5 }))],
    ['keys that are none', () => reports.write('harbour-2040.keys.json', '{}')],
    ['no text', () => rmSync(path.join(reports.directory, 'harbour-2040.md'))],
    ['no metadata', () => rmSync(path.join(reports.directory, 'harbour-2040.json'))],
  ])('%s', (_kind, breakIt) => {
    reports.write('airfield-2041.md', TEXT);
    reports.write('airfield-2041.json', json({ id: 'airfield-2041' }));
    breakIt();
    const { files, refused } = readReportFiles(reports.directory);
    expect(files.map(({ metadata }) => metadata.id)).toEqual(['airfield-2041']);
    const [{ id, why, sentence } = { id: '', why: '', sentence: '' }, ...others] = refused;
    expect([id, others]).toEqual(['harbour-2040', []]);
    expect(sentence).toContain(reports.shown('harbour-2040.'));
    // Whoever asks for it is not told where the reports stand.
    expect(why).toMatch(/^harbour-2040\./);
    expect(why).not.toContain(reports.shown(''));
  });
});

describe('what is wrong is said with the file', () => {
  it('a missing directory', () => {
    reports.remove();
    expect(refusal()).toBe('DIR: cannot read the directory of reports (ENOENT); restore it and try again.');
  });

  it.each([[], ['README.md'], ['x.expected.json']])('a directory without a report: %j', (...names) => {
    reports.remove();
    reports = temporaryReports();
    for (const name of names) reports.write(name, 'x');
    expect(refusal()).toBe('DIR: no report there; add ID.md and ID.json.');
  });

  it('a report without metadata', () => {
    reports.remove();
    reports = temporaryReports();
    reports.write('harbour-2040.md', TEXT);
    expect(refusal()).toBe(
      "JSON: missing, the report's metadata; put it beside harbour-2040.md, or move that elsewhere.",
    );
  });

  it('metadata without a report', () => {
    reports.remove();
    reports = temporaryReports();
    reports.write('harbour-2040.json', json());
    expect(refusal()).toBe(
      'MD: missing, the report; put it beside harbour-2040.json, or move that elsewhere.',
    );
  });

  it('a directory where the report should be', () => {
    reports.remove();
    reports = temporaryReports();
    reports.write('harbour-2040.json', json());
    reports.block('harbour-2040.md');
    expect(refusal()).toBe('MD: cannot read the report (EISDIR); restore it and try again.');
  });

  it.each(['', '\n \r\n'])('an empty file: %j', (text) => {
    reports.write('harbour-2040.md', text);
    expect(refusal()).toBe("MD: the file is empty; put the report's text there.");
  });

  it('bytes that are no UTF-8, with their place', () => {
    reports.write(
      'harbour-2040.md',
      Buffer.concat([Buffer.from('# Caf'), Buffer.from([0xff]), Buffer.from('s')]),
    );
    expect(refusal()).toBe('MD: not valid UTF-8 at byte 5; save the report as UTF-8 text.');
  });

  it('a text that is not the one described', () => {
    reports.write('harbour-2040.json', json({ sha256: sha256(TEXT) }));
    expect(refusal()).toBe('none');
    reports.write('harbour-2040.md', TEXT.slice(0, 12));
    expect(refusal()).toBe(
      'MD: not the file that harbour-2040.json describes (SHA-256 differs; 12 bytes): restore it, or, if the ' +
        'change is meant, import it: peaceops import MD --write.',
    );
  });

  it.each(['', '{', '{"id": "harbour-2040",}', 'id: harbour-2040'])(
    'metadata that are no JSON: %j',
    (text) => {
      reports.write('harbour-2040.json', text);
      expect(refusal()).toBe('JSON: not valid JSON; see data/reports/beijing-2007.json for an example.');
    },
  );

  it.each([
    ['null', 'It must be one JSON object, as data/reports/beijing-2007.json is.'],
    ['[]', 'It must be one JSON object, as data/reports/beijing-2007.json is.'],
    [
      '{"id": "harbour-2040", "title": "T", "cite": 5}',
      '"shortTitle" is missing. "cite" must be a text that is not blank.',
    ],
    ['{"id": "harbour-2040", "title": "T", "shortTitle": "T"}', '"cite" is missing.'],
    [
      json({ organisers: 'UN' }),
      '"organisers" must be a list of texts, for example ["Norwegian Government"].',
    ],
  ])('metadata with wrong fields: %s', (text, sentences) => {
    reports.write('harbour-2040.json', text);
    expect(refusal()).toBe(`JSON: ${sentences}`);
  });

  it('no full stop behind the citation, which goes on, and no case of the SHA-256', () => {
    reports.write('harbour-2040.json', json({ cite: 'Harbour, 2040.', sha256: sha256(TEXT).toUpperCase() }));
    expect(readReportFiles(reports.directory).files[0]?.metadata.cite).toBe('Harbour, 2040');
  });

  it('metadata that are no UTF-8, with the place', () => {
    reports.write('harbour-2040.json', Buffer.from('{"id": "\u00e9"}', 'latin1'));
    expect(refusal()).toBe('JSON: not valid UTF-8 at byte 8; save the metadata as UTF-8 text.');
  });

  it('no byte order mark before the metadata', () => {
    reports.write('harbour-2040.json', `\ufeff${json()}`);
    expect(refusal()).toBe('none');
  });

  it.each(['airfield-2041', 'Harbour-2040'])('metadata of another report: %s', (id) => {
    reports.write('harbour-2040.json', json({ id }));
    expect(refusal()).toBe('JSON: "id" must be "harbour-2040", like the file\'s name.');
  });
});
