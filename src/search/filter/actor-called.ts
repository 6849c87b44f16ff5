import { ACTORS } from '../../report/labels/actors';
import { analyze } from '../analyze';
import { labelTokens, type Thesaurus } from '../thesaurus';

/** The closed list by the stems of its names. */
const BY_TERMS = new Map(ACTORS.map((actor) => [termsOf(actor), actor as string]));

/**
 * The actor that words stand for: a name of the closed list in any case and number, or a wording that the
 * thesaurus has for it (`peacekeepers`, `aid agencies`); `null` for others.
 */
export function actorCalled(thesaurus: Thesaurus, words: string): string | null {
  const exact = BY_TERMS.get(termsOf(words));
  if (exact !== undefined) return exact;
  // Two actors, or an actor and something else, are no wording of one.
  if (/[,;&/]|\b(?:and|or)\b/i.test(words)) return null;
  const tokens = labelTokens(analyze(words));
  const match = thesaurus.labels.find(tokens).find(({ at, length }) => at === 0 && length === tokens.length);
  return match === undefined ? null : (thesaurus.concepts[match.concept]?.actor ?? null);
}

/** Whether words are the name of an actor in the closed list, in any case and number. */
export function isActorsName(words: string): boolean {
  return BY_TERMS.has(termsOf(words));
}

/** With "and", which is part of a name (`Funds and Programmes`). */
function termsOf(words: string): string {
  const tokens = analyze(words).filter(({ word }) => word !== 'the');
  return tokens.map(({ term }) => term).join(' ');
}
