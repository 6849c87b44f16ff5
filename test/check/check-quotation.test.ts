import { openLibrary } from '../../src/report/library';
import { indexStatements } from '../../src/search/index-statements';
import { checker, verdictLine } from '../support/check';
import { read } from '../support/reports';

const REPORT = `
1. Exits from the harbour

It was not agreed that pilots should leave. Everyone agreed that in most cases, exits were early by 2.5 years.
Some feared that the port's guards would never stay without pay, and that tariffs would rise. Boats sank.

The harbour master, who had served for forty years, said that “quays follow ships”. Nobody should lower the
tariffs before the winter storms arrive... Yet they were lowered. Harbour towns need patient banks.

The workshop recommended to:

- train the pilots of each region together;
- publish the tides [sic] every month; and
- Keep a record of every lamp

2. Money for the quays

Banks lent money to whoever asked for it first. Quays were built of stone that came from far away.
Harbour towns need patient banks.
`;
const index = indexStatements(openLibrary([read(REPORT)]));
const check = checker(index);
const line = (text: string) => verdictLine(check(text));

describe('a quotation is exact', () => {
  it.each<[string, string, string]>([
    ['word for word', 'Everyone agreed that in most cases, exits were early by 2.5 years.', '1/1.2'],
    [
      'with other marks, dashes and white space',
      'The  “harbour”\nmaster, who had served for forty years',
      '1/2.1',
    ],
    ['with a capital in place of a small letter', 'In most cases, exits were early', '1/1.2'],
    ['with a bracketed letter', '[I]n most cases, exits were early', '1/1.2'],
    ['with a full stop or a comma at its end', 'exits were early by 2.5,', '1/1.2'],
    ['over sentences', 'tariffs would rise. Boats sank', '1/1.3+1/1.4'],
    ['over paragraphs', 'Boats sank. The harbour master, who had served', '1/1.4+1/2.1'],
    ['over a lead-in and its first item', 'The workshop recommended to: train the pilots', '1/3.1+1/3-1.1'],
    ['over a lead-in and any of its items', 'recommended to: Keep a record of every lamp', '1/3.1+1/3-3.1'],
    ['in two places', 'Harbour towns need patient banks', '1/2.4 2/1.3'],
    ['of common words alone', 'It was not agreed', '1/1.1'],
    ['of few words', 'the port’s guards', '1/1.3'],
    ["with the report's own ellipsis", 'the winter storms arrive... Yet they were lowered', '1/2.2+1/2.3'],
    ["with the report's own brackets", 'publish the tides [sic] every month', '1/3-2.1'],
  ])('%s', (_, text, where) => {
    expect(line(text).replace(/:.*/, '')).toBe(`exact ${where}`);
  });

  it.each<[string, string]>([
    ['Everyone agreed that … exits were early', 'Everyone agreed that <…|in most cases,> exits were early'],
    [
      'Everyone agreed that [. . .] exits were early',
      'Everyone agreed that <[. . .]|in most cases,> exits were early',
    ],
    [
      'in most cases, exits [of pilots] were early [emphasis added]',
      'in most cases, exits <[of pilots]|> were early <[emphasis added]|>',
    ],
    [
      'Everyone agreed that in most cases, exits were early. (...) Harbour towns need patient banks',
      "Everyone agreed that in most cases, exits were early <. (...)|by 2.5 years. Some feared that the port's guards would never stay without pay, and that tariffs would rise. Boats sank. The harbour master, who had served for forty years, said that “quays follow ships”. Nobody should lower the tariffs before the winter storms arrive... Yet they were lowered.> Harbour towns need patient banks",
    ],
  ])('with what it leaves out and adds marked: %s', (text, runs) => {
    expect(line(text).replace(/^exact \S+: /, '')).toBe(runs);
  });

  it.each<[string, string]>([
    ['a hyphen at the end of a line', 'The har- bour master, who had served for forty years'],
    ['the same with the line end', 'The har-\nbour master, who had served for forty years'],
    ['a hyphen without a blank', 'The har-bour master, who had served for forty years'],
    ['a soft hyphen at the end of a line', 'The har\u00ad\nbour master, who had served for forty years'],
    [
      'a hyphen that a PDF took for another sign',
      'The har\u00ac bour master, who had served for forty years',
    ],
    ['two in one word', 'The har- bour mas- ter, who had served for forty years'],
    ['a note behind a word', 'The harbour[2] master, who had served for forty years'],
    ['a note of Markdown', 'The harbour[^2] master, who had served for forty years'],
    ['a figure behind a word', 'The harbour1 master, who had served for forty years'],
    ['a caret', 'The harbour master,^1 who had served for forty years'],
    ['a note behind a comma', 'The harbour master,[1] who had served for forty years'],
    ['a figure behind a comma', 'The harbour master,1 who had served for forty years'],
    ['a raised figure', 'The harbour master,¹ who had served for forty years²'],
    ['(sic)', 'The harbour master, who had served (sic) for forty years'],
    ['[sic]', 'The harbour master, who had served [sic] for forty years'],
    ['a page', 'The harbour master, who had served for forty years (p. 7)'],
    ['pages', 'The harbour master, who had served (pp. 7-8) for forty years'],
    ['a paragraph', 'The harbour master (para. 3), who had served for forty years'],
    ['a word in brackets for its capital', '[The] workshop recommended to: train the pilots'],
    ['the same inside', 'storms arrive... [yet] they were lowered'],
    ['a letter in brackets', '[t]he harbour master, who had served for forty years'],
    ['a word in brackets behind others', 'Boats sank. [the] harbour master, who had served for forty years'],
  ])('past what PDFs and word processors leave: %s', (_, text) => {
    expect(check(text).verdict).toBe('exact');
  });

  it.each([
    'The harbour- master, who had served for forty years',
    'The harbour master, who had served for forty2 score years',
    'The harbour master, who had served [2] not for forty years',
    'exits were early by 2.5[1]5 years',
    'exits were early by 2.5^1 years',
    'exits were early by 2- 5 years',
    'Everyone agreed that in [All] cases, exits were early',
  ])('but not past a change: %s', (text) => {
    expect(check(text).verdict).not.toBe('exact');
  });

  it('where it is the report that has a hyphen', () => {
    const other = checker(
      indexStatements(
        openLibrary([
          read('1. On posts\n\nThe post-conflict peace- building of harbours takes many years.\n'),
        ]),
      ),
    );
    for (const text of [
      'The postconflict peacebuilding of harbours takes',
      'The post- conflict peace-building of harbours takes',
      'The post – conflict peace - building of harbours takes',
    ])
      expect([text, other(text).verdict]).toEqual([text, 'exact']);
  });

  it('where the report spells a word in two ways', () => {
    const other = checker(
      indexStatements(
        openLibrary([
          read(
            '1. On posts\n\nThe long- and short-term co-operation of re-elected harbours needs cooperation of the reelected pilots.\n',
          ),
        ]),
      ),
    );
    for (const text of [
      'short-term cooperation of re-elected harbours needs cooperation',
      'short-term co-operation of reelected harbours needs co- operation of the re- elected pilots',
      'short-term cooperation … harbours needs co-operation of the reelected pilots',
    ])
      expect([text, other(text).verdict]).toEqual([text, 'exact']);
    for (const text of [
      'The long and short-term cooperation of re-elected harbours',
      'short-term cooperation of elected harbours needs cooperation',
    ])
      expect([text, other(text).verdict]).toEqual([text, 'altered']);
  });

  it('between ellipses as without them', () => {
    expect(line('… in most cases, exits were early …')).toBe('exact 1/1.2');
  });

  it('and tells whether there is more of the statement, and a negation in what was not quoted', () => {
    const whole = check('Harbour towns need patient banks.');
    const part = check('agreed that pilots should leave');
    expect(whole).toMatchObject({ places: [{ isPart: false, negationsOutside: [] }, {}] });
    expect(part).toMatchObject({ verdict: 'exact', places: [{ isPart: true, negationsOutside: ['not'] }] });
  });
});

describe('a quotation is altered', () => {
  it.each<[string, string, string]>([
    [
      'by another word',
      'Everyone agreed that in all cases, exits were early',
      'Everyone agreed that in [-most-]{+all+} cases, exits were early',
    ],
    [
      'by another word at its beginning',
      'Nobody agreed that in most cases, exits were early',
      '[-Everyone-]{+Nobody+} agreed that in most cases, exits were early',
    ],
    ['by another number', 'exits were early by 3.5 years', 'exits were early by [-2.5-]{+3.5+} years'],
    [
      'by a missing negation',
      'It was agreed that pilots should leave',
      'It was [-not-] agreed that pilots should leave',
    ],
    ['by an added negation', 'exits were not early by 2.5 years', 'exits were {+not+} early by 2.5 years'],
    ['by a missing comma', 'in most cases exits were early', 'in most [-cases,-]{+cases+} exits were early'],
    ['by a capital', 'in most Cases, exits were early', 'in most [-cases,-]{+Cases,+} exits were early'],
    [
      'by a bracket that replaces a word',
      'agreed that in [all] cases, exits were early',
      'agreed that in [-most-]{+[all]+} cases, exits were early',
    ],
    [
      'by a bracket that negates',
      'exits were [not] early by 2.5 years',
      'exits were {+[not]+} early by 2.5 years',
    ],
    [
      'by a bracket in a word',
      'train the [un]pilots of each region',
      'train the [-pilots-]{+[un]pilots+} of each region',
    ],
    [
      'by an ellipsis that leaves out a negation',
      'It was … agreed that pilots should leave',
      'It was [-not-]{+…+} agreed that pilots should leave',
    ],
    [
      'by an ellipsis that leaves out "never" with more',
      "the port's guards would … stay without pay",
      "the port's guards would [-never-]{+…+} stay without pay",
    ],
  ])('%s', (_, text, runs) => {
    expect(line(text)).toBe(`altered ${line(text).split(' ')[1]} ${runs}`);
  });

  it('by a word that is missing between two sentences', () => {
    expect(
      line(
        'Everyone agreed that in most cases, exits were early by 2.5 years. feared that the port’s guards',
      ),
    ).toBe(
      'altered 1/1.2+1/1.3: Everyone agreed that in most cases, exits were early by 2.5 years. [-Some-] feared that the port’s guards',
    );
  });

  it('by words in other sentences that an ellipsis ties together', () => {
    expect(check('Everyone … said that … storms arrive').verdict).not.toBe('exact');
  });

  it('where most of it is the report’s and the rest is not', () => {
    const invented =
      'The harbour master, who had served for forty years, said that zebras must wear yellow hats on Sundays.';
    expect(line(invented)).toMatch(
      /^altered 1\/2\.1: The harbour master, who had served for forty years, said that /,
    );
  });
});

describe('a quotation is spliced', () => {
  it.each<[string, string, string]>([
    [
      'from two sections',
      'Everyone agreed that in most cases, exits were early. Banks lent money to whoever asked for it first.',
      'spliced 1/1.2: Everyone agreed that in most cases, exits were early. | 2/1.1: Banks lent money to whoever asked for it first.',
    ],
    [
      'in another order',
      'The harbour master, who had served for forty years. Everyone agreed that in most cases, exits were early.',
      'spliced 1/2.1: The harbour master, who had served for forty years. | 1/1.2: Everyone agreed that in most cases, exits were early.',
    ],
    [
      'over whole sentences that no ellipsis marks',
      'Everyone agreed that in most cases, exits were early by 2.5 years. Nobody should lower the tariffs before the winter storms arrive.',
      'spliced 1/1.2: Everyone agreed that in most cases, exits were early by 2.5 years. | 1/2.2: Nobody should lower the tariffs before the winter storms arrive.',
    ],
    [
      'by an ellipsis from one section to another',
      'Everyone agreed that in most cases, exits were early … Banks lent money to whoever asked for it first.',
      'spliced 1/1.2: Everyone agreed that in most cases, exits were early | 2/1.1: Banks lent money to whoever asked for it first',
    ],
    [
      'with a "not" dropped in a piece, and words of nobody before it',
      'Quays were built of stone that came from far away. She wrote it was agreed that pilots should leave.',
      'spliced 2/1.2: Quays were built of stone that came from far away | 1/1.1: [-It-]{+She wrote it+} was [-not-] agreed that pilots should leave',
    ],
    [
      'with words changed where the pieces meet',
      'Everyone agreed that in most cases, exits were late. No banks lent money to whoever asked for it last.',
      'spliced 1/1.2: Everyone agreed that in most cases, exits were [-early-]{+late+} | 2/1.1: [-Banks-]{+No banks+} lent money to whoever asked for it [-first-]{+last+}',
    ],
  ])('%s', (_, text, expected) => {
    expect(line(text)).toBe(expected);
  });
});

describe('what is none of these', () => {
  it('is not in the report, with what is nearest', () => {
    const verdict = check('Ministers lowered all tariffs before storms');
    expect(verdict).toMatchObject({ verdict: 'not-in-report', nearest: [{ id: '1/2.2' }] });
  });

  it('is not in the report, and nothing is near', () => {
    const verdict = check('The tariffs of airports are lowered by ministers every summer');
    expect(verdict).toEqual({ verdict: 'not-in-report', nearest: [] });
  });

  it('is too short to be called exact', () => {
    expect([check('Boats sank'), check('harbour')]).toEqual([
      { verdict: 'too-short', isInReport: true },
      { verdict: 'too-short', isInReport: true },
    ]);
  });

  it('is too short to be called altered', () => {
    expect(line('exits were late')).toBe('too-short');
  });

  it('is a title, whatever its capitals', () => {
    expect([line('Money for the Quays'), line('Harbours after war.')]).toEqual([
      'title 2',
      'title harbour-2040',
    ]);
  });

  it.each(['', '…', '“”', '[sic]', '. , .', '和平行动', '\ud800', '['.repeat(2_000), '"'.repeat(2_000)])(
    'comes to an end: %.20j',
    (text) => {
      expect(['too-short', 'not-in-report']).toContain(check(text).verdict);
    },
  );
});
