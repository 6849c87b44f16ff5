import { checkPlan } from '../../src/digest/check-plan';
import { type DigestPlan, defaultPlan } from '../../src/digest/model';
import { beijing } from '../support/corpus';

const { index } = beijing();
const usual = defaultPlan('Europe/Oslo');

describe('a plan that can be kept', () => {
  it.each<[string, Partial<DigestPlan>]>([
    ['the usual one', {}],
    ['an older name of a zone', { zone: 'Asia/Calcutta' }],
    ['a section of one report', { query: 'section:beijing-2007/6.1' }],
    ['a topic', { query: 'police' }],
  ])('has nothing against %s', (_, part) => {
    expect(checkPlan(index, { ...usual, ...part })).toBeNull();
  });

  it.each<[string, Partial<DigestPlan>]>([
    ['“24:00” is no time of day; write it as 08:30, 8:30am or 17:00.', { time: '24:00' }],
    ['There is no time zone “Europe/Olso”; did you mean Europe/Oslo?', { zone: 'Europe/Olso' }],
    ['There is no time zone “Middle Earth”; name a city, for example Europe/Oslo.', { zone: 'Middle Earth' }],
    ['No day is left; choose at least one, for example mondays.', { days: [] }],
    ['A digest holds 1 to 5 statements, not 6; for a time, write 08:00 or 8am.', { count: 6 }],
    ['There is no section “12”; choose 1, 2, 3, 4, 5, 6, 7, 8 or 9.', { query: 'section:6,12' }],
    ['No statement fits “xyzzy”; leave something out or ask for something else.', { query: 'xyzzy' }],
  ])('says %s', (sentence, part) => {
    expect(checkPlan(index, { ...usual, ...part })).toBe(sentence);
  });
});
