import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readRowsIfThere } from '../../tools/eval/read-rows';

describe('judged data', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(path.join(tmpdir(), 'peaceops-judged-'));
    writeFileSync(path.join(directory, 'queries.jsonl'), '{"query":"police"}\n\n{"query":"exits"}\n');
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  it('is read row by row, and a file that a directory does not have is none', () => {
    expect(readRowsIfThere(directory, 'queries.jsonl')).toEqual([{ query: 'police' }, { query: 'exits' }]);
    expect(readRowsIfThere(directory, 'words.jsonl')).toEqual([]);
  });

  it.each(['nowhere', 'queries.jsonl'])('is refused where it is no directory: %s', (name) => {
    expect(() => readRowsIfThere(path.join(directory, name), 'queries.jsonl')).toThrow(
      'not a directory; --data takes one with judged data.',
    );
  });
});
