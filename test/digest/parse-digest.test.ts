import { describePlan } from '../../src/digest/in-words';
import { type DigestPlan, defaultPlan } from '../../src/digest/model';
import { parseDigest } from '../../src/digest/parse-digest';
import { readFilter } from '../../src/search/filter/read-filter';
import { ACTORS } from '../support/actors';
import { beijing } from '../support/corpus';
import fc from '../support/fast-check';
import { anyPlan } from './any-plan';

const { index } = beijing();
const parse = (line: string, defaults: DigestPlan = defaultPlan('Europe/Oslo')) =>
  parseDigest(line, { defaults, index });
/** What was understood, as it is read back; or the sentence that says what was not. */
const understood = (line: string) => {
  const parsed = parse(line);
  return parsed.outcome === 'plan' ? describePlan(parsed.plan) : parsed.sentence;
};

const AS_USUAL = 'Weekdays at 09:00 (Europe/Oslo), 3 statements: everything';

describe('the line after "digest on"', () => {
  it.each([
    ['', AS_USUAL],
    [
      '08:30 Europe/Oslo weekdays 3 recommendations on police',
      'Weekdays at 08:30 (Europe/Oslo), 3 statements: police type:recommendation',
    ],
    [
      'on 08:30 Europe/Oslo weekdays 3 recommendations on police',
      'Weekdays at 08:30 (Europe/Oslo), 3 statements: police type:recommendation',
    ],
    [
      'recommendations on police, 2 a day, every day at 7pm new york',
      'Every day at 19:00 (America/New_York), 2 statements: police type:recommendation',
    ],
    ['police reform', 'Weekdays at 09:00 (Europe/Oslo), 3 statements: police reform'],
    [
      'mondays at noon in Nairobi about exit strategies',
      'Mondays at 12:00 (Africa/Nairobi), 3 statements: exit strategies',
    ],
    [
      'three challenges in sections 5 and 6.1 by NATO or donors daily',
      'Every day at 09:00 (Europe/Oslo), 3 statements: type:challenge section:5,6.1 involving:NATO,Donors',
    ],
    ['training not police', 'Weekdays at 09:00 (Europe/Oslo), 3 statements: training -police'],
    [
      'daily not sundays, on training but not on police',
      'Mondays, Tuesdays, Wednesdays, Thursdays, Fridays and Saturdays at 09:00 (Europe/Oslo), 3 statements: training -police',
    ],
    [
      '"training not police"; exits that are not planned',
      'Weekdays at 09:00 (Europe/Oslo), 3 statements: "training not police"; exits that are not planned',
    ],
    [
      'police recommendations on training',
      'Weekdays at 09:00 (Europe/Oslo), 3 statements: police recommendations on training',
    ],
    [
      'on exit strategies; local ownership',
      'Weekdays at 09:00 (Europe/Oslo), 3 statements: exit strategies; local ownership',
    ],
    [
      'everything on political challenges in the first 3 months on mondays',
      'Mondays at 09:00 (Europe/Oslo), 3 statements: political challenges in the first 3 months',
    ],
    [
      'on exit strategies for NATO at 8:15',
      'Weekdays at 08:15 (Europe/Oslo), 3 statements: exit strategies involving:NATO',
    ],
    ['recommendations for women', 'Weekdays at 09:00 (Europe/Oslo), 3 statements: women type:recommendation'],
    [
      '3 findings on "at 8 on mondays"',
      'Weekdays at 09:00 (Europe/Oslo), 3 statements: "at 8 on mondays" type:finding',
    ],
    [
      'please send us 2 recommendations every morning at 8',
      'Every day at 08:00 (Europe/Oslo), 2 statements: type:recommendation',
    ],
    [
      'recommendations for aid agencies and the military',
      'Weekdays at 09:00 (Europe/Oslo), 3 statements: type:recommendation involving:"Humanitarian organisations",Military',
    ],
    ['3 exit type:challenge', 'Weekdays at 09:00 (Europe/Oslo), 3 statements: exit type:challenge'],
    [
      '08:30 mondays type:recommendation police -training section:5 for:"security council" 2',
      'Mondays at 08:30 (Europe/Oslo), 2 statements: police type:recommendation section:5 for:"Security Council" -training',
    ],
    ['mon - fri at 8 police', 'Weekdays at 08:00 (Europe/Oslo), 3 statements: police'],
    ['context', 'Weekdays at 09:00 (Europe/Oslo), 3 statements: type:context'],
    [
      'all about the situation in kathmandu at 8',
      'Weekdays at 08:00 (Europe/Oslo), 3 statements: situation in kathmandu',
    ],
    ['on training at 8 kathmandu', 'Weekdays at 08:00 (Asia/Kathmandu), 3 statements: training'],
    ['on training at 8 kathmandu time', 'Weekdays at 08:00 (Asia/Kathmandu), 3 statements: training'],
  ])('reads %j as %j', (line, plan) => {
    expect(understood(line)).toBe(plan);
  });

  it.each([
    ['08:30', '08:30'],
    ['8:30', '08:30'],
    ['at 8', '08:00'],
    ['8am', '08:00'],
    ['8 pm', '20:00'],
    ['8:30am', '08:30'],
    ['8:30 p.m.', '20:30'],
    ['12am', '00:00'],
    ['12:15 pm', '12:15'],
    ['0830', '08:30'],
    ['0830 hrs', '08:30'],
    ['at 0830', '08:30'],
    ['8h30', '08:30'],
    ['08.30', '08:30'],
    ['8.30am', '08:30'],
    ['at 8.30', '08:30'],
    ["8 o'clock", '08:00'],
    ['at 7 in the evening', '19:00'],
    ['8 in the morning', '08:00'],
    ['noon', '12:00'],
    ['at midnight', '00:00'],
    ['@ 17:45', '17:45'],
  ])('takes %j for the time %s', (words, time) => {
    expect(understood(words)).toBe(AS_USUAL.replace('09:00', time));
    expect(understood(`2 recommendations ${words} on police`)).toBe(
      `Weekdays at ${time} (Europe/Oslo), 2 statements: police type:recommendation`,
    );
  });

  it.each([
    ['weekdays', 'Weekdays'],
    ['every weekday', 'Weekdays'],
    ['workdays', 'Weekdays'],
    ['daily', 'Every day'],
    ['every day', 'Every day'],
    ['weekends', 'Weekends'],
    ['mon-fri', 'Weekdays'],
    ['Monday to Friday', 'Weekdays'],
    ['mon, wed and fri', 'Mondays, Wednesdays and Fridays'],
    ['on Mondays and Thursdays', 'Mondays and Thursdays'],
    ['tue/thu', 'Tuesdays and Thursdays'],
    ['fri-mon', 'Mondays, Fridays, Saturdays and Sundays'],
    ['every tuesday', 'Tuesdays'],
    ['daily except sunday', 'Mondays, Tuesdays, Wednesdays, Thursdays, Fridays and Saturdays'],
    ['weekdays but not fridays', 'Mondays, Tuesdays, Wednesdays and Thursdays'],
    ['weekdays and saturday', 'Mondays, Tuesdays, Wednesdays, Thursdays, Fridays and Saturdays'],
    ['once a week on sunday', 'Sundays'],
    ['sun', 'Sundays'],
  ])('takes %j for %s', (words, days) => {
    expect(understood(words)).toBe(AS_USUAL.replace('Weekdays', days));
    expect(understood(`07:00 ${words} 1 finding on doctrine`)).toBe(
      `${days} at 07:00 (Europe/Oslo), 1 statement: doctrine type:finding`,
    );
    expect(understood(`1 finding on doctrine ${words} at 07:00`)).toBe(
      `${days} at 07:00 (Europe/Oslo), 1 statement: doctrine type:finding`,
    );
  });

  it.each([
    ['europe/berlin', 'Europe/Berlin'],
    ['AMERICA/NEW_YORK', 'America/New_York'],
    ['america/new york', 'America/New_York'],
    ['US/Eastern', 'America/New_York'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['america/argentina/buenos_aires', 'America/Argentina/Buenos_Aires'],
    ['utc', 'UTC'],
    ['GMT', 'UTC'],
    ['(Asia/Kathmandu)', 'Asia/Kathmandu'],
    ['new york', 'America/New_York'],
    ['in Addis Ababa', 'Africa/Addis_Ababa'],
    ['São Paulo', 'America/Sao_Paulo'],
    ['port-au-prince', 'America/Port-au-Prince'],
    ['kyiv time', 'Europe/Kyiv'],
    ['geneva', 'Europe/Zurich'],
    ['Europe/Oslo', 'Europe/Oslo'],
    ['my time', 'Europe/Oslo'],
  ])('takes %j for the zone %s', (words, zone) => {
    expect(understood(words)).toBe(AS_USUAL.replace('Europe/Oslo', zone));
    expect(understood(`2 recommendations 08:00 ${words} on police`)).toBe(
      `Weekdays at 08:00 (${zone}), 2 statements: police type:recommendation`,
    );
  });

  it.each([
    ['25:00', '“25:00” is no time of day; write it as 08:30, 8:30am or 17:00.'],
    ['13pm', '“13pm” is no time of day; write it as 08:30, 8:30am or 17:00.'],
    ['8:5', '“8:5” is no time of day; write it as 08:30, 8:30am or 17:00.'],
    ['08:30:00', '“08:30:00” is no time of day; write it as 08:30, 8:30am or 17:00.'],
    ['at 24', '“24” is no time of day; write it as 08:30, 8:30am or 17:00.'],
    ['08:00 and 17:00', 'A digest comes at one time of day, not at 08:00 and 17:00; choose one.'],
    ['Europe/Olso', 'There is no time zone “Europe/Olso”; did you mean Europe/Oslo?'],
    [
      '08:00 EST',
      '“EST” does not say which zone with its summer time; name a city, for example Europe/Oslo.',
    ],
    ['UTC+2', '“UTC+2” does not say which zone with its summer time; name a city, for example Europe/Oslo.'],
    ['Europe/Oslo Asia/Tokyo', 'A digest has one time zone, not Europe/Oslo and Asia/Tokyo; choose one.'],
    ['8', 'A digest holds 1 to 5 statements, not 8; for a time, write 08:00 or 8am.'],
    ['7 statements', 'A digest holds 1 to 5 statements, not 7; for a time, write 08:00 or 8am.'],
    ['0 recommendations', 'A digest holds 1 to 5 statements, not 0; for a time, write 08:00 or 8am.'],
    ['2 recommendations 3', 'A digest holds one number of statements, not 2 and 3; choose one.'],
    ['section 12', 'There is no section “12”; choose 1, 2, 3, 4, 5, 6, 7, 8 or 9.'],
    ['sections 5 and 12', 'There is no section “12”; choose 1, 2, 3, 4, 5, 6, 7, 8 or 9.'],
    [
      'weekly',
      'A digest comes on days of the week, once a day, not weekly; name the days, for example mondays.',
    ],
    ['police; x', 'There is nothing to look for in “x”; leave that out, or name a subject.'],
    ['08:30 on what', 'There is nothing to look for in “what”; leave that out, or name a subject.'],
    ['mondays except mon', 'No day is left; choose at least one, for example mondays.'],
  ])('says what to do about %j', (line, sentence) => {
    expect(understood(line)).toBe(sentence);
  });

  it.each([
    ['section 6.1', '6.1'],
    ['in section 6.1, weekdays', '6.1'],
    ['sections 5 and 6', '5,6'],
    ['sections 5, 6 and 7', '5,6,7'],
    ['sections 5-7', '5,6,7'],
    ['§ 5.1.2', '5.1.2'],
    ['section 6 and mondays to fridays', '6'],
    ['3 statements from section 6', '6'],
  ])('takes %j for %s', (words, sections) => {
    expect(understood(words)).toBe(AS_USUAL.replace('everything', `section:${sections}`));
  });

  // Some states are time zones too: "for Singapore" is the zone.
  const names = ACTORS.flatMap(({ name, kind }) => (name === undefined || kind === 'state' ? [] : [name]));
  it.each(names)('knows %s by name, in any case', (actor) => {
    expect(understood(`findings for ${actor.toLowerCase()} daily`)).toBe(
      `Every day at 09:00 (Europe/Oslo), 3 statements: type:finding involving:${/ /.test(actor) ? `"${actor}"` : actor}`,
    );
  });

  it.each([
    'list all recommendations',
    'main findings',
    'what are the challenges?',
    'recommendations and challenges on police',
    'recs on police',
    'security context',
    'police recommendations on training',
    'exit strategies; on local ownership',
    'police; about training',
    'police; training in section 5',
    'exit strategies -elections type:challenge',
    'police in sections 5-7 report:beijing',
    '"peace process"; exit',
  ])('reads as a question is read what has nothing about when: %j', (line) => {
    const parsed = parse(line);
    expect(parsed.outcome === 'plan' && readFilter(index, parsed.plan.query)).toEqual({
      ...readFilter(index, line),
      words: expect.any(String),
      notes: [],
    });
  });

  it.each([
    ['on police; on training', 'police; training'],
    ['police at 8:30; training', 'police; training'],
    ['police; weekdays; training', 'police; training'],
    ['police; two statements; training', 'police; training'],
    ['police and on training', 'police; training'],
    ['training on mondays; police', 'training; police'],
    ['on resolution 1325', 'resolution 1325'],
    ['UN reform 2005', 'UN reform 2005'],
    ['on phase 2', 'phase 2'],
    ['section 5, 3 statements', 'section:5'],
    ['section:5, 3 statements on police', 'police section:5'],
    ['findings on police type:challenge', 'findings on police type:challenge'],
  ])('keeps subjects apart, and names whole: %j is %j', (line, query) => {
    const parsed = parse(line);
    expect(parsed.outcome === 'plan' && parsed.plan.query).toBe(query);
  });

  it.each([
    ['3 statements: topic:foo', 'There is no topic “foo”'],
    ['3 statements: police section:99', 'There is no section “99”'],
    ['3 statements: police secton:5', 'Left out “secton:”'],
    ['police -type:finding', 'Left out “-type:finding”'],
  ])('refuses what it could not read, and never widens: %j', (line, beginning) => {
    expect(understood(line)).toContain(beginning);
  });

  it.each([
    ['section:6 3 statements: police', 'police section:6'],
    ['type:recommendation 2 statements: police', 'police type:recommendation'],
    ['-training 3 statements: police', 'police -training'],
    ['police - mondays', 'police'],
    ['section:8 training - fridays', 'training section:8'],
    ['section 6, 8 am weekdays', 'section:6'],
    ['section 6, 5 recommendations', 'type:recommendation section:6'],
    ['sections 5 and 6 and 3 statements', 'section:5,6'],
    ['section 5, 3 at a time', 'section:5'],
    ['findings;', 'type:finding'],
  ])('loses nothing of %j', (line, query) => {
    const parsed = parse(line);
    expect(parsed.outcome === 'plan' && parsed.plan.query).toBe(query);
  });

  it.each([
    ['everything except police', 'Words are left out with a hyphen, as in -police'],
    ['daily except police', 'Words are left out with a hyphen, as in -police'],
    ['police every second day', 'A digest comes on days of the week'],
    ['for 2 weeks on police', 'A digest comes on days of the week'],
  ])('refuses what a digest cannot do: %j', (line, beginning) => {
    expect(understood(line)).toContain(beginning);
  });

  it('keeps of a digest what the line does not say, and the filter as a whole', () => {
    const before: DigestPlan = {
      time: '07:15',
      zone: 'Asia/Tokyo',
      days: [1],
      count: 5,
      query: 'type:challenge section:6',
    };
    const reread = (line: string) => {
      const parsed = parse(line, before);
      return parsed.outcome === 'plan' ? describePlan(parsed.plan) : parsed.sentence;
    };
    expect(reread('at 8')).toBe('Mondays at 08:00 (Asia/Tokyo), 5 statements: type:challenge section:6');
    expect(reread('on police')).toBe('Mondays at 07:15 (Asia/Tokyo), 5 statements: police');
    expect(reread('everything')).toBe('Mondays at 07:15 (Asia/Tokyo), 5 statements: everything');
  });

  it('reads back to the same plan what describes any plan', () => {
    fc.assert(
      fc.property(anyPlan(index), (plan) => {
        expect(parse(describePlan(plan), defaultPlan('UTC'))).toEqual({ outcome: 'plan', plan });
      }),
      { numRuns: 200 },
    );
  });

  it('gives a plan or a sentence for any words at all', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        ...'on at 8 08:30 0830 mon - , and " “ ” ( ) ; : 3 three section 6.1 for police by NATO time oslo statements'.split(
          ' ',
        ),
      ),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (words) => {
        const parsed = parse(words.join(' '));
        if (parsed.outcome === 'unclear') return expect(parsed.sentence).toMatch(/^.+[.?]$/u);
        const { plan } = parsed;
        expect(plan.time).toMatch(/^\d\d:\d\d$/);
        expect(plan.days.length).toBeGreaterThan(0);
        expect([1, 2, 3, 4, 5]).toContain(plan.count);
        expect(parse(describePlan(plan))).toEqual(parsed);
      }),
      { numRuns: 300 },
    );
  });

  it('asks for a shorter line', () => {
    expect(understood('mon '.repeat(200))).toBe(
      'That is too long; say when, how many and on what in one line, for example 08:30 weekdays 3 recommendations on police.',
    );
  });
});
