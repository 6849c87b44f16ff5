import { openLibrary } from '../../../src/report/library';
import { ask } from '../../../src/search/ask';
import { facetsOf } from '../../../src/search/facets';
import { readFilter } from '../../../src/search/filter/read-filter';
import { indexStatements } from '../../../src/search/index-statements';
import { namesReports } from '../../../src/search/within-reports';
import { narrowingLine } from '../../../src/wording/filter';
import { read } from '../../support/reports';

const index = indexStatements(
  openLibrary([
    read('## 1 Ships\n\nShips must wait for the police.', {
      id: 'oslo-2008',
      title: 'Harbours under Strain',
      shortTitle: 'Oslo 2008',
    }),
    read('## 1 Boats\n\nBoats should wait for the police.', {
      id: 'bergen-2009',
      title: 'Boats and their Crews',
      shortTitle: 'Bergen 2009',
    }),
    read('## 1 Rafts\n\nRafts should wait for the police.', {
      id: 'bergen-2011',
      title: 'Rafts and their Crews',
      shortTitle: 'Bergen 2011',
    }),
  ]),
);

const reportsOf = (line: string) => readFilter(index, line).filter.reports;
const idsOf = (line: string) => {
  const answer = ask(index, line);
  return answer.outcome === 'found' ? answer.hits.map(({ statement }) => statement.report).sort() : [];
};

describe('report: in a query', () => {
  it.each([
    ['police report:oslo-2008', ['oslo-2008']],
    ['police report:OSLO-2008', ['oslo-2008']],
    ['police report:"Oslo 2008"', ['oslo-2008']],
    ['police report:oslo 2008', ['oslo-2008']],
    ['police report:"harbours under strain"', ['oslo-2008']],
    ['police report:harbours', ['oslo-2008']],
    ['police report:bergen', ['bergen-2009', 'bergen-2011']],
    ['police report:crews', ['bergen-2009', 'bergen-2011']],
    ['police report:oslo-2008,bergen-2009', ['oslo-2008', 'bergen-2009']],
    ['police report:oslo report:rafts', ['oslo-2008', 'bergen-2011']],
    ['police report:harbors', ['oslo-2008']],
  ])('%j is of %j', (line, reports) => {
    expect(reportsOf(line)).toEqual(reports);
    expect(idsOf(line)).toEqual([...reports].sort());
  });

  it.each(['police report:all', 'report:all police', 'police reports:ALL'])('%j is as without it', (line) => {
    const { filter, words, notes } = readFilter(index, line);
    expect([filter.reports, words, notes]).toEqual([[], 'police', []]);
    expect(idsOf(line)).toEqual(idsOf('police'));
    expect([namesReports(index, line), namesReports(index, 'police')]).toEqual([true, false]);
  });

  it('names what there is where there is none of that name', () => {
    const answer = ask(index, 'police report:geneva');
    expect(answer.outcome).toBe('nothing-found');
    expect(narrowingLine(index.library, answer)).toBe(
      'There is no report “geneva”; choose oslo-2008, bergen-2009 or bergen-2011.',
    );
  });

  it('is told by short titles, before the section', () => {
    expect(narrowingLine(index.library, ask(index, 'police report:oslo section:1'))).toBe(
      'Narrowed to statements of Oslo 2008 in section 1 (Ships; Boats; Rafts). Read report “oslo” as oslo-2008.',
    );
  });

  it('is a menu where there are several reports', () => {
    expect(facetsOf(index, 'police').reports).toEqual([
      { value: 'oslo-2008', count: 1 },
      { value: 'bergen-2009', count: 1 },
      { value: 'bergen-2011', count: 1 },
    ]);
  });
});
