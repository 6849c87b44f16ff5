import { type Answer, ask, countAnswering } from '../../src/search/ask';
import { indexStatements } from '../../src/search/index-statements';
import { readQueries } from '../../src/search/read-query';
import { severalSmall, smallIndex } from '../support/small-library';

const found = (answer: Answer) => {
  if (answer.outcome !== 'found') throw new Error('nothing found');
  return answer;
};

/** The answers on women of a report with these paragraphs, each with those that stand with it. */
function women(...paragraphs: string[]) {
  const { hits } = found(ask(smallIndex({ Women: paragraphs }), 'women'));
  return hits.map(({ statement, nearlySame = [] }) => [statement, ...nearlySame].map(({ text }) => text));
}

describe('statements of one report that say nearly the same', () => {
  it.each([
    [
      'Continue its efforts to promote the rights of women.',
      'Continue efforts to promote the rights of women.',
    ],
    ['The mission should train the women.', 'The mission should also train women.'],
    ['Promote women, in politics', 'Promote women in the politics.'],
  ])('stand once: %j, %j', (one, other) => {
    expect(women(one, other)).toEqual([[one, other]]);
  });

  it.each([
    ['The police protected women.', 'The police protected no women.'],
    ['Women vote in 2001.', 'Women vote in 2002.'],
    ['Chad protects women.', 'Mali protects women.'],
    ['Ratify the treaty on women.', 'Consider ratifying the treaty on women.'],
    ['Women must report to the police.', 'Women must report the police.'],
    ['Police trained women.', 'Women trained police.'],
    ['Women may vote.', 'Women must vote.'],
    ['Our women vote.', 'Their women vote.'],
  ])('are not: %j, %j', (one, other) => {
    expect(women(one, other).map(({ length }) => length)).toEqual([1, 1]);
  });

  it('are counted once, and told how many more there are', () => {
    const index = smallIndex({
      Women: ['Train the women.', 'Train women, also.', 'Also train women.', 'Women lead.'],
    });
    const answer = found(ask(index, 'women'));
    expect([answer.matched, answer.nearlySame]).toEqual([2, 2]);
    expect(countAnswering(index, readQueries(index, 'women'))).toBe(2);
  });

  it('stand each by itself where everything is listed, or all of a filter', () => {
    const index = smallIndex({ Women: ['Train the women.', 'Also train women.'] });
    expect(found(ask(index, 'women', 9, true)).matched).toBe(2);
    expect(found(ask(index, 'section:Women')).matched).toBe(2);
  });

  it('are the same over all pages', () => {
    const index = smallIndex({
      Women: ['Train the women.', 'Women lead.', 'Also train women.', 'Women vote.', 'Women also vote.'],
    });
    const ids = (answer: Answer) => found(answer).hits.map(({ statement }) => statement.id);
    const all = ids(ask(index, 'women'));
    for (let limit = 1; limit <= all.length; limit++)
      expect(ids(ask(index, 'women', limit))).toEqual(all.slice(0, limit));
  });

  it('are not taken together with another report’s', () => {
    const index = indexStatements(
      severalSmall({ oslo: { Women: ['Train the women.'] }, rome: { Women: ['Also train women.'] } }),
    );
    const { hits, matched } = found(ask(index, 'women'));
    expect([matched, hits.every(({ nearlySame }) => nearlySame?.length === 0)]).toEqual([2, true]);
  });

  it('do not take what another report has word for word', () => {
    const index = indexStatements(
      severalSmall({
        oslo: { Women: ['Also train women.', 'Train the women.'] },
        rome: { Women: ['Train the women.'] },
      }),
    );
    expect(found(ask(index, 'women')).matched).toBe(2);
  });
});
