import { checkPlan } from '../../src/digest/check-plan';
import { defaultPlan } from '../../src/digest/default-plan';
import type { DigestFilter, DigestPlan } from '../../src/digest/model';
import { beijing } from '../support/corpus';

const { index } = beijing();
const usual = defaultPlan('Europe/Oslo');
const filter = (part: Partial<DigestFilter>): Partial<DigestPlan> => ({
  filter: { ...usual.filter, ...part },
});

describe('a plan that can be kept', () => {
  it.each<[string, Partial<DigestPlan>]>([
    ['the usual one', {}],
    ['an older name of a zone', { zone: 'Asia/Calcutta' }],
    ['a section of one report', filter({ sections: ['beijing-2007/6.1'] })],
    ['a topic', filter({ topics: ['police'] })],
  ])('has nothing against %s', (_, part) => {
    expect(checkPlan(index, { ...usual, ...part })).toBeNull();
  });

  it.each<[string, Partial<DigestPlan>]>([
    ['“24:00” is no time of day; write it as 08:30, 8:30am or 17:00.', { time: '24:00' }],
    ['There is no time zone “Europe/Olso”; did you mean Europe/Oslo?', { zone: 'Europe/Olso' }],
    ['There is no time zone “Middle Earth”; name a city, for example Europe/Oslo.', { zone: 'Middle Earth' }],
    ['No day is left; choose at least one, for example mondays.', { days: [] }],
    ['A digest holds 1 to 5 statements, not 6; for a time, write 08:00 or 8am.', { count: 6 }],
    ['There is no section “12”; /peaceops sections lists them all.', filter({ sections: ['6', '12'] })],
    [
      'No statement fits “everything on xyzzy”; leave something out or choose another topic.',
      filter({ topics: ['xyzzy'] }),
    ],
  ])('says %s', (sentence, part) => {
    expect(checkPlan(index, { ...usual, ...part })).toBe(sentence);
  });
});
