import { readdirSync } from 'node:fs';
import path from 'node:path';
import { writeAccess } from '../../src/corpus/access-file';
import { compileApart } from '../../src/corpus/compile-apart';
import { isCompiled, openCorpus } from '../../src/corpus/open-corpus';
import { reportsSeenBy } from '../../src/corpus/open-seen-by';
import type { SearchIndex } from '../../src/search/search-index';
import { METADATA } from '../support/reports';
import { type TemporaryReports, temporaryReports } from '../support/temporary-reports';
import { TYPESCRIPT } from '../support/typescript-child';

const NAMES = { 'airfield-2041': 'Airfield 2041', 'harbour-2040': 'Harbour 2040' } as const;

/** What somebody is told of: reports, and those that cannot be read. */
function named({ library: { reports, unreadable = [] } }: SearchIndex): string[] {
  return [...reports.map(({ metadata }) => metadata.id), ...unreadable.map(({ id }) => id)];
}

describe('a report that some workspace is denied and that cannot be read at present', () => {
  let directory: TemporaryReports;
  beforeEach(() => {
    directory = temporaryReports();
    for (const [id, shortTitle] of Object.entries(NAMES)) {
      directory.write(`${id}.json`, JSON.stringify({ ...METADATA, id, shortTitle }));
      directory.write(
        `${id}.md`,
        id === 'harbour-2040' ? '' : '# Planes\n\nPilots should meet at the apron.\n',
      );
    }
    writeAccess(directory.directory, new Map([['T0PEACE', ['airfield-2041']]]));
  });
  afterEach(() => directory.remove());

  const seen = () => reportsSeenBy(directory.directory, openCorpus(directory.directory).index);

  it.each([
    ['a text that is', () => {}],
    ['metadata that are', () => directory.write('harbour-2040.json', '{')],
  ])('is named to nobody who may not see it, with %s broken', (_, breaks) => {
    breaks();
    const reports = seen();
    expect(named(reports.open())).toEqual(['airfield-2041']);
    expect(named(reports.seenBy('T0PEACE'))).toEqual(['airfield-2041']);
    expect(named(reports.only(['airfield-2041']))).toEqual(['airfield-2041']);
    expect(named(reports.only(['harbour-2040']))).not.toContain('airfield-2041');
  });

  it('is named to who may see all', () => {
    const reports = seen();
    for (const index of [reports.all(), reports.seenBy('T0OTHER'), reports.only(Object.keys(NAMES))])
      expect(named(index)).toEqual(['airfield-2041', 'harbour-2040']);
  });

  it('does not keep the others from being compiled when they change', async () => {
    const apart = compileApart(directory.directory, { alone: 'restricted', some: [] }, ['-r', TYPESCRIPT]);
    await expect(apart).resolves.toBeUndefined();
    expect(isCompiled(directory.directory, ['airfield-2041'])).toBe(true);
  });
});

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
