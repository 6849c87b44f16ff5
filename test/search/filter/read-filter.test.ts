import { type Filter, kindsInForce, NO_FILTER } from '../../../src/search/filter/filter';
import { readFilter } from '../../../src/search/filter/read-filter';
import { readValues } from '../../../src/search/filter/take-keys';
import { writeQuery } from '../../../src/search/filter/write-filter';
import { anyFilter } from '../../support/any-filter';
import { beijing } from '../../support/corpus';
import fc from '../../support/fast-check';

const { index } = beijing();
const read = (typed: string) => {
  const { filter, words, notes } = readFilter(index, typed);
  return { filter, words, notes };
};

/** What is narrowed, and what is left. */
function parts(typed: string): [Partial<Filter>, string] {
  const { filter, words } = read(typed);
  return [Object.fromEntries(kindsInForce(filter).map((kind) => [kind, filter[kind]])), words];
}

const LEVELS = ['agreed', 'recommended', 'stressed', 'suggested', 'some', 'none'];

describe('a filter in a query', () => {
  it.each<[string, Partial<Filter>, string]>([
    ['police section:6', { sections: ['6'] }, 'police'],
    ['section:5.1,6.1 police', { sections: ['5.1', '6.1'] }, 'police'],
    ['section:5, 6 police', { sections: ['5', '6'] }, 'police'],
    ['section:6, the field', { sections: ['6'] }, ', the field'],
    ['Section: 6 police', { sections: ['6'] }, 'police'],
    ['police in sections:6.', { sections: ['6'] }, 'police in'],
    ['section:5-7', { sections: ['5', '6', '7'] }, ''],
    ['section:7-5', { sections: ['5', '6', '7'] }, ''],
    ['section:beijing-2007/6', { sections: ['beijing-2007/6'] }, ''],
    ['type:recommendations,challenge exit', { types: ['recommendation', 'challenge'] }, 'exit'],
    ['kind:findings', { types: ['finding'] }, ''],
    ['actor:srsg', { actors: ['SRSG'] }, ''],
    ['by:NATO who:nato', { actors: ['NATO'] }, ''],
    ['actor:security council reform', { actors: ['Security Council'] }, 'reform'],
    ['for:"security council" exit', { addressees: ['Security Council'] }, 'exit'],
    ['to:police,“Security Council”', { addressees: ['Police', 'Security Council'] }, ''],
    ['addressee:ngos', { addressees: ['NGOs'] }, ''],
    ['support:agreed exit', { support: ['agreed'] }, 'exit'],
    ['support:some participants only', { support: ['some'] }, ''],
    ['topic:"exit strategy"', { topics: ['exit strategy'] }, ''],
    ['topic:exit strategy benchmarks', { topics: ['exit strategy'] }, 'benchmarks'],
    ['section:local ownership', { sections: ['6.1'] }, ''],
    ['police -training', { without: ['training'] }, 'police'],
    ['police -"Rule of Law"', { without: ['rule of law'] }, 'police'],
    ['-peace-building police', { without: ['peace building'] }, 'police'],
    ['police -mission’s, please', { without: ['mission'] }, 'police , please'],
  ])('%j', (typed, filter, words) => {
    expect(parts(typed)).toEqual([filter, words]);
  });

  it.each([
    'at 8:30 on mondays',
    'https://example.org/section:6',
    'http://to:8080',
    'note: police',
    'what they asked for: more police',
    'written by: the police',
    'section:',
    'actor : ',
    'co-location',
    'villagers - what stops them',
    '26 -27 March 2007',
    '2006-2007 and non-state',
    '"section:6" police',
    '“-police”',
    'the actor and the section',
  ])('is none in %j', (typed) => {
    expect(parts(typed)).toEqual([{}, typed.trim()]);
  });

  it.each<[string, string, string, string[]]>([
    ['actor:humanitarain', 'actors', 'humanitarain', ['Humanitarian organisations']],
    ['actor:polcie', 'actors', 'polcie', ['Police']],
    ['actor:cops', 'actors', 'cops', ['Police']],
    ['for:"UNSC"', 'addressees', 'UNSC', ['Security Council']],
    ['asks:UNSC', 'addressees', 'UNSC', ['Security Council']],
    ['type:recomendation', 'types', 'recomendation', ['recommendation']],
    ['type:problems', 'types', 'problems', ['challenge']],
    ['support:emphasised', 'support', 'emphasised', ['stressed']],
    ['support:agred', 'support', 'agred', ['agreed']],
    ['section:ownership', 'sections', 'ownership', ['6.1']],
    ['section:"integrated mission"', 'sections', 'integrated mission', ['5.3', '5.4']],
    ['section:capston', 'sections', 'capston', ['8.1']],
    ['topic:exits', 'topics', 'exits', ['exit strategy']],
    ['topic:"exit stratgey"', 'topics', 'exit stratgey', ['exit strategy']],
  ])('is read forgivingly, and that is told: %j', (typed, kind, said, values) => {
    const { filter, notes } = read(typed);
    expect(filter).toEqual({ ...NO_FILTER, [kind]: values });
    expect(notes).toEqual([{ note: 'read-as', kind, typed: said, values }]);
  });

  it('has nothing to tell of a name in any case and number', () => {
    expect(read('actor:NGO for:"the security council" type:Finding section:LOCAL-OWNERSHIP').notes).toEqual(
      [],
    );
  });

  it.each<[string, { kind: string; typed: string; nearest: unknown; choices: unknown }]>([
    [
      'type:banana',
      {
        kind: 'types',
        typed: 'banana',
        nearest: [],
        choices: ['recommendation', 'challenge', 'finding', 'context'],
      },
    ],
    [
      'section:6.9',
      { kind: 'sections', typed: '6.9', nearest: ['6'], choices: expect.arrayContaining(['1', '9']) },
    ],
    [
      'for:"x y"',
      { kind: 'addressees', typed: 'x y', nearest: [], choices: expect.arrayContaining(['Mission', 'UN']) },
    ],
    ['topic:xyzzy', { kind: 'topics', typed: 'xyzzy', nearest: [], choices: [] }],
    ['support:disagreed', { kind: 'support', typed: 'disagreed', nearest: [], choices: LEVELS }],
    ['support:disagreement', { kind: 'support', typed: 'disagreement', nearest: [], choices: LEVELS }],
    ['support:unrecommended', { kind: 'support', typed: 'unrecommended', nearest: [], choices: LEVELS }],
    ['support:non-agreed', { kind: 'support', typed: 'non-agreed', nearest: [], choices: LEVELS }],
    ['support:"not agreed"', { kind: 'support', typed: 'not agreed', nearest: [], choices: LEVELS }],
  ])('of which there is no value says what there is: %j', (typed, note) => {
    expect(read(typed).notes).toEqual([{ note: 'no-such-value', ...note }]);
  });

  it.each([
    ['police sectoin:6', 'police', 'sectoin', 'section', 'police section:6'],
    ['sectoin:6 police', 'police', 'sectoin', 'section', 'section:6 police'],
    ['sectoin:6', '', 'sectoin', 'section', 'section:6'],
    ['suport:agreed exit', 'exit', 'suport', 'support', 'support:agreed exit'],
    ['exit acter:"nato" now', 'exit now', 'acter', 'actor', 'exit actor:"nato" now'],
  ])(
    'leaves out what has a misspelt key, and the key is suggested: %j',
    (typed, words, wrong, key, instead) => {
      expect(read(typed)).toEqual({
        filter: NO_FILTER,
        words,
        notes: [{ note: 'no-such-key', typed: wrong, key, instead }],
      });
    },
  );

  it.each([
    ['police -section:5.3', 'police', '-section:5.3'],
    ['-type:finding police', 'police', '-type:finding'],
    ['police NOT type:finding', 'police', 'NOT type:finding'],
    ['NOT  section:5.3 police', 'police', 'NOT  section:5.3'],
    ['police -actor:"security council" now', 'police now', '-actor:"security council"'],
  ])('leaves out a key behind a hyphen, and says so: %j', (typed, words, left) => {
    expect(read(typed)).toEqual({
      filter: NO_FILTER,
      words,
      notes: [{ note: 'no-exclusion', typed: left }],
    });
  });

  it('reads what was written as the same filter, whatever the words beside it', () => {
    const words = fc.constantFrom(
      '',
      'police',
      'exit strategies',
      '"root causes"',
      'council reform: what now?',
    );
    fc.assert(
      fc.property(anyFilter(index), words, (filter, beside) => {
        expect(read(writeQuery(beside, filter))).toEqual({ filter, words: beside, notes: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('keeps what was written behind any words at all', () => {
    const pieces = fc.constantFrom('"', '“', 'police', ' ', 'section:', 'for:', ',', '-', ':', 'UN', "'");
    const words = fc.array(pieces, { maxLength: 12 }).map((typed) => typed.join(''));
    fc.assert(
      fc.property(anyFilter(index), words, (filter, beside) => {
        const { filter: all } = read(writeQuery(beside, filter));
        for (const kind of kindsInForce(filter))
          expect(all[kind]).toEqual(expect.arrayContaining([...filter[kind]]));
      }),
      { numRuns: 500 },
    );
  });

  it('can be of any topic of the thesaurus', () => {
    for (const { prefLabel } of index.thesaurus.concepts)
      expect(read(writeQuery('', { ...NO_FILTER, topics: [prefLabel] })).filter.topics).toEqual([prefLabel]);
  });

  it('is read whatever is typed, and takes no word twice', () => {
    const pieces = fc.constantFrom(
      ...[
        'section',
        'actor',
        'for',
        ':',
        ' ',
        '  ',
        ',',
        '-',
        '"',
        '“',
        '”',
        '6',
        'police',
        'security council',
      ],
      ...['/', '.', '\u0000', '🕊', '\ud83d', 'é', '(', ')', "'"],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (typed) => {
        const { words } = read(typed.join(''));
        expect(typed.join('').length).toBeGreaterThanOrEqual(words.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the values behind a key', () => {
  it.each([
    ['5,6 police', 3],
    ['local ownership -police', 15],
    ['"6.1"police', 5],
    ['6, or so', 1],
    ['', 0],
    [', 6', 0],
  ])('of %j take up their own characters', (text, length) => {
    expect(readValues(index, 'sections', text).length).toBe(length);
  });

  it('are read in a moment, however many there are', () => {
    const before = performance.now();
    read('topic:qzxwv,'.repeat(80) + '"'.repeat(40));
    read(`for:${'a,'.repeat(480)}`);
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});

describe('the type that a query begins by asking for', () => {
  it.each([
    ['recommendations on police', 'recommendation', 'police'],
    ['Recommendation about exit strategies', 'recommendation', 'exit strategies'],
    ['only recommendations regarding police', 'recommendation', 'police'],
    ['all the recommendations to the police', 'recommendation', 'the police'],
    ['what are the challenges to local ownership?', 'challenge', 'local ownership?'],
    ['what recommendations are there for NATO', 'recommendation', 'NATO'],
    ['recommendations only on police', 'recommendation', 'police'],
    ['recommendations made on police', 'recommendation', 'police'],
    ['findings concerning Asia', 'finding', 'Asia'],
    ['all recommendations', 'recommendation', ''],
    ['recs on police', 'recommendation', 'police'],
    ['please list all recommendations', 'recommendation', ''],
    ['main findings', 'finding', ''],
  ])('%j', (typed, type, words) => {
    expect(parts(typed)).toEqual([{ types: [type] }, words]);
  });

  it.each([
    'which challenges within the Security Council were discussed?',
    'finding a way out',
    'police recommendations',
    'did they make recommendations on police',
    'challenge the mandate',
  ])('is none in %j', (typed) => {
    expect(parts(typed)).toEqual([{}, typed]);
  });

  it.each<[string, Partial<Filter>, string]>([
    ['police in section 5', { sections: ['5'] }, 'police'],
    ['police in sections 5, 6.1 and 8?', { sections: ['5', '6.1', '8'] }, 'police?'],
    ['In section 6.1 what is said on elections', { sections: ['6.1'] }, 'what is said on elections'],
    ['recommendations on police from section 5', { types: ['recommendation'], sections: ['5'] }, 'police'],
    ['all recommendations in section 6.', { types: ['recommendation'], sections: ['6'] }, ''],
    ['“in section 6” police', {}, '“in section 6” police'],
    ['section 6 and police', { sections: ['6'] }, 'and police'],
    ['police in § 5-7', { sections: ['5', '6', '7'] }, 'police'],
    ['police in “§ 5”', {}, 'police in “§ 5”'],
    ['the private section in 5 countries', {}, 'the private section in 5 countries'],
  ])('and the sections that it names: %j', (typed, filter, words) => {
    expect(parts(typed)).toEqual([filter, words]);
  });

  it.each([
    ['recommendations and challenges', ['recommendation', 'challenge'], ''],
    ['findings, challenges and recs on police', ['finding', 'challenge', 'recommendation'], 'police'],
  ])('or the types: %j', (typed, types, words) => {
    expect(parts(typed)).toEqual([{ types }, words]);
  });

  it.each(['security context', 'context of the mission', 'police recommendations on training'])(
    'but not where the word is a part of the subject: %j',
    (typed) => {
      expect(parts(typed)).toEqual([{}, typed]);
    },
  );

  it.each([
    ['police in section 42', []],
    ['police in sections 5 and 42', ['5']],
  ])('says so where a section is not there: %j', (typed, sections) => {
    const { filter, words, notes } = read(typed);
    expect([filter.sections, words]).toEqual([sections, 'police']);
    expect(notes).toEqual([
      { note: 'no-such-value', kind: 'sections', typed: '42', nearest: [], choices: expect.any(Array) },
    ]);
  });

  it('gives way to a type that is named', () => {
    expect(parts('recommendations on police type:challenge')).toEqual([
      { types: ['challenge'] },
      'recommendations on police',
    ]);
  });
});
