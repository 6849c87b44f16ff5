import type { Library } from '../../../report/library';
import type { Statement } from '../../../report/model';
import { analyze } from '../../analyze';
import { correctedWords } from '../../correct';
import { nearestNames } from '../../nearest-names';
import { conceptsCalled, type Thesaurus } from '../../thesaurus';
import type { LabelKind } from '../kind';

const MOST_NEAR = 3;

/** Who is named. */
export const actors: LabelKind = {
  ...actorKind(['actor', 'actors', 'who', 'by'], (statement) => statement.actors),
  everydayKeys: ['who', 'by'],
};

/** Who is asked to act. Labels show it as `asks: UN`, so that this is typed, too. */
export const addressees: LabelKind = {
  ...actorKind(['for', 'to', 'asks', 'addressee', 'addressees'], (statement) => statement.addressees),
  everydayKeys: ['for', 'to', 'asks'],
};

/** Who is named or asked to act. */
export const involved = actorKind(['involving', 'involves'], namedOrAsked);

function namedOrAsked({ actors, addressees }: Statement): string[] {
  return [...new Set([...actors, ...addressees])];
}

function actorKind(
  keys: LabelKind['keys'],
  labelsOf: (statement: Statement) => readonly string[],
): LabelKind {
  return {
    keys,
    /** By a name that labels have, by a wording of the thesaurus, or by either misspelt or in part. */
    find: (index) => (words, mayGuess) => {
      const { thesaurus } = index;
      const called =
        actorCalled(thesaurus, words) ??
        mostFrequent(index.library, namedOrAsked).find((actor) => termsOf(actor) === termsOf(words)) ??
        (mayGuess
          ? (actorCalled(thesaurus, correctedWords(index, words)) ??
            nearestNames(knownActors(thesaurus), words)[0])
          : null);
      return called ? { values: [called], byName: termsOf(called) === termsOf(words) } : null;
    },
    offer(index, typed) {
      const choices = mostFrequent(index.library, labelsOf);
      return { nearest: nearestNames(choices, typed, MOST_NEAR), choices };
    },
    menu: (library) => mostFrequent(library, labelsOf),
    labelsOf,
  };
}

/** The actors that the reports have in a role, the most frequent first. */
function mostFrequent(library: Library, labelsOf: (statement: Statement) => readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const statement of library.statements)
    for (const actor of labelsOf(statement)) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  return [...counts].sort(([a, as], [b, bs]) => bs - as || (a < b ? -1 : 1)).map(([actor]) => actor);
}

/** The actors that a thesaurus knows, by the stems of their names; made when first needed, as few questions name one. */
const byTerms = new WeakMap<Thesaurus, ReadonlyMap<string, string>>();

function actorsByTerms(thesaurus: Thesaurus): ReadonlyMap<string, string> {
  const known =
    byTerms.get(thesaurus) ?? new Map(thesaurus.prepared.actors.map((actor) => [termsOf(actor), actor]));
  byTerms.set(thesaurus, known);
  return known;
}

const knownActors = (thesaurus: Thesaurus) => [...actorsByTerms(thesaurus).values()];

/**
 * The actor that words stand for: its name in any case and number, or a wording that the
 * thesaurus has for it (`peacekeepers`, `aid agencies`); `null` for others.
 */
export function actorCalled(thesaurus: Thesaurus, words: string): string | null {
  const exact = actorsByTerms(thesaurus).get(termsOf(words));
  if (exact !== undefined) return exact;
  // Two actors, or an actor and something else, are no wording of one.
  if (/[,;&/]|\b(?:and|or)\b/i.test(words)) return null;
  return conceptsCalled(thesaurus, words)[0]?.actor ?? null;
}

/** With "and", which is part of a name (`Funds and Programmes`). */
function termsOf(words: string): string {
  const tokens = analyze(words).filter(({ word }) => word !== 'the');
  return tokens.map(({ term }) => term).join(' ');
}
