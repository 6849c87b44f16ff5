import { analyze, fold, stem } from './analyze';
import { packConceptIndex } from './concept-index';
import { formOf } from './outright';
import { isStopWord } from './stop-words';
import { type PreparedThesaurus, type ThesaurusData, wordingsOf, wordingTokens } from './thesaurus';
import { packWordings, type Wording } from './wording-table';

/** The longest wording, in words, function words aside. */
export const LONGEST_WORDING = 6;

/**
 * Analyses all wordings. Where two concepts share one, which {@link checkThesaurus} reports, it belongs to
 * the first.
 */
export function prepareThesaurus({ concepts, otherMatters, actors }: ThesaurusData): PreparedThesaurus {
  const wordings = new Map<string, Wording & { forms: string[] }>();
  const words = new Set<string>();
  const documents = concepts.map(() => new Map<string, number>());
  concepts.forEach((given, concept) => {
    for (const wording of wordingsOf(given)) {
      const tokens = wordingTokens(analyze(wording));
      for (const { word } of analyze(wording)) words.add(word);
      const terms = tokens.map(({ term }) => term);
      const key = terms.join(' ');
      if (terms.length > 0 && terms.length <= LONGEST_WORDING && !wordings.has(key))
        wordings.set(key, { terms, concept, forms: [] });
      const known = wordings.get(key);
      if (terms.length === 1 && known?.concept === concept) known.forms.push(formOf(wording));
      const telling = new Set(tokens.flatMap(({ word, term }) => (isStopWord(word) ? [] : [term])));
      const document = documents[concept] as Map<string, number>;
      for (const term of telling) document.set(term, (document.get(term) ?? 0) + 1 / Math.sqrt(telling.size));
    }
  });
  const numbers = new Map<string, number>();
  const numberOf = (term: string) => {
    const number = numbers.get(term) ?? numbers.size;
    numbers.set(term, number);
    return number;
  };
  const packed = packWordings([...wordings.values()], numberOf);
  for (const document of documents) for (const term of document.keys()) numberOf(term);
  return {
    concepts: concepts.map(({ altLabels, acronyms, everyday, ...kept }) => kept),
    actors: actors ?? [...new Set(concepts.flatMap(({ actor }) => actor ?? []))],
    terms: [...numbers.keys()].join(' '),
    wordings: packed,
    index: packConceptIndex(documents, numbers.keys()),
    otherMatters: {
      words: otherMatters.map(fold).join(' '),
      terms: otherMatters.map((word) => stem(fold(word))).join(' '),
    },
    words: [...words].join(' '),
  };
}

/** A thesaurus without concepts. */
export const NO_THESAURUS = prepareThesaurus({ concepts: [], otherMatters: [] });
