import { proposeMetadata } from '../../src/import/propose-metadata';
import { fieldProblem, metadataProblems } from '../../src/report/metadata';

const GOOD = { id: 'unmit-2012', title: 'Report', shortTitle: 'UNMIT', cite: 'Report' };

describe('metadata', () => {
  it('are right with all fields, and without those that need not be there', () => {
    expect(metadataProblems(GOOD)).toEqual([]);
    expect(
      metadataProblems({
        ...GOOD,
        ...{
          place: 'Dili',
          dates: { from: '2012-01-01', to: '2012-01-02' },
          date: '2012-10',
          symbol: 'S/2012/765',
        },
        ...{ kind: 'upr', publisher: 'UN', organisers: ['UN'], sha256: 'A'.repeat(64) },
        original: { file: 'original/unmit-2012.pdf', sha256: 'a'.repeat(64), pages: 25 },
      }),
    ).toEqual([]);
  });

  it.each([
    ['id', '../x', 'must be letters'],
    ['title', '', 'must be a text'],
    ['cite', 5, 'must be a text'],
    ['organisers', 'UN', 'must be a list of texts'],
    ['dates', '2020-05-01', 'must have "from" and "to"'],
    ['dates', { from: '2007-03-26' }, 'must have "from" and "to"'],
    ['dates', { from: '2007-03-27', to: '2007-03-26' }, 'the first not after the last'],
    ['date', '2012-04-31', 'must be a day, a month or a year'],
    ['date', 'March 2007', 'must be a day, a month or a year'],
    ['kind', 'book', 'must be one of seminar, '],
    ['publisher', 5, 'must be a text'],
    ['sha256', 'abc', 'must be a SHA-256'],
    ['original', { file: 'x' }, 'must have "file"'],
  ] as const)('says in a sentence what is wrong with %s %j', (name, value, what) => {
    const [problem, ...more] = metadataProblems({ ...GOOD, [name]: value });
    expect(problem).toContain(`"${name}" `);
    expect(problem).toContain(what);
    expect(more).toEqual([]);
    expect(fieldProblem(name, value)).toBe(problem);
  });

  it('name each field that is missing', () => {
    expect(metadataProblems({})).toEqual(
      ['id', 'title', 'shortTitle', 'cite'].map((name) => `"${name}" is missing.`),
    );
    expect(metadataProblems([])).toHaveLength(1);
  });
});

describe('proposed metadata', () => {
  it('are what the first page says', () => {
    const opening = [
      'United Nations S/2012/765',
      'Distr.: General',
      '15 October 2012',
      'It met on 3 May 2011.',
    ];
    const title = 'Report of the Secretary-General on the United Nations Integrated Mission in Timor-Leste';
    expect(proposeMetadata({ title, opening, fileName: 'N1253815.pdf' })).toEqual({
      id: 's-2012-765',
      title,
      shortTitle: 'S/2012/765',
      cite: `${title}. S/2012/765, 15 October 2012`,
      date: '2012-10-15',
      symbol: 'S/2012/765',
      kind: 'secretary-general',
    });
  });

  it('have no symbol of another document', () => {
    const opening = ['It covers what has happened since the report of 3 July (S/2030/12).'];
    const proposed = proposeMetadata({ title: 'On the Mission in Lakeland', opening, fileName: 'a.html' });
    expect(proposed.symbol).toBeUndefined();
  });

  it('have no title from the head of a document, and no kind from deep in its text', () => {
    const opening = [
      ...['United Nations', 'Distr.: General', '3 May 2012', 'Report on the lake'],
      'The workshop of the year before had named the police, which was then a lesson to all who came there.',
    ];
    const { title, kind } = proposeMetadata({ title: null, opening, fileName: 'a.pdf' });
    expect({ title, kind }).toEqual({ title: 'Report on the lake', kind: 'other' });
  });

  it('are the name of the file where it says nothing, and always right', () => {
    const proposed = proposeMetadata({
      title: null,
      opening: [],
      fileName: 'Lakeside workshop (final).docx',
    });
    expect(proposed).toMatchObject({
      id: 'lakeside-workshop-final',
      title: 'Lakeside workshop (final)',
      kind: 'seminar',
    });
    expect(metadataProblems(proposed)).toEqual([]);
  });
});
