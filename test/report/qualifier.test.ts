import { findStatement, type Library, openLibrary } from '../../src/report/library';
import { qualifierOf } from '../../src/report/qualifier';
import { readReport } from '../../src/report/read-report';
import { ACTORS } from '../support/actors';
import { beijing } from '../support/corpus';
import { lakeside, read } from '../support/reports';

/** The sentence that qualifies the statement with this id, `null` where none does. */
function qualifier(library: Library, id: string): string | null {
  const statement = findStatement(library, id);
  if (!statement) throw new Error(`no statement ${id}`);
  return qualifierOf(library, statement)?.text ?? null;
}

const FIRST = 'Participants agreed that boats sail.';
/** What qualifies the first sentence of a paragraph that goes on with this one. */
const after = (sentence: string) =>
  qualifier(openLibrary([read(`# 1 Boats\n\n${FIRST} ${sentence}\n`)]), '1/1.1');

describe('the next sentence qualifies', () => {
  it.each([
    'However, some sink.',
    'However some participants saw them sink.',
    'But some sink.',
    '“But some sink,” one speaker said.',
    'Yet some sink.',
    'And yet they sink.',
    'Still, some sink.',
    'Nevertheless, some sink.',
    'Nonetheless some sink.',
    'On the contrary, they sink.',
    'On the other hand, ships do not.',
    'By contrast, ships sink.',
    'In contrast ships sink.',
    'In contrast to this, ships sink.',
    'Conversely, ships sink.',
    'At the same time, it was stressed that some sink.',
    'That said, some sink.',
    'Having said that, some sink.',
    'Even so, some sink.',
    'Despite this, some sink.',
    'In spite of these efforts, some sink.',
    'Not all do.',
    'Not everyone agreed.',
    'This does not mean that all of them do.',
    'That should not be taken to mean that they never sink.',
    'This is not to say that all of them do.',
    'This is rarely the case at night.',
    'There are exceptions, though.',
    'The notable exceptions were two barges.',
    'There was, however, no wind.',
    'For the time being, though, they stay ashore.',
    'In the northern ports, they often sink, however.',
    'Some participants, however, had seen them sink.',
    'Some participants however felt that they sink.',
    'Others feared that they sink.',
    'Others did not share this view.',
    'Many others were less sure.',
    'Other participants argued that they sink.',
    'Two other delegations stressed that they sink.',
    'One participant disagreed: hers had sunk.',
    'Several experts doubted whether they do.',
    'No agreement was reached on the matter.',
    'Opinions differed on this.',
    'On this the room was divided.',
    'There was no consensus on ships.',
  ])('%s', (sentence) => {
    expect(after(sentence)).toBe(sentence);
  });
});

describe('the next sentence does not qualify', () => {
  it.each([
    'However strong the wind, they sail.',
    'However they sail, they arrive.',
    'They sail however small they are.',
    'Although some sink, most sail.',
    'Although ships are larger, they are, however, slower.',
    'Despite the wind, they sail.',
    'Despite the fact that some sink, they sail.',
    'Yet another boat sails.',
    'Yet to be built are the ships.',
    'Still waters are best.',
    'Butter is carried too.',
    'In contrast to ships, they sail in any wind.',
    'At the same time as ships sail, they sail.',
    'At the same time when ships sail, they sail.',
    'This is not only due to the wind.',
    'This means that no boat sinks.',
    'Not only do they sail, they also arrive.',
    'Other important factors were stressed by participants.',
    'Other boats sail too.',
    'Others include barges.',
    'Others sail too.',
    'Another participant agreed.',
    'Some participants stressed the wind.',
    'They sail in the morning; in the evening, however, they rest.',
    'Moreover, they return.',
    'Participants doubted nothing of this.',
    'Exceptional boats sail at night.',
  ])('%s', (sentence) => {
    expect(after(sentence)).toBeNull();
  });
});

describe('a qualifier', () => {
  const library = openLibrary([
    read(`# 1 Boats

They sail. They come back.

However, they need ropes. Why do they? But ropes are cheap.

It was agreed that:

- However, many ropes are old;
- others break.

However, new ones hold.

# 2 Nets

However, nets tear.
`),
    read('# 1 Planes\n\nHowever, planes fly.\n', { id: 'airfield-2041' }),
  ]);

  it('is looked for right behind the statement only', () => {
    expect(qualifier(library, 'harbour-2040/1/1.1')).toBeNull();
  });

  it('may begin the next passage', () => {
    expect(qualifier(library, 'harbour-2040/1/1.2')).toBe('However, they need ropes.');
    expect(qualifier(library, 'harbour-2040/1/3-2.1')).toBe('However, new ones hold.');
  });

  it('stands in the same section of the same report', () => {
    expect(qualifier(library, 'harbour-2040/1/4.1')).toBeNull();
    expect(qualifier(library, 'harbour-2040/2/1.1')).toBeNull();
    expect(qualifier(library, 'airfield-2041/1/1.1')).toBeNull();
  });

  it('is none to a question, nor to the lead-in that an item completes', () => {
    expect(qualifier(library, 'harbour-2040/1/2.2')).toBeNull();
    expect(qualifier(library, 'harbour-2040/1/3.1')).toBeNull();
  });
});

describe('in the report that comes with PeaceOps and in a made-up one', () => {
  const { text, metadata, file } = lakeside();
  const libraries = {
    beijing: beijing().library,
    lakeside: openLibrary([readReport(text, metadata, { file, actors: ACTORS })]),
  };
  const qualified = (library: Library) =>
    library.statements.filter((one) => qualifierOf(library, one)).map(({ id }) => id);

  it('these statements are qualified, as careful reading shows', () => {
    expect(qualified(libraries.beijing)).toEqual([
      '2/3.1',
      '2/13.3',
      '3/1.3',
      '3/15.2',
      '3/17.2',
      '5/2-2.2',
      '5.1/1.1',
      '5.1.3/1.1',
      '7/2.6',
    ]);
    expect(qualified(libraries.lakeside)).toEqual(['2/1.4', '2/2.2', '2.2/2.1', '5/2.2']);
  });
});
