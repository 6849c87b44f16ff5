import { ask } from '../../../src/search/ask';
import { kindsInForce } from '../../../src/search/filter/filter';
import { readFilter } from '../../../src/search/filter/read-filter';
import { beijing } from '../../support/corpus';

const { index } = beijing();

function read(typed: string): [Record<string, readonly string[]>, string] {
  const { filter, words } = readFilter(index, typed);
  return [Object.fromEntries(kindsInForce(filter).map((kind) => [kind, filter[kind]])), words];
}

describe('a key with signs around it', () => {
  it.each([
    ['(section:6) police', 'police'],
    ['police (section:6)', 'police'],
    ['police (section:6) training', 'police training'],
    ['[section:6] police', 'police'],
    ['police,section:6', 'police'],
    ['police,section:6 training', 'police training'],
    ['police, section:6', 'police,'],
    ['`section:6` police', 'police'],
    ['*section:6* police', 'police'],
    ['section:*6* police', 'police'],
    ['section:(6) police', 'police'],
    ['section：6　police', 'police'],
    ['（section：６） police', 'police'],
    ['police（section:6）', 'police'],
  ])('%j is a key', (typed, words) => {
    expect(read(typed)).toEqual([{ sections: ['6'] }, words]);
  });

  it.each(['"police,section:6"', 'see (note:6) there'])('in %j there is none', (typed) => {
    expect(read(typed)).toEqual([{}, typed]);
  });
});

describe('what is excluded', () => {
  it.each([
    'police -training',
    'police –training',
    'police −training',
    'police \u2011training',
    'police －training',
    '-training police',
    '–training police',
    'police NOT training',
    'police and NOT training',
    'police, NOT the training',
    'NOT training police',
    'police NOT "training"',
  ])('%j leaves it out', (typed) => {
    expect(readFilter(index, typed).filter.without).toEqual(['training']);
  });

  it.each([
    'what the mission did NOT achieve',
    'why NOT leave at once',
    'police NOT only in towns',
    'WHY LOCAL OWNERSHIP NOT TRAINING',
    'police not training',
    'villagers – what they need',
    'sections 5–7',
    'police — training',
    'police nothing NOTABLE',
  ])('%j excludes nothing', (typed) => {
    expect(readFilter(index, typed).filter.without).toEqual([]);
  });

  it('is in none of the statements that are found', () => {
    const texts = (query: string) => {
      const answer = ask(index, query, 100);
      return answer.outcome === 'found' ? answer.hits.map(({ statement }) => statement.text) : [];
    };
    const found = texts('police –training');
    expect(found).toEqual(texts('police -training'));
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((text) => /\btraining\b/i.test(text))).toEqual([]);
  });
});
