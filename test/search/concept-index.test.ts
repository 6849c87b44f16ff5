import { prepareThesaurus } from '../../src/search/prepare-thesaurus';
import { type Concept, Thesaurus } from '../../src/search/thesaurus';

const CONCEPTS: Concept[] = [
  { id: 'shortage', prefLabel: 'shortage', altLabels: ['not enough boats', 'too few boats', 'empty stores'] },
  { id: 'ships', prefLabel: 'ships', altLabels: ['boats at sea', 'captain and crew'] },
  { id: 'ports', prefLabel: 'ports of call' },
];
const thesaurus = new Thesaurus(prepareThesaurus({ concepts: CONCEPTS, otherMatters: [] }));

function meant(words: string): string[] {
  return thesaurus.index.find(words.split(' '), 5).map(({ concept }) => CONCEPTS[concept]?.id ?? '');
}

describe('the concepts that words point to', () => {
  it('are those whose wordings have the most of them', () => {
    expect(meant('boat crew')).toEqual(['ships', 'shortage']);
    expect(meant('few boat')).toEqual(['shortage', 'ships']);
    expect(meant('call')).toEqual(['ports']);
  });

  it('are none where no wording has them', () => {
    expect(meant('aeroplane')).toEqual([]);
  });

  it('weigh more, the rarer the word and the more wordings have it', () => {
    const score = (term: string) => thesaurus.index.find([term], 1)[0]?.score ?? 0;
    expect(score('captain')).toBeGreaterThan(score('boat'));
    expect(score('boat')).toBeGreaterThan(0);
  });
});
