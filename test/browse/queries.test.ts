import { actorsIn } from '../../src/browse/actors';
import { queryOf } from '../../src/browse/queries';
import { mapSections } from '../../src/browse/sections';
import { topicsIn } from '../../src/browse/topics';
import { openCorpus } from '../../src/corpus/open-corpus';
import { TYPES } from '../../src/report/model';
import { ask } from '../../src/search/ask';
import type { SearchIndex } from '../../src/search/search-index';
import { withinReports } from '../../src/search/within-reports';
import { beijing, bothReports, LAKESIDE_DIRECTORY } from '../support/corpus';

/** What a list is of, the index that answers, and the line by which the list is narrowed. */
const LISTS: [string, SearchIndex, string][] = [
  ['the report that comes with PeaceOps', beijing().index, ''],
  ['a report of another form', openCorpus(LAKESIDE_DIRECTORY).index, ''],
  ['both reports', bothReports(), ''],
  ['both, narrowed to the first', bothReports(), 'report:beijing'],
  ['both, narrowed to the second', bothReports(), 'report:"Lakeside 2031"'],
  ['both, narrowed to both', bothReports(), 'report:lakeside,beijing'],
  ['one report, narrowed to it', beijing().index, 'report:beijing-2007'],
];

describe.each(LISTS)('the query of a row of %s', (_, index, line) => {
  const { index: listed, filter } = withinReports(index, line);

  function countOf(query: string): number {
    const answer = ask(index, query, 1);
    return answer.outcome === 'found' ? answer.matched : 0;
  }

  it('finds what the row of a topic counts', () => {
    for (const { name, count } of topicsIn(listed))
      expect([name, countOf(queryOf({ topics: name }, filter))]).toEqual([name, count]);
  });

  it('finds what the row of an actor counts', () => {
    for (const { actor, asked, named } of actorsIn(listed)) {
      const counts = [
        countOf(queryOf({ addressees: actor }, filter)),
        countOf(queryOf({ actors: actor }, filter)),
      ];
      expect([actor, ...counts]).toEqual([actor, asked.length, named]);
    }
  });

  it('finds what a cell of the map counts', () => {
    for (const { number, counts } of mapSections(listed).rows) {
      expect([number, countOf(queryOf({ sections: number }, filter))]).toEqual([number, counts.all]);
      for (const type of TYPES)
        expect([number, type, countOf(queryOf({ sections: number, types: type }, filter))]).toEqual([
          number,
          type,
          counts[type],
        ]);
    }
  });
});
