import { coverageInWords, describePlan, inOtherWords, positionInWords } from '../../src/digest/in-words';

describe('a plan in words', () => {
  it('says when, how many and what', () => {
    const query = 'police type:recommendation';
    expect(describePlan({ time: '08:30', zone: 'Europe/Oslo', days: [1, 2, 3, 4, 5], count: 3, query })).toBe(
      'Weekdays at 08:30 (Europe/Oslo), 3 statements: police type:recommendation',
    );
    expect(describePlan({ time: '17:00', zone: 'UTC', days: [1, 3, 7], count: 1, query: '' })).toBe(
      'Mondays, Wednesdays and Sundays at 17:00 (UTC), 1 statement: everything',
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
  it('is told where it has none of the words of its subjects', () => {
    const statement = { text: 'Nobody knows when to leave.' };
    expect(inOtherWords(['exit strategies', 'the police'], statement)).toBe(
      'On “exit strategies” or “the police”, in other words.',
    );
  });

  it('names no subject with nothing to look for', () => {
    const statement = { text: 'Nobody knows when to leave.' };
    expect(inOtherWords(['police', 'x', 'the'], statement)).toBe('On “police”, in other words.');
  });

  it.each([
    ['in some form', ['exit strategies'], 'Exits come too soon.'],
    ['and where there is no subject', [''], 'Nobody knows when to leave.'],
  ])('is plain where it has one, %s', (_how, subjects, text) => {
    expect(inOtherWords(subjects, { text })).toBe('');
  });
});
