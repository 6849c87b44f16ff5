import {
  bareId,
  citeFull,
  citeShort,
  findSections,
  findStatement,
  findStatements,
  fullId,
  fullNumber,
  idsIn,
  looksLikeId,
  openLibrary,
  statementsOf,
} from '../../src/report/library';
import { neighbourhood } from '../../src/report/places';
import { read } from '../support/reports';

const HARBOUR = `# 1 Boats

They sail. They come back.

They need:

- cloth;
- rope, of two kinds:
  a) thick;
  b) thin.

They hold.

# 2 Nets

They hold fish.

# 3 Empty Quays

# IV. Crews

## A. Pay

It is low.
`;
const AIRFIELD = '# 1 Planes\n\nThey fly. They land.\n\nThey refuel.\n\n# 7 Hangars\n\nThey are full.\n';

const harbour = openLibrary([read(HARBOUR)]);
const airfield = { id: 'airfield-2041', shortTitle: 'Airfield 2041', cite: 'Airfields after War' };
const both = openLibrary([read(HARBOUR), read(AIRFIELD, airfield)]);

describe('a statement is found', () => {
  it.each([
    '1/1.2',
    ' 1/1.2 ',
    '1 / 1.2',
    '[1/1.2]',
    '1/1.2.',
    '`1/1.2`',
    '（１／１．２）',
    'harbour-2040/1/1.2',
    'HARBOUR-2040/1/1.2',
  ])('as %j', (typed) => {
    expect(findStatement(harbour, typed)?.text).toBe('They come back.');
  });

  it.each([
    ['1/2-2-1.1', 'thick;'],
    ['IV.A/1.1', 'It is low.'],
    ['iv.a/1.1', 'It is low.'],
  ])('with item or letters: %s', (typed, text) => {
    expect(findStatement(harbour, typed)?.text).toBe(text);
  });

  it.each(['', ' ', '1', '1/9', '1/1.3', '9/1.1', 'airfield-2041/1/1.1', '1/1.1x', '../1.1', 'undefined'])(
    'not as %j',
    (typed) => {
      expect(findStatement(harbour, typed)).toBeNull();
    },
  );
});

describe('the signs around an id', () => {
  it.each([
    ['[1/1.2].', '1/1.2'],
    ['".', ''],
    ['(.(', '.('],
    ['  «IV.A/1»…', 'IV.A/1'],
    ['1/1.2. x', '1/1.2. x'],
  ])('of %j are taken off', (typed, id) => {
    expect(bareId(typed)).toBe(id);
  });

  it('cost no more than their number, though a request may hold a million', () => {
    // By the square of their number it would be ten minutes, and nobody else answered.
    expect(bareId(`${'.'.repeat(1_000_000)}x`)).toHaveLength(1_000_001);
  });
});

describe('ids in a line', () => {
  it.each([
    ['1/1.2', ['1/1.2']],
    ['[1/1.2]', ['[1/1.2]']],
    ['1/1.2, 1/1.1', ['1/1.2', '1/1.1']],
    ['[1/1.2] and (1/1.1).', ['[1/1.2]', '(1/1.1).']],
    ['[1/1.2][1/1.1]', ['[1/1.2', '1/1.1]']],
    ['harbour-2040/1/1.2; IV.A/1 & 1/2-2-1.1', ['harbour-2040/1/1.2', 'IV.A/1', '1/2-2-1.1']],
    ['１／１．２，1/1.1', ['1/1.2', '1/1.1']],
  ])('%j', (line, ids) => {
    expect(idsIn(line)).toEqual(ids);
    expect(ids.map((id) => findStatement(harbour, id))).not.toContain(null);
  });

  it.each(['', 'boats', '1/1.2 and boats', '6.1', 'and/or'])('not %j', (line) => {
    expect(idsIn(line)).toBeNull();
  });
});

describe('with several reports', () => {
  it('ids carry that of their report, and stay as they are in the report itself', () => {
    expect(both.statements.map(({ id }) => id)).toContain('airfield-2041/1/1.1');
    expect(both.reports[0]?.statements[0]?.id).toBe('1/1.1');
    expect(harbour.statements[0]?.id).toBe('1/1.1');
  });

  it('a full id names the report in a library of one as well, a full number only where there are several', () => {
    const [ships] = harbour.statements;
    const [, , planes] = both.statements;
    expect(ships && fullId(harbour, ships)).toBe('harbour-2040/1/1.1');
    expect(planes && fullId(both, planes)).toBe(planes?.id);
    expect(fullNumber(harbour, 'harbour-2040', '2')).toBe('2');
    expect(fullNumber(both, 'harbour-2040', '2')).toBe('harbour-2040/2');
  });

  it('a statement is found by its whole id', () => {
    expect(findStatement(both, 'airfield-2041/1/1.1')?.text).toBe('They fly.');
    expect(findStatement(both, 'Harbour-2040/1/1.1')?.text).toBe('They sail.');
  });

  it('a statement is found without the report if only one has such an id', () => {
    expect(findStatement(both, '7/1.1')?.text).toBe('They are full.');
    expect(findStatement(both, '2/1.1')?.text).toBe('They hold fish.');
  });

  it('a statement is not found without the report if several have such an id', () => {
    expect(findStatement(both, '1/1.1')).toBeNull();
    const ids = both.statements.map(({ id }) => id).filter((id) => id.endsWith('/1/1.1'));
    expect(ids).toHaveLength(2);
    for (const typed of ['1 / 1.1', '[1/1.1]', '1/1'])
      expect(findStatements(both, typed).map(({ id }) => id)).toEqual(ids);
    expect(findStatements(both, '9/1.1')).toEqual([]);
  });

  it('each is cited after its own report', () => {
    const planes = findStatement(both, 'airfield-2041/1/2.1');
    expect(planes && citeShort(both, planes)).toBe('Airfield 2041, 1 Planes, para. 2');
    expect(planes && citeFull(both, planes)).toBe('Airfields after War, section 1 Planes, paragraph 2.');
  });

  it('neighbours come from the same report', () => {
    const planes = findStatement(both, 'airfield-2041/1/1.2');
    const around = planes && neighbourhood(both, planes);
    expect(around?.before).toEqual([]);
    expect(around?.passage.map(({ id }) => id)).toEqual(['airfield-2041/1/1.1', 'airfield-2041/1/1.2']);
    expect(around?.after.map(({ id }) => id)).toEqual(['airfield-2041/1/2.1']);
  });
});

describe('the neighbourhood of a statement', () => {
  const around = (id: string) => {
    const statement = findStatement(harbour, id);
    if (!statement) throw new Error(`no ${id}`);
    const { before, passage, after } = neighbourhood(harbour, statement);
    return [before, passage, after].map((statements) => statements.map((one) => one.id).join(' '));
  };

  it.each([
    ['in the middle', '1/2-1.1', ['1/2.1', '1/2-1.1', '1/2-2.1']],
    ['at the beginning of a section', '1/1.2', ['', '1/1.1 1/1.2', '1/2.1']],
    ['at the end of a section', '1/3.1', ['1/2-2-2.1', '1/3.1', '']],
    ['alone in its section', '2/1.1', ['', '2/1.1', '']],
  ])('%s', (_where, id, ids) => {
    expect(around(id)).toEqual(ids);
  });

  it('has all sentences of a passage', () => {
    const statement = findStatement(harbour, '1/1.2');
    expect(statement && neighbourhood(harbour, statement).passage.map(({ text }) => text)).toEqual([
      'They sail.',
      'They come back.',
    ]);
  });
});

describe('a statement is cited', () => {
  it.each([
    ['1/1.2', 'Harbour 2040, 1 Boats, para. 1'],
    ['1/2-1.1', 'Harbour 2040, 1 Boats, para. 2, item 1'],
    ['1/2-2-1.1', 'Harbour 2040, 1 Boats, para. 2, item 2.a'],
    ['IV.A/1.1', 'Harbour 2040, IV.A Pay, para. 1'],
  ])('%s: %s', (id, citation) => {
    const statement = findStatement(harbour, id);
    expect(statement && citeShort(harbour, statement)).toBe(citation);
  });
});

describe('a passage of a report that numbers its paragraphs', () => {
  const panel = openLibrary([
    read(
      '# Boats\n\nIt met.\n\n12. It heard:\n\n“A quotation.”\n\n13. It asks that:\n\n(a) boats:\n(i) sail;\n',
    ),
  ]);

  it.each([
    ['boats/0a.1', 'It met.', 'opening para. 1'],
    ['boats/12.1', 'It heard:', 'para. 12'],
    ['BOATS/12A.1', '“A quotation.”', 'para. 12 (cont.)'],
    ['boats/13.1', 'It asks that:', 'para. 13'],
    ['boats/13-1-1.1', 'sail;', 'para. 13, item a.i'],
  ])('is found and cited: %s', (id, text, citation) => {
    const statement = findStatement(panel, id);
    expect(statement?.text).toBe(text);
    expect(statement && citeShort(panel, statement)).toBe(`Harbour 2040, Boats, ${citation}`);
    expect(looksLikeId(id)).toBe(true);
  });
});

describe('a section with letters beyond ASCII', () => {
  const title = 'Møte på øya';
  const library = openLibrary([read(`# ${title}\n\nThey met.\n`)]);

  it.each(['NFC', 'NFD'])('is found, as are its statements, typed as %s', (form) => {
    expect(findSections(library, 'møte-pa-øya'.normalize(form))[0]?.section.title).toBe(title);
    expect(findStatement(library, 'møte-pa-øya/1.1'.normalize(form))?.text).toBe('They met.');
  });
});

describe('a section is found', () => {
  it.each([
    ['1', 'Boats'],
    [' 2. ', 'Nets'],
    ['iv.a', 'Pay'],
    ['IV', 'Crews'],
    ['harbour-2040/2', 'Nets'],
    ['3', 'Empty Quays'],
  ])('as %j: %s', (typed, title) => {
    expect(findSections(harbour, typed).map(({ section }) => section.title)).toEqual([title]);
  });

  it.each(['', '9', '1.1', 'Boats', 'airfield-2041/1'])('not as %j', (typed) => {
    expect(findSections(harbour, typed)).toEqual([]);
  });

  it('in each report that has it, or in the one named', () => {
    const titles = (...of: [string, string[]?]) =>
      findSections(both, ...of).map(({ section }) => section.title);
    expect(titles('1')).toEqual(['Boats', 'Planes']);
    expect(titles('airfield-2041/1')).toEqual(['Planes']);
    expect(titles('1', ['airfield-2041'])).toEqual(['Planes']);
    expect(findSections(both, '7').map(({ report }) => report.metadata.id)).toEqual(['airfield-2041']);
  });
});

describe('an id', () => {
  it.each([
    '6.1/1.3',
    '6.1/1',
    ' 6.1/1.3 ',
    'beijing-2007/6.1/1.3',
    '6/6-2.1',
    '6/6-2-1.10',
    'IV.A/1.1',
    'foreword/2.1',
    '和平/1.1',
    'møte-på-øya/2.1',
    'हिन्दी/1.1',
    'IV/12a.1',
    'IV/12A-1.1',
    'IV/12x2a.1',
  ])('looks like %j', (typed) => {
    expect(looksLikeId(typed)).toBe(true);
  });

  it.each([
    '',
    'of force',
    '6.1',
    'and/or',
    'policy/strategic integration',
    '6.1/1.3 please',
    '1/2/3/4.5',
    'and/or.1',
    '6/12abc.1',
  ])('does not look like %j', (typed) => {
    expect(looksLikeId(typed)).toBe(false);
  });

  it('of any statement looks like one', () => {
    for (const { id } of [...harbour.statements, ...both.statements]) expect(looksLikeId(id)).toBe(true);
  });
});

describe('the statements of a report', () => {
  it('are told from those of a library, with the ids that they have in the report', () => {
    for (const library of [harbour, both])
      for (const { metadata, statements } of library.reports)
        expect(statementsOf(metadata.id, library.reports.length, library.statements)).toEqual(statements);
  });
});
