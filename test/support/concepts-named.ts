import { analyze } from '../../src/search/analyze';
import { formsFrom, isNamedBy, singular } from '../../src/search/outright';
import { labelTokens, type Thesaurus } from '../../src/search/thesaurus';

/** The concepts that a text names outright, by their position in the thesaurus, in the obvious way. */
export function conceptsNamed({ labels }: Thesaurus, text: string): number[] {
  const tokens = labelTokens(analyze(text));
  const withoutDots = () => text.replaceAll('.', '');
  return labels.find(tokens).flatMap(({ concept, everyday, at, length, label }) => {
    const forms = labels.formsOf(label) ?? formsFrom([]);
    const isNamed = length > 1 || isNamedBy(forms, singular(tokens[at]?.word ?? ''), withoutDots);
    return !everyday && isNamed ? [concept] : [];
  });
}
