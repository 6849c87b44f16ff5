import { analyze, type Token } from '../../src/search/analyze';
import { formsFrom, isNamedBy, isPrefix, singular } from '../../src/search/outright';
import { type Thesaurus, wordingTokens } from '../../src/search/thesaurus';

/** The concepts that a text names outright, by their position in the thesaurus, in the obvious way. */
export function conceptsNamed({ wordings }: Thesaurus, text: string): number[] {
  const all = analyze(text);
  const prefixes = new Set(
    all.filter(({ word, position }, at) => all[at - 1]?.position === position && isPrefix(word)),
  );
  const tokens = wordingTokens(all);
  const withoutDots = () => text.replaceAll('.', '');
  return wordings.find(tokens).flatMap(({ concept, at, length, wording }) => {
    const forms = wordings.formsOf(wording) ?? formsFrom([]);
    const token = tokens[at] as Token;
    const word = prefixes.has(token) ? '' : singular(token.word);
    const isNamed = length > 1 || isNamedBy(forms, word, withoutDots);
    return isNamed ? [concept] : [];
  });
}
