import { actorsIn } from '../../src/browse/actors';
import { queryOf } from '../../src/browse/queries';
import { mapSections } from '../../src/browse/sections';
import { topicsIn } from '../../src/browse/topics';
import { openCorpus } from '../../src/corpus/open-corpus';
import { TYPES } from '../../src/report/model';
import { ask } from '../../src/search/ask';
import type { SearchIndex } from '../../src/search/search-index';
import { beijing, LAKESIDE_DIRECTORY } from '../support/corpus';

const REPORTS: [string, SearchIndex][] = [
  ['the report that comes with PeaceOps', beijing().index],
  ['a report of another form', openCorpus(LAKESIDE_DIRECTORY).index],
];

describe.each(REPORTS)('the query of a row of %s', (_, index) => {
  function countOf(query: string): number {
    const answer = ask(index, query, 1);
    return answer.outcome === 'found' ? answer.matched : 0;
  }

  it('finds what the row of a topic counts', () => {
    for (const { name, count } of topicsIn(index))
      expect([name, countOf(queryOf({ topic: name }))]).toEqual([name, count]);
  });

  it('finds what the row of an actor counts', () => {
    for (const { actor, asked, named } of actorsIn(index)) {
      const counts = [countOf(queryOf({ addressee: actor })), countOf(queryOf({ actor }))];
      expect([actor, ...counts]).toEqual([actor, asked.length, named]);
    }
  });

  it('finds what a cell of the map counts', () => {
    for (const { number, counts } of mapSections(index).rows) {
      expect([number, countOf(queryOf({ section: number }))]).toEqual([number, counts.all]);
      for (const type of TYPES)
        expect([number, type, countOf(queryOf({ section: number, type }))]).toEqual([
          number,
          type,
          counts[type],
        ]);
    }
  });
});
