import { parse } from 'yaml';
import { statementsInContext } from '../../src/indexing/in-context';
import { worksheetOf } from '../../src/indexing/worksheet';
import { openLibrary } from '../../src/report/library';
import type { IndexEntry } from '../../src/search/index-entries';
import { read } from '../support/reports';

const REPORT = read(
  [
    '# 1 Boats',
    '## 1.1 Small boats: and rafts',
    'They sail. This can be learned by the sea. No: it cannot.',
    'A boat needs:',
    '(a) sails;',
    '(b) a crew.',
    '# 2 Again',
    'They sail.',
  ].join('\n\n'),
);

function rowsOf(written: Record<string, IndexEntry[]> = {}, few = false) {
  const entries = new Map(Object.entries(written));
  return statementsInContext(openLibrary([REPORT]), REPORT, entries, { few });
}

const byHand = (n: number): IndexEntry[] =>
  Array.from({ length: n }, (_, at) => ({ text: `entry ${at}`, by: 'editor' }));

describe('a worksheet', () => {
  const sheet = worksheetOf(
    REPORT,
    rowsOf({ 'harbour-2040/1.1/1.1': [{ text: 'ships: big', by: 'machine' }] }),
  );
  const { statements, ...head } = parse(sheet, { schema: 'failsafe' }) as {
    statements: Record<string, unknown>[];
  };
  const row = (id: string) => statements.find(({ statement }) => statement === id);

  it('begins with how it is filled in', () => {
    expect(sheet).toMatch(
      /^# A worksheet for the index entries of Harbour 2040\.\n#\n# Index entries are like/,
    );
    expect(sheet).toContain('\n# Then: npx peaceops index harbour-2040 --take FILE\n');
    expect(sheet).toContain('who has not read the report');
    expect(sheet).toContain('Never copy from questions');
  });

  it('names its report, and that a person writes the entries unless told otherwise', () => {
    expect(head).toEqual({ report: 'harbour-2040', written: 'editor' });
  });

  it('has for each statement what has to be read, what it has, and room for more', () => {
    expect(row('1.1/1.1')).toEqual({
      statement: '1.1/1.1',
      section: '1 Boats > 1.1 Small boats: and rafts',
      text: 'They sail.',
      has: ['ships: big'],
      entries: [''],
    });
    expect(row('1.1/1.3')).toMatchObject({ text: 'No: it cannot.' });
  });

  it('has the sentence before where a statement points to it, and what introduces a list', () => {
    expect(row('1.1/1.2')).toMatchObject({ before: 'They sail.', text: 'This can be learned by the sea.' });
    expect(row('1.1/2-1.1')).toMatchObject({ 'introduced by': 'A boat needs:', text: 'sails;' });
  });

  it('has what stands twice in the report once', () => {
    expect(statements.map(({ text }) => text).filter((text) => text === 'They sail.')).toHaveLength(1);
  });

  it('may be of those statements alone that have few entries, drafted ones aside', () => {
    const drafted: IndexEntry[] = byHand(20).map((one) => ({ ...one, by: 'draft' }));
    const few = rowsOf({ 'harbour-2040/2/1.1': byHand(10), 'harbour-2040/1.1/1.3': drafted }, true);
    const ids = few.map(({ statement }) => statement.id);
    expect(ids).not.toContain('1.1/1.1');
    expect(ids).toContain('1.1/1.3');
  });
});
