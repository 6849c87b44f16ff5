import { parseThesaurus, readThesaurusFiles, THESAURUS_DIRECTORY } from '../../src/corpus/thesaurus-files';
import { analyze } from '../../src/search/analyze';
import { checkThesaurus } from '../../src/search/check-thesaurus';
import { prepareThesaurus } from '../../src/search/prepare-thesaurus';
import { type Concept, Thesaurus, wordingTokens } from '../../src/search/thesaurus';
import { ACTOR_NAMES, ACTORS } from '../support/actors';

const CONCEPTS: Concept[] = [
  { id: 'ships', prefLabel: 'ships', altLabels: ['vessels', 'boats at sea'], related: ['ports'] },
  { id: 'ports', prefLabel: 'ports of call', acronyms: ['POC'] },
];

describe('a thesaurus', () => {
  const thesaurus = new Thesaurus(prepareThesaurus({ concepts: CONCEPTS, otherMatters: ['Printers'] }));
  const found = (text: string) =>
    thesaurus.wordings.find(wordingTokens(analyze(text))).map(({ concept }) => CONCEPTS[concept]?.id);

  it.each([
    ['The ship was a fast vessel.', ['ships', 'ships']],
    ['a boat on the sea', ['ships']],
    ['boats and the sea', ['ships']],
    ['their ports of first call', []],
    ['their port of call', ['ports']],
    ['P.O.C.', ['ports']],
    ['boats', []],
    ['', []],
  ])('finds in %j %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('knows words of other matters, in every form', () => {
    expect(['printer', 'printers', 'ship'].map((word) => thesaurus.isOtherMatter(word))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it.each<[string, Concept[], string]>([
    [
      'an id that stands twice',
      [
        { id: 'a', prefLabel: 'apples' },
        { id: 'a', prefLabel: 'pears' },
      ],
      'a: stands twice',
    ],
    [
      'a wording in two concepts',
      [
        { id: 'a', prefLabel: 'apple' },
        { id: 'b', prefLabel: 'pears', altLabels: ['Apples'] },
      ],
      'b: “Apples” stands in a already',
    ],
    [
      'a relation that leads nowhere',
      [{ id: 'a', prefLabel: 'apples', broader: ['fruit'] }],
      'a: leads to fruit, which is not there',
    ],
    [
      'a wording without meaning',
      [{ id: 'a', prefLabel: 'apples', altLabels: ['what is it'] }],
      'a: “what is it” has no word with a meaning',
    ],
    [
      'a wording that is too long',
      [{ id: 'a', prefLabel: 'one two three four five six seven' }],
      'a: “one two three four five six seven” is longer than 6 words',
    ],
  ])('that has %s is told so', (_, concepts, problem) => {
    expect(checkThesaurus(concepts)).toEqual([problem]);
  });

  it('that comes with PeaceOps has nothing wrong, and names actors that there are', () => {
    const { concepts } = parseThesaurus(readThesaurusFiles(THESAURUS_DIRECTORY), ACTORS);
    expect(concepts.length).toBeGreaterThan(500);
    expect(checkThesaurus(concepts)).toEqual([]);
    expect(
      concepts.flatMap(({ actor }) => actor ?? []).filter((actor) => !ACTOR_NAMES.includes(actor)),
    ).toEqual([]);
  });
});
