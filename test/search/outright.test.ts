import { fold } from '../../src/search/analyze';
import { indexStatements } from '../../src/search/index-statements';
import { formOf, formsFrom, isNamedBy, singular } from '../../src/search/outright';
import { eachWithInOwnText } from '../../src/search/own-text';
import { prepareThesaurus } from '../../src/search/prepare-thesaurus';
import { conceptTerm } from '../../src/search/search-index';
import { libraryOf } from '../support/any-index';

const names = (label: string, word: string, text = word) =>
  isNamedBy(formsFrom([formOf(label)]), singular(fold(word)), () => text.replaceAll('.', ''));

describe('a wording of one word', () => {
  it.each([
    ['mandate', 'mandates'],
    ['benchmarks', 'benchmark'],
    ['policy', 'policies'],
    ['consensus', 'consensus'],
    ['headquarters', 'Headquarters'],
    ['élite', 'elites'],
    ['processes', 'process'],
  ])('%s is named by %s', (label, word) => expect(names(label, word)).toBe(true));

  it.each([
    ['internment', 'international'],
    ['execution', 'executive'],
    ['States', 'stated'],
    ['services', 'serviceability'],
  ])('%s is not named by %s, which has its stem only', (label, word) =>
    expect(names(label, word)).toBe(false),
  );

  it.each([
    ['US', 'us', 'They told us.', false],
    ['US', 'us', 'The US agreed.', true],
    ['HAS', 'has', 'It has HASTE.', false],
    ['NGO', 'ngos', '(NGOs) and others', true],
    ['U.N.', 'un', 'the U.N.', true],
    ['AfDB', 'afdb', 'afdb', false],
  ])('%s, an acronym, for %s in “%s”: %s', (label, word, text, expected) =>
    expect(names(label, word, text)).toBe(expected),
  );
});

describe('a statement', () => {
  const thesaurus = prepareThesaurus({
    concepts: [
      { id: 'detention', prefLabel: 'detention', altLabels: ['internment', 'places of detention'] },
      { id: 'posts', prefLabel: 'posts' },
      { id: 'media', prefLabel: 'social media' },
    ],
    otherMatters: [],
  });
  const naming = (concept: string, ...texts: string[]) => {
    const index = indexStatements(libraryOf(texts.map((text, at) => ({ id: String(at), text }))), thesaurus);
    const having: number[] = [];
    eachWithInOwnText(index, conceptTerm(concept), (entry) => having.push(entry));
    return having;
  };

  it('names a concept outright by a wording, or does not', () => {
    const texts = ['International law on internment.', 'International law.', 'A place of detention.'];
    expect(naming('detention', ...texts)).toEqual([0, 2]);
    expect(naming('posts', 'A post-conflict society.', 'A vacant post.', 'A post office.')).toEqual([1, 2]);
    expect(naming('media', 'They follow it.', 'Social media matter, which they follow.')).toEqual([1]);
  });
});
