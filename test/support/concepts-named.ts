import { analyze, type Token } from '../../src/search/analyze';
import { formsFrom, isNamedBy, isPrefix, singular } from '../../src/search/outright';
import { labelTokens, type Thesaurus } from '../../src/search/thesaurus';

/** The concepts that a text names outright, by their position in the thesaurus, in the obvious way. */
export function conceptsNamed({ labels }: Thesaurus, text: string): number[] {
  const all = analyze(text);
  const prefixes = new Set(
    all.filter(({ word, position }, at) => all[at - 1]?.position === position && isPrefix(word)),
  );
  const tokens = labelTokens(all);
  const withoutDots = () => text.replaceAll('.', '');
  return labels.find(tokens).flatMap(({ concept, at, length, label }) => {
    const forms = labels.formsOf(label) ?? formsFrom([]);
    const token = tokens[at] as Token;
    const word = prefixes.has(token) ? '' : singular(token.word);
    const isNamed = length > 1 || isNamedBy(forms, word, withoutDots);
    return isNamed ? [concept] : [];
  });
}
