import { draftIndexEntries } from '../../src/search/draft-index-entries';
import type { Concept } from '../../src/search/thesaurus';
import { smallLibrary } from '../support/small-library';

const CONCEPTS: Concept[] = [
  { id: 'exit', prefLabel: 'exit strategy', altLabels: ['withdrawal plan'], acronyms: ['XS'] },
  { id: 'police', prefLabel: 'police' },
  { id: 'mandate', prefLabel: 'mandate' },
];

const WORDINGS = {
  everyday: new Map([
    ['exit', ['how do we get out', 'when do they go home']],
    ['police', ['cops on the beat']],
    ['shortage', ['not enough of it']],
    ['unheard-of', ['never seen']],
  ]),
  concepts: [{ id: 'shortage', prefLabel: 'shortage', altLabels: ['lack of means'] }],
};

/** What is drafted for a statement that says this. */
function drafted(text: string): readonly string[] | undefined {
  const { statements } = smallLibrary({ Boats: [text] });
  const entries = draftIndexEntries(statements, CONCEPTS, WORDINGS);
  expect([...entries.values()].flat(2).filter(({ by }) => by !== 'draft')).toEqual([]);
  return entries
    .get(`small/${statements[0]?.id}`)
    ?.flat()
    .map((one) => one.text);
}

describe('drafted index entries', () => {
  it.each(['An exit strategy was missing.', 'Withdrawal plans were late.', 'The XS failed.'])(
    'are the everyday wordings of a concept: %s',
    (text) => expect(drafted(text)).toEqual(['how do we get out', 'when do they go home']),
  );

  it('are those of all concepts that a statement names', () => {
    expect(drafted('Police need an exit strategy.')).toEqual([
      'cops on the beat',
      'how do we get out',
      'when do they go home',
    ]);
  });

  it('come once for a concept that is named twice', () => {
    expect(drafted('Police asked the police.')).toEqual(['cops on the beat']);
  });

  it('are one list for all statements that name a concept', () => {
    const { statements } = smallLibrary({ Boats: ['Police sail.', 'The police need an exit strategy.'] });
    const [one, other] = [...draftIndexEntries(statements, CONCEPTS, WORDINGS).values()];
    expect(other?.[0]).toBe(one?.[0]);
  });

  it('know concepts that only the wordings have', () => {
    expect(drafted('There was a lack of means.')).toEqual(['not enough of it']);
  });

  it.each(['They sail.', 'Cops on the beat get out.', 'The mandate was clear.', 'This was unheard-of.'])(
    'are none where a statement names no concept with wordings: %s',
    (text) => expect(drafted(text)).toEqual([]),
  );

  it('are those of each statement by report and id', () => {
    const { statements } = smallLibrary({ Boats: ['They sail. The police sail too.', 'An exit strategy.'] });
    const entries = draftIndexEntries(statements, CONCEPTS, WORDINGS);
    expect([...entries.keys()]).toEqual(statements.map(({ id }) => `small/${id}`));
    expect([...entries.values()].map((lists) => lists.flat().length)).toEqual([0, 1, 2]);
  });
});
