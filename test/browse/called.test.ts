import { actorsCalled, actorsIn } from '../../src/browse/actors';
import { called } from '../../src/browse/called';
import { topicsCalled, topicsIn } from '../../src/browse/topics';
import { beijing } from '../support/corpus';

const { index } = beijing();

describe('rows that are called something', () => {
  const rows = ['local ownership', 'national ownership', 'police reform', 'exit strategy'];
  const find = (words: string) => called(rows, (row) => row, words);

  it.each([
    ['ownership', ['local ownership', 'national ownership']],
    ['Reforming the police', ['police reform']],
    ['exit strategies', ['exit strategy']],
    ['', rows],
    ['  ', rows],
  ])('%j', (words, expected) => expect(find(words)).toEqual({ rows: expected, isGuess: false }));

  it('are guessed where none is called so', () => {
    expect(find('polcie reform')).toEqual({ rows: ['police reform'], isGuess: true });
    expect(find('zzyzx')).toEqual({ rows: [], isGuess: false });
    expect(find('?!')).toEqual({ rows: [], isGuess: false });
  });

  it('begin with what is meant by other words', () => {
    expect(called(rows, (row) => row, 'leaving', ['exit strategy'])).toEqual({
      rows: ['exit strategy'],
      isGuess: false,
    });
  });

  it('are found in time, whatever was typed', () => {
    expect(find('ownership '.repeat(50_000))).toMatchObject({ isGuess: false });
    expect(find('x'.repeat(500_000)).rows).toEqual([]);
  });
});

describe('topics by their names', () => {
  it('are found by any wording of the thesaurus', () => {
    expect(topicsCalled(index, 'DDR').rows.map(({ id }) => id)).toEqual(['ddr']);
  });

  it('bring along what the thesaurus calls related and the report names too', () => {
    const { rows, related } = topicsCalled(index, 'exit strategy');
    expect(rows.map(({ id }) => id)).toEqual(['exit-strategy']);
    expect(related.length).toBeGreaterThan(0);
    expect(topicsIn(index)).toEqual(expect.arrayContaining(related));
    expect(related).not.toContainEqual(rows[0]);
  });

  it('are all of them without words, and then nothing is beside them', () => {
    expect(topicsCalled(index, '')).toEqual({ rows: topicsIn(index), isGuess: false, related: [] });
  });
});

describe('actors by their names', () => {
  it.each([
    ['PBC', 'Peacebuilding Commission'],
    ['blue helmets', 'Military'],
    ['police', 'Police'],
  ])('%s: %s', (words, actor) => {
    expect(actorsCalled(index, words).rows.map((row) => row.actor)).toContain(actor);
  });

  it('are guessed, or all', () => {
    expect(actorsCalled(index, 'securty council')).toMatchObject({
      rows: [{ actor: 'Security Council' }],
      isGuess: true,
    });
    expect(actorsCalled(index, '').rows).toEqual(actorsIn(index));
  });
});
