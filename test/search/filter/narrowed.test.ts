import type { Statement } from '../../../src/report/model';
import { type Answer, ask } from '../../../src/search/ask';
import { type Filter, isNarrowing, NO_FILTER } from '../../../src/search/filter/filter';
import { writeQuery } from '../../../src/search/filter/write-filter';
import { indexStatements } from '../../../src/search/index-statements';
import { passingInReportOrder, rank } from '../../../src/search/rank';
import { readQuery } from '../../../src/search/read-query';
import type { SearchIndex } from '../../../src/search/search-index';
import { anyFilter, meetsPlainly } from '../../support/any-filter';
import { anyIndex, anyQuestion, libraryOf } from '../../support/any-index';
import { beijing } from '../../support/corpus';
import fc from '../../support/fast-check';
import { expectSameRanking, plainRank } from '../../support/plain-ranking';

const { index, library } = beijing();
const hitsOf = (answer: Answer) => (answer.outcome === 'found' ? answer.hits : []);
const foundBy = (typed: string) => hitsOf(ask(index, typed)).map(({ statement }) => statement);
const anyNarrowing = anyIndex.chain((small) =>
  fc.record({ small: fc.constant(small), filter: anyFilter(small), question: anyQuestion }),
);

/** The entries that have a place which meets a filter, in the obvious way. */
function passingPlainly(small: SearchIndex, filter: Filter): number[] {
  return small.entries.flatMap(({ places }, entry) =>
    places.some((place) => meetsPlainly(small, filter, place)) ? [entry] : [],
  );
}

describe('a narrowed question', () => {
  it('is answered as if there were nothing but what passes, from a place that does', () => {
    fc.assert(
      fc.property(anyNarrowing, ({ small, filter, question }) => {
        fc.pre(isNarrowing(filter));
        const query = { ...readQuery(small, question), filter };
        const passing = new Set(passingPlainly(small, filter));
        const expected = plainRank(small, query, (entry) => passing.has(entry));
        fc.pre(query.units.length > 0 || query.phrases.length > 0);
        expectSameRanking(rank(small, query), expected);
      }),
      { numRuns: 400 },
    );
  });

  it('shows each statement at a place that passes, and all others beside it', () => {
    fc.assert(
      fc.property(anyNarrowing, ({ small, filter, question }) => {
        for (const { statement, alsoAt } of hitsOf(ask(small, writeQuery(question, filter)))) {
          expect(meetsPlainly(small, filter, statement)).toBe(true);
          const { places } = small.entries.find((entry) => entry.places.includes(statement)) ?? {
            places: [],
          };
          expect(new Set([statement, ...alsoAt])).toEqual(new Set(places));
        }
      }),
    );
  });

  it('without words gets all that passes, in the report’s order', () => {
    fc.assert(
      fc.property(anyNarrowing, ({ small, filter }) => {
        fc.pre(isNarrowing(filter));
        const answer = ask(small, writeQuery('', filter));
        expect(answer.outcome === 'found' ? answer.matched : 0).toBe(passingPlainly(small, filter).length);
      }),
    );
    const places = foundBy('type:recommendation').map((statement) => library.statements.indexOf(statement));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places.length).toBeGreaterThan(80);
  });

  it('lists a text that stands twice where it passes', () => {
    const small = indexStatements(
      libraryOf(
        ['Ships must wait.', 'Boats must wait.', 'Ships must wait.'].map((text, at) => ({
          id: `${at}`,
          text,
          section: { number: `${at < 1 ? 1 : 2}`, title: '' },
          source: { start: at, end: at + 1 },
        })),
      ),
    );
    const [boats, ships] = hitsOf(ask(small, 'section:2'));
    expect([boats?.statement.id, ships?.statement.id, ships?.alsoAt[0]?.id]).toEqual(['1', '2', '0']);
    expect(passingInReportOrder(small, { ...NO_FILTER, sections: ['2'] })).toMatchObject({
      matched: 2,
      best: [{ entry: 1 }, { entry: 0 }],
    });
  });

  it.each<[string, (statement: Statement) => boolean]>([
    ['police section:5', ({ section }) => section.number.startsWith('5')],
    ['local ownership type:recommendation', ({ type }) => type === 'recommendation'],
    ['mandates actor:"security council"', ({ actors }) => actors.includes('Security Council')],
    ['for:military', ({ addressees }) => addressees.includes('Military')],
    ['exit strategies support:agreed', ({ support }) => support.level === 'agreed'],
    ['training -police', ({ text }) => !/\bpolic/i.test(text)],
    ['training -"training centres"', ({ text }) => !/training centres/i.test(text)],
    ['recommendations on police', ({ type }) => type === 'recommendation'],
    ['type:context', ({ type }) => type === 'context'],
  ])('finds only what passes: %j', (typed, passes) => {
    const found = foundBy(typed);
    expect(found.length).toBeGreaterThan(1);
    expect(found.filter((statement) => !passes(statement))).toEqual([]);
  });

  it('means the same in plain words as with a key', () => {
    expect(foundBy('recommendations on police')).toEqual(foundBy('police type:recommendation'));
  });

  it('tells by what it was narrowed, and how that was read', () => {
    expect(ask(index, 'police actor:polcie', 1)).toMatchObject({
      query: 'police actor:polcie',
      words: 'police',
      filter: { ...NO_FILTER, actors: ['Police'] },
      filterNotes: [{ note: 'read-as', typed: 'polcie' }],
    });
  });

  it('that nothing meets says what there is without the filter, and what to ask instead', () => {
    const answer = ask(index, 'police section:9 type:challenge');
    const { length } = foundBy('police');
    expect(answer).toMatchObject({ outcome: 'nothing-found', withoutFilter: length });
    if (answer.outcome === 'found') throw new Error('found');
    expect(answer.suggestions[0]).toBe('police');
    for (const suggestion of answer.suggestions) expect(foundBy(suggestion)).not.toEqual([]);
  });

  it('is not said to lack words or phrases that the report has elsewhere', () => {
    expect(ask(index, '"local ownership" section:9')).toMatchObject({
      outcome: 'nothing-found',
      silentOn: [],
    });
    expect(ask(index, 'zebras section:9')).toMatchObject({ withoutFilter: 0, silentOn: ['zebras'] });
  });

  it('by something that there is not finds nothing, and suggests the nearest', () => {
    expect(ask(index, 'police section:5.9')).toMatchObject({
      outcome: 'nothing-found',
      suggestions: ['police section:5', 'police'],
    });
  });
});
