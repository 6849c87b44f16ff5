import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseIndexEntries } from '../../src/corpus/index-entry-files';
import { addToIndexFile, IndexFileError } from '../../src/indexing/index-file';
import type { Statement } from '../../src/report/model';
import { readReport } from '../../src/report/read-report';
import fc from '../support/fast-check';
import { METADATA, read } from '../support/reports';

const directory = mkdtempSync(path.join(tmpdir(), 'peaceops-index-'));
const REPORT = readReport('# 1 Boats\n\nThey sail. The crew counts.\n', METADATA, {
  file: path.join(directory, 'harbour-2040.md'),
  actors: [],
});
const FILE = path.join(directory, 'harbour-2040.index.yml');
const [first, second] = REPORT.statements as [Statement, Statement];

afterEach(() => rmSync(FILE, { force: true }));
afterAll(() => rmSync(directory, { recursive: true }));

const now = () => readFileSync(FILE, 'utf8');
const entriesNow = () => Object.fromEntries(parseIndexEntries(REPORT, FILE, readFileSync(FILE)).byStatement);

describe('entries that are added', () => {
  it('make a file beside the report where there is none', () => {
    expect(
      addToIndexFile(REPORT, [{ statement: first, written: 'machine', entries: ['boats', 'no: ships'] }]),
    ).toBe(FILE);
    expect(now()).toBe(
      [
        "# Index entries of Harbour 2040: searched, never shown as the report's words.",
        '- statement: 1/1.1',
        '  begins: They sail.',
        '  written: machine',
        '  entries:',
        '    - boats',
        '    - "no: ships"',
        '',
      ].join('\n'),
    );
    expect(readdirSync(directory)).toEqual(['harbour-2040.index.yml']);
  });

  it.each([
    ['with comments', '# mine\n- statement: 1/1.1   # here\n  begins: "They"\n  entries: [  boats ]\n'],
    ['without an end', '- statement: 1/1.1\n  begins: They\n  entries:\n  - boats'],
    ['indented', '  - statement: 1/1.1\n    begins: They\n    entries:\n      - boats\n'],
  ])('go behind what stands there, which stays as it is: %s', (_, before) => {
    writeFileSync(FILE, before);
    addToIndexFile(REPORT, [
      { statement: first, written: 'machine', entries: ['ships'] },
      { statement: second, written: 'editor', entries: ['sailors'] },
    ]);
    expect(now().startsWith(before)).toBe(true);
    expect(entriesNow()).toEqual({
      'harbour-2040/1/1.1': [
        { text: 'boats', by: 'editor' },
        { text: 'ships', by: 'machine' },
      ],
      'harbour-2040/1/1.2': [{ text: 'sailors', by: 'editor' }],
    });
  });

  it('may go into a file that has only comments yet', () => {
    writeFileSync(FILE, '# nothing yet\n');
    addToIndexFile(REPORT, [{ statement: second, written: 'editor', entries: ['sailors'] }]);
    expect(now()).toMatch(/^# nothing yet\n- statement: 1\/1\.2\n/);
  });

  it('are read back as they were, whatever they are', () => {
    const anyEntry = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .map((text) => text.replace(/\s+/g, ' ').trim());
    fc.assert(
      fc.property(
        fc.array(
          anyEntry.filter((text) => text !== ''),
          { minLength: 1, maxLength: 5 },
        ),
        (entries) => {
          rmSync(FILE, { force: true });
          addToIndexFile(REPORT, [{ statement: first, written: 'editor', entries }]);
          expect(entriesNow()['harbour-2040/1/1.1']).toEqual(entries.map((text) => ({ text, by: 'editor' })));
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each([
    ['no YAML', '- "boats', /: not valid YAML \(.+\); mend it first, or move it away\.$/],
    ['no list', 'boats: 1\n', /: no list of rows; mend it first, or move it away\.$/],
    ['a list between brackets', '[]\n', /rows cannot be put behind what stands there/],
  ])('leave a file alone that has %s', (_, before, sentence) => {
    writeFileSync(FILE, before);
    expect(() => addToIndexFile(REPORT, [{ statement: first, written: 'editor', entries: ['a'] }])).toThrow(
      sentence,
    );
    expect(now()).toBe(before);
  });

  it('say where nothing can be written', () => {
    const nowhere = { ...read('# 1 Boats\n\nThey sail.\n'), file: path.join(directory, 'none', 'x.md') };
    expect(() => addToIndexFile(nowhere, [{ statement: first, written: 'editor', entries: ['a'] }])).toThrow(
      IndexFileError,
    );
  });
});
