import { openLibrary } from '../../../src/report/library';
import { ask } from '../../../src/search/ask';
import { facetsOf } from '../../../src/search/facets';
import { NO_FILTER } from '../../../src/search/filter/filter';
import { MENU_KINDS } from '../../../src/search/filter/kinds';
import { writeQuery } from '../../../src/search/filter/write-filter';
import { indexStatements } from '../../../src/search/index-statements';
import { readQuery } from '../../../src/search/read-query';
import type { SearchIndex } from '../../../src/search/search-index';
import { anyFilter } from '../../support/any-filter';
import { anyIndex, anyQuestion } from '../../support/any-index';
import { beijing } from '../../support/corpus';
import fc from '../../support/fast-check';
import { read } from '../../support/reports';

const { index } = beijing();

function countOf(of: SearchIndex, query: string): number {
  const answer = ask(of, query, 1);
  return answer.outcome === 'found' ? answer.matched : 0;
}

/** What each choice would leave, asked for one by one. */
function expectTrueCounts(of: SearchIndex, typed: string): void {
  const { filter, words } = readQuery(of, typed);
  const facets = facetsOf(of, typed);
  for (const kind of MENU_KINDS)
    for (const { value, count } of facets[kind])
      expect([kind, value, count]).toEqual([
        kind,
        value,
        countOf(of, writeQuery(words, { ...filter, [kind]: [value] })),
      ]);
}

describe('the choices for narrowing', () => {
  it('have the counts that each would leave, the other kinds in force', () => {
    fc.assert(
      fc.property(
        anyIndex.chain((small) =>
          fc.record({ small: fc.constant(small), filter: anyFilter(small), words: anyQuestion }),
        ),
        ({ small, filter, words }) => expectTrueCounts(small, writeQuery(words, filter)),
      ),
    );
  });

  it.each([
    'police',
    'local ownership type:recommendation',
    'exit section:5,6 -troops',
    '',
    'for:military',
    'recommendations to the military',
    'police section:99',
  ])('so in the real report: %j', (typed) => expectTrueCounts(index, typed));

  it('leave out what would find nothing, unless it is in force', () => {
    const { actors, sections } = facetsOf(index, 'police section:9 actor:nato');
    expect(sections).toContainEqual({ value: '9', count: 0 });
    expect(sections.filter(({ count }) => count === 0)).toHaveLength(1);
    expect(actors).toContainEqual({ value: 'NATO', count: 0 });
  });

  it('of nothing asked are those of everything', () => {
    const { types } = facetsOf(index, '');
    const all = types.reduce((sum, { count }) => sum + count, 0);
    expect(all).toBe(index.entries.length);
  });

  it('name sections with their report where there are several', () => {
    const several = indexStatements(
      openLibrary([
        read('## 1 Ships\n\nShips must wait.', { id: 'one' }),
        read('## 1 Boats\n\nBoats should be painted.', { id: 'two' }),
      ]),
    );
    expect(facetsOf(several, 'boats').sections).toEqual([{ value: 'two/1', count: 1 }]);
    expect(facetsOf(several, writeQuery('', { ...NO_FILTER, sections: ['two/1'] })).sections).toHaveLength(2);
  });
});
