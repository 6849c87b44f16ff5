import { readdirSync } from 'node:fs';
import path from 'node:path';
import { writeAccess } from '../../src/corpus/access-file';
import { openCorpus } from '../../src/corpus/open-corpus';
import { reportsSeenBy } from '../../src/corpus/open-seen-by';
import { temporaryReports } from '../support/temporary-reports';

describe('reports as each may see them', () => {
  it('are opened before anybody asks, also where there is none that somebody may see', () => {
    const { directory, write, remove } = temporaryReports();
    try {
      write('roads-2041.md', '## 1 Roads\n\nRoads should be kept.');
      write(
        'roads-2041.json',
        JSON.stringify({ id: 'roads-2041', title: 'Roads', shortTitle: 'Roads 2041', cite: 'Roads' }),
      );
      writeAccess(directory, new Map([['T0PEACE', []]]));
      const { index } = openCorpus(directory, { keepsCompiled: true });
      const seen = reportsSeenBy(directory, index, { together: { alone: 'none', some: [['gone-1999']] } });
      seen.openAll();
      const compiled = () => readdirSync(path.join(directory, '.compiled')).sort();
      const before = compiled();
      expect(seen.open().library.reports).toEqual([]);
      expect(seen.only(['gone-1999']).library.reports).toEqual([]);
      expect(compiled()).toEqual(before);
    } finally {
      remove();
    }
  });
});
