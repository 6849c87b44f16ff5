import { ask } from '../../src/search/ask';
import { readFilter } from '../../src/search/filter/read-filter';
import { findRelated } from '../../src/search/related';
import { isStopWord } from '../../src/search/stop-words';
import { missingLine } from '../../src/wording/receipt';
import { beijing } from '../support/corpus';
import fc from '../support/fast-check';

const { index } = beijing();
const idsOf = (query: string) => {
  const answer = ask(index, query);
  return answer.outcome === 'found' ? answer.hits.map(({ statement }) => statement.id) : [];
};

describe('several subjects with semicolons between', () => {
  it.each<[string, readonly string[]]>([
    ['exit strategies; local ownership', ['exit strategies', 'local ownership']],
    ['exit strategies ;local ownership;', ['exit strategies', 'local ownership']],
    ['police; on training; and about gender', ['police', 'training', 'gender']],
    ['"peace; process"; police', ['"peace; process"', 'police']],
    ['police section:5; training', ['police', 'training']],
    ['police; ;) training', ['police', ') training']],
    ['police', ['police']],
    ['; ;', ['; ;']],
    ['', ['']],
  ])('%j are %j', (typed, subjects) => {
    expect(readFilter(index, typed).subjects.map((one) => one.trim())).toEqual(subjects);
  });

  it('find what each of them finds, and nothing else', () => {
    // A subject of stop words alone is none; "on" and "about" before one only join it to the one before.
    const word = fc.constantFrom(
      'zebra',
      ...[...index.vocabulary.keys()].filter((one) => /^\p{L}+$/u.test(one) && !isStopWord(one)),
    );
    const question = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(question, { minLength: 2, maxLength: 4 }), (subjects) => {
        const each = subjects.map((subject) => idsOf(`${subject} type:recommendation`));
        const together = idsOf(`${subjects.join('; ')} type:recommendation`);
        expect(new Set(together).size).toBe(together.length);
        expect(new Set(together)).toEqual(new Set(each.flat()));
      }),
      { numRuns: 40 },
    );
  });

  it('are none where there is nothing to look for, narrowed or not', () => {
    for (const narrowed of ['', ' type:recommendation'])
      for (const subject of ['the', 'x', 'and'])
        expect(idsOf(`police; ${subject}${narrowed}`)).toEqual(idsOf(`police${narrowed}`));
  });

  it('are answered in turn, the best of each first', () => {
    const [police = '', training = ''] = ['police', 'training'].map((subject) => idsOf(subject)[0]);
    expect(idsOf('police; training').slice(0, 2)).toEqual([police, training]);
  });

  it('are all narrowed, wherever a key stands', () => {
    const narrowed = idsOf('police; training type:challenge');
    expect(narrowed).toEqual(idsOf('police type:challenge; training'));
    expect(narrowed).toEqual(idsOf('type:challenge police; training'));
    expect(narrowed).toEqual(idsOf('challenges to police; training'));
    expect(narrowed.length).toBeGreaterThan(0);
  });

  it('are told where they have no answer', () => {
    const answer = ask(index, 'police; wifi password; exit strategies');
    expect(answer.finding).toBe('answers');
    expect(missingLine(answer)).toBe('The report says nothing on “wifi password”.');
    expect(ask(index, 'police; exit strategies').unanswered).toEqual([]);
  });

  it('are counted as they are listed, everything too', () => {
    for (const isEverything of [false, true]) {
      const answer = ask(index, 'elections; training; police', Number.POSITIVE_INFINITY, isEverything);
      if (answer.outcome !== 'found') throw new Error('nothing found');
      expect(answer.hits).toHaveLength(answer.matched);
    }
    const few = ask(index, 'elections; training; police');
    const all = ask(index, 'elections; training; police', 1, true);
    if (few.outcome !== 'found' || all.outcome !== 'found') throw new Error('nothing found');
    expect(few.matched + few.mentioned).toBe(all.matched);
  });

  it('are none in a text that is no query', () => {
    const text = 'The police were trained; elections were held.';
    const { hits } = findRelated(index, text, 3);
    expect(hits).toEqual(findRelated(index, text.replace(';', ' '), 3).hits);
    expect(hits).toHaveLength(3);
  });
});
