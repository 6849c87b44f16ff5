import type { DigestFilter } from '../../src/digest/model';
import {
  coverageInWords,
  describeFilter,
  describePlan,
  inOtherWords,
  positionInWords,
} from '../../src/wording/digest';

const everything: DigestFilter = { types: [], sections: [], topics: [], actors: [] };

describe('a plan in words', () => {
  it('says when, how many and what', () => {
    const filter: DigestFilter = { ...everything, types: ['recommendation'], topics: ['police'] };
    expect(
      describePlan({ time: '08:30', zone: 'Europe/Oslo', days: [1, 2, 3, 4, 5], count: 3, filter }),
    ).toBe('Weekdays at 08:30 (Europe/Oslo), 3 statements: recommendations on police');
    expect(describePlan({ time: '17:00', zone: 'UTC', days: [1, 3, 7], count: 1, filter: everything })).toBe(
      'Mondays, Wednesdays and Sundays at 17:00 (UTC), 1 statement: everything',
    );
  });

  it('names every condition', () => {
    expect(
      describeFilter({
        types: ['challenge', 'finding'],
        sections: ['5', '6.1'],
        topics: ['exit strategies', 'training'],
        actors: ['NATO', 'Police'],
      }),
    ).toBe(
      'challenges and findings naming NATO or Police in sections 5 and 6.1 on exit strategies; on training',
    );
  });
});

describe('how far a digest has come', () => {
  it('is said in one or several statements', () => {
    expect(positionInWords({ first: 17, last: 19, total: 96 })).toBe('Statements 17–19 of 96');
    expect(positionInWords({ first: 96, last: 96, total: 96 })).toBe('Statement 96 of 96');
    expect(coverageInWords({ seen: 17, total: 96 })).toBe('17 of 96 seen');
  });
});

describe('why a statement stands in a digest', () => {
  const filter = (...topics: string[]) => ({ types: [], sections: [], topics, actors: [] });

  it('is told where it has none of the words of its topics', () => {
    const statement = { text: 'Nobody knows when to leave.' };
    expect(inOtherWords(filter('exit strategies', 'the police'), statement)).toBe(
      'On “exit strategies” or “the police”, in other words.',
    );
  });

  it.each([
    ['in some form', filter('exit strategies'), 'Exits come too soon.'],
    ['and where there is no topic', filter(), 'Nobody knows when to leave.'],
  ])('is plain where it has one, %s', (_how, of, text) => {
    expect(inOtherWords(of, { text })).toBe('');
  });
});
