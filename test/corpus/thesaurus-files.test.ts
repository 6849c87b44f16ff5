import { parseThesaurus, readThesaurusFiles, type ThesaurusFile } from '../../src/corpus/thesaurus-files';

const file = (text: string): ThesaurusFile[] => [{ file: 'plums.yml', text, fingerprint: '' }];

describe('the files of a thesaurus', () => {
  it('are none where there is no directory', () => {
    expect(readThesaurusFiles('/nowhere/at/all')).toEqual([]);
  });

  it.each([
    ['a: [', /^plums\.yml: not valid YAML \(.+\)$/],
    ['a: 1', /^plums\.yml: must be a list of concepts\.$/],
    ['- id: a\n- id: b\n  prefLabel: b', /^plums\.yml: concept 1 needs an id and a prefLabel\.$/],
    ['- null', /^plums\.yml: concept 1 needs an id and a prefLabel\.$/],
  ])('that hold %j are refused with a sentence', (text, message) => {
    expect(() => parseThesaurus(file(text), [])).toThrow(message);
  });

  it('may be empty', () => {
    expect(parseThesaurus(file(''), [])).toEqual({ concepts: [], actors: [], otherMatters: [] });
  });
});
