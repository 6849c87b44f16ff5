import { narrowedQuery } from '../../../src/cli/narrowing';
import { ask } from '../../../src/search/ask';
import { NO_FILTER } from '../../../src/search/filter/filter';
import { readFilter } from '../../../src/search/filter/read-filter';
import { writeRest } from '../../../src/search/filter/write-filter';
import { beijing } from '../../support/corpus';

const { index } = beijing();
const read = (typed: string) => readFilter(index, typed);

describe('a line as people glue and stretch it', () => {
  it.each([
    ['police;section:5', ['police'], ['5']],
    ['police;type:recommendation section:5', ['police'], ['5']],
    ['section:5;6', ['6'], ['5']],
    ['police (section 5)', ['police'], ['5']],
    ['police type:recommendation § 5', ['police'], ['5']],
    ['actor:UN § 5', [''], ['5']],
    ['police section:5; training', ['police', 'training'], ['5']],
    ['topic:police; training', ['training'], []],
    ['"root\ncauses" police\ntraining', ['"root\ncauses" police\ntraining'], []],
  ])('%j is read as it is meant', (typed, subjects, sections) => {
    const { filter, ...rest } = read(typed);
    expect([rest.subjects.map((one) => one.trim()), filter.sections]).toEqual([subjects, sections]);
  });

  it('excludes each word of a list', () => {
    expect(read('police -training,-elections')).toMatchObject({
      filter: { without: ['training', 'elections'] },
      words: 'police',
    });
  });

  it('reads every key, however many values had to be guessed', () => {
    const { filter, words } = read(
      'type:risk,problem,worry,concern,obstacle support:consensus actor:peacekeepers section:5 for:donors police',
    );
    expect([words, filter.sections, filter.addressees]).toEqual(['police', ['5'], ['Donors']]);
  });

  it('guesses no more once misspelt values of keys behind a hyphen have been guessed', () => {
    const typed = 'suport:agreed police';
    expect(read(`-type:recomendation ${typed}`).notes.at(-1)).toMatchObject({ note: 'no-such-key' });
    expect(read(`${'-type:recomendation '.repeat(6)}${typed}`).notes.at(-1)).toMatchObject({
      note: 'no-exclusion',
    });
  });

  it('keeps the filter of a long question, whose words are cut', () => {
    const answer = ask(index, narrowedQuery('police training '.repeat(70), { section: ['5'] }));
    expect(answer).toMatchObject({ isCut: true, filter: { sections: ['5'] } });
  });

  it('counts the others who mention it alike, however many are wanted', () => {
    for (const query of ['police', 'peace-building -police', 'police; training'])
      expect([1, 3, 100].map((limit) => ask(index, query, limit).mentioned)).toEqual(
        Array(3).fill(ask(index, query).mentioned),
      );
  });

  it('names the same missing words, however many are wanted', () => {
    const query = 'police; training; exit strategies; warlords; salary';
    const { silentOn, byIndexEntries } = ask(index, query);
    expect(ask(index, query, 3)).toMatchObject({ silentOn, byIndexEntries });
  });

  it('asks for what is left of it without its filter, and not for a type in it', () => {
    const { words } = read('challenges on police type:finding');
    expect(read(writeRest(words, NO_FILTER))).toMatchObject({
      words: 'challenges on police',
      filter: { types: ['recommendation', 'challenge', 'finding', 'context'] },
    });
  });

  it('guesses no level of support from words that resemble a part of a name', () => {
    expect(read('support:police training').notes).toMatchObject([{ note: 'no-such-value' }]);
  });

  it('leaves prose alone that has a report in it', () => {
    expect(read('The report: what does it say on police?').notes).toEqual([]);
  });

  it.each(['§ 1-999 ', 'section:1-999 ', 'section 9.9.9, 9.9.8, 9.9.7, 9.9.6 '])(
    'names few of the many sections that are not there: %j again and again',
    (list) => {
      const { notes } = read(`police ${list.repeat(400)}`.slice(0, 4_000));
      expect(notes.length).toBeLessThan(10);
    },
  );
});
