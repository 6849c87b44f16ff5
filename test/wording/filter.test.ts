import { openLibrary } from '../../src/report/library';
import { ask } from '../../src/search/ask';
import { indexStatements } from '../../src/search/index-statements';
import { narrowingLine } from '../../src/wording/filter';
import { nothingFoundLines } from '../../src/wording/nothing-found';
import { sectionInWords } from '../../src/wording/section';
import { beijing } from '../support/corpus';
import { searched } from '../support/expected';
import { read } from '../support/reports';

const { index, library } = beijing();
const told = (typed: string) => narrowingLine(library, ask(index, typed, 1));

describe('how an answer was narrowed', () => {
  it.each([
    ['police', ''],
    ['police type:recommendation', 'Narrowed to recommendations.'],
    [
      'type:recommendation section:6 for:"security council" support:agreed',
      'Narrowed to recommendations in section 6 (The Peacekeeping/Peacebuilding Interface), asked of Security Council, that were agreed.',
    ],
    [
      'section:5,6.1 actor:police,nato type:challenge,finding',
      'Narrowed to challenges and findings in sections 5 or 6.1 naming Police or NATO.',
    ],
    ['for:military', 'Narrowed to statements asked of Military.'],
    ['support:agreed,some', 'Narrowed to statements that were agreed or said by some participants only.'],
    ['-police -"root causes"', 'Narrowed to statements without “police” or “root causes”.'],
    [
      'topic:"exit strategy" support:none',
      "Narrowed to statements on exit strategy, in the report's own voice.",
    ],
  ])('is told of %j', (typed, line) => {
    expect(told(typed)).toBe(line);
  });

  it.each([
    [
      'actor:humanitarain',
      'Narrowed to statements naming Humanitarian organisations. Read actor “humanitarain” as Humanitarian organisations.',
    ],
    [
      'section:ownership',
      'Narrowed to statements in section 6.1 (Local Ownership). Read section “ownership” as 6.1.',
    ],
    [
      'section:"integrated mission"',
      'Narrowed to statements in sections 5.3 or 5.4. Read section “integrated mission” as 5.3 The role of police in an integrated mission and 5.4 The role of the military in an integrated mission.',
    ],
    ['police -section:6', 'Left out “-section:6”: a hyphen leaves out words, as in -training, and no keys.'],
    ['police sectoin:6', 'Left out “sectoin:”, which is no key; did you mean “police section:6”?'],
  ])('is told with what was read otherwise: %j', (typed, line) => {
    expect(told(typed)).toBe(line);
  });
});

describe('the name of a section in a filter', () => {
  const several = indexStatements(
    openLibrary([
      read('## 1 Ships\n\nShips must wait.', { id: 'one' }),
      read('## Foreword\n\nBoats should be painted.', { id: 'two' }),
    ]),
  );
  const line = (typed: string) => narrowingLine(several.library, ask(several, typed));

  it('has its report where there are several, and no number where there is none', () => {
    expect(line('section:one/1')).toBe('Narrowed to statements in section one/1 (Ships).');
    expect(line('section:foreword')).toBe('Narrowed to statements in section “Foreword”.');
    expect(line('section:1,foreword')).toBe('Narrowed to statements in sections 1 or “Foreword”.');
    expect(sectionInWords(several.library, 'one/1')).toBe('one/1 Ships');
    expect(sectionInWords(several.library, '12')).toBe('12');
  });

  it('has the titles of every report that has a section of this number', () => {
    const both = indexStatements(
      openLibrary([
        read('## 1 Ships\n\nShips must wait.', { id: 'one' }),
        read('## 1 Boats\n\nBoats should be painted.', { id: 'two' }),
      ]),
    );
    const told = (typed: string) => narrowingLine(both.library, ask(both, typed));
    expect(told('section:1')).toBe('Narrowed to statements in section 1 (Ships; Boats).');
    expect(told('section:two/1')).toBe('Narrowed to statements in section two/1 (Boats).');
  });
});

describe('that nothing passes', () => {
  const lines = (typed: string) => {
    const answer = ask(index, typed);
    if (answer.outcome === 'found') throw new Error('found');
    return nothingFoundLines(library, answer);
  };

  it.each([
    [
      'police section:9 type:challenge',
      'There is nothing on “police” among challenges in section 9 (Asian Perspectives on International Peace Operations). Without narrowing: 10 statements.',
    ],
    ['for:nato', 'There are no statements asked of NATO.'],
    [
      'police type:banana',
      'There is no type “banana”; choose recommendation, challenge, finding or context.',
    ],
    ['section:6.7', 'There is no section “6.7”; did you mean 6 The Peacekeeping/Peacebuilding Interface?'],
    ['section:12', 'There is no section “12”; choose 1, 2, 3, 4, 5, 6, 7, 8 or 9.'],
    ['topic:xyzzy', 'There is no topic “xyzzy”; ask for it without “topic:”.'],
    ['zebras section:9', 'The report is silent on “zebras”.'],
  ])('is said plainly: %j', (typed, sentence) => {
    expect(lines(typed)[0]).toBe(sentence);
  });

  it('names ten choices and how many more there are', () => {
    expect(lines('actor:xyzzy')[0]).toMatch(
      /^There is no actor “xyzzy”; choose UN, (?:[^,]+, ){8}[^,]+ or \d+ more\.$/,
    );
  });

  it('tells the filter once', () => {
    expect(lines('police section:9 type:challenge')[1]).toBe(searched());
    expect(lines('zebras section:9')[1]).toMatch(/^Narrowed to statements in section 9/);
  });
});
