import { ACTORS } from '../../../report/labels/actors';
import type { Statement } from '../../../report/model';
import { analyze } from '../../analyze';
import { correctedWords } from '../../correct';
import { nearestNames } from '../../nearest-names';
import type { SearchIndex } from '../../search-index';
import { conceptsCalled, type Thesaurus } from '../../thesaurus';
import type { LabelKind } from '../kind';

const MOST_NEAR = 3;

/** Who is named. */
export const actors: LabelKind = {
  ...actorKind(['actor', 'actors', 'who', 'by'], (statement) => statement.actors),
  everydayKeys: ['who', 'by'],
};

/** Who is asked to act. */
export const addressees: LabelKind = {
  ...actorKind(['for', 'to', 'addressee', 'addressees'], (statement) => statement.addressees),
  everydayKeys: ['for', 'to'],
};

/** Who is named or asked to act. */
export const involved = actorKind(['involving', 'involves'], ({ actors, addressees }) => [
  ...new Set([...actors, ...addressees]),
]);

function actorKind(
  keys: LabelKind['keys'],
  labelsOf: (statement: Statement) => readonly string[],
): LabelKind {
  return {
    keys,
    /** By a name of the closed list, by a wording of the thesaurus, or by either misspelt or in part. */
    find: (index) => (words, mayGuess) => {
      const { thesaurus } = index;
      const called =
        actorCalled(thesaurus, words) ??
        (mayGuess
          ? (actorCalled(thesaurus, correctedWords(index, words)) ?? nearestNames(ACTORS, words)[0])
          : null);
      return called ? { values: [called], byName: isActorsName(words) } : null;
    },
    offer(index, typed) {
      const choices = mostFrequent(index, labelsOf);
      return { nearest: nearestNames(choices, typed, MOST_NEAR), choices };
    },
    menu: () => ACTORS,
    labelsOf,
  };
}

/** The actors that the reports have in a role, the most frequent first. */
function mostFrequent(
  { library }: SearchIndex,
  labelsOf: (statement: Statement) => readonly string[],
): string[] {
  const counts = new Map<string, number>();
  for (const statement of library.statements)
    for (const actor of labelsOf(statement)) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([actor]) => actor);
}

/** The closed list by the stems of its names; made when first needed, as few questions name an actor by a key. */
let byTerms: ReadonlyMap<string, string> | null = null;

function namedExactly(words: string): string | undefined {
  byTerms ??= new Map(ACTORS.map((actor) => [termsOf(actor), actor as string]));
  return byTerms.get(termsOf(words));
}

/**
 * The actor that words stand for: a name of the closed list in any case and number, or a wording that the
 * thesaurus has for it (`peacekeepers`, `aid agencies`); `null` for others.
 */
export function actorCalled(thesaurus: Thesaurus, words: string): string | null {
  const exact = namedExactly(words);
  if (exact !== undefined) return exact;
  // Two actors, or an actor and something else, are no wording of one.
  if (/[,;&/]|\b(?:and|or)\b/i.test(words)) return null;
  return conceptsCalled(thesaurus, words)[0]?.actor ?? null;
}

/** Whether words are the name of an actor in the closed list, in any case and number. */
function isActorsName(words: string): boolean {
  return namedExactly(words) !== undefined;
}

/** With "and", which is part of a name (`Funds and Programmes`). */
function termsOf(words: string): string {
  const tokens = analyze(words).filter(({ word }) => word !== 'the');
  return tokens.map(({ term }) => term).join(' ');
}
