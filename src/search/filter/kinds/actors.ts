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

function actorKind(keys: LabelKind['keys'], labelsOf: LabelsOf): LabelKind {
  return {
    keys,
    /** By a name that labels have, by a wording of the thesaurus, or by either misspelt or in part. */
    find: (index) => (words, mayGuess) => {
      const { thesaurus } = index;
      const called =
        actorCalled(thesaurus, words) ??
        rolesOf(index.library, namedOrAsked).byTerms.get(termsOf(words)) ??
        (mayGuess
          ? (actorCalled(thesaurus, correctedWords(index, words)) ??
            nearestNames(knownActors(thesaurus), words)[0])
          : null);
      return called ? { values: [called], byName: termsOf(called) === termsOf(words) } : null;
    },
    offer(index, typed) {
      const choices = [...rolesOf(index.library, labelsOf).names];
      return { nearest: nearestNames(choices, typed, MOST_NEAR), choices };
    },
    menu: (library) => [...rolesOf(library, labelsOf).names],
    labelsOf,
  };
}

type LabelsOf = (statement: Statement) => readonly string[];

/** The actors that the reports have in a role. */
interface Roles {
  /** The most frequent first. */
  names: readonly string[];
  /** By the stems of their names, of several the most frequent. */
  byTerms: ReadonlyMap<string, string>;
}

/** Of each library by the role, worked out at the first question: one line may name twenty actors. */
const ROLES = new WeakMap<Library, Map<LabelsOf, Roles>>();

function rolesOf(library: Library, labelsOf: LabelsOf): Roles {
  const known = ROLES.get(library) ?? new Map<LabelsOf, Roles>();
  ROLES.set(library, known);
  const roles = known.get(labelsOf) ?? rolesIn(library, labelsOf);
  known.set(labelsOf, roles);
  return roles;
}

function rolesIn(library: Library, labelsOf: LabelsOf): Roles {
  const counts = new Map<string, number>();
  for (const statement of library.statements)
    for (const actor of labelsOf(statement)) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  const names = [...counts].sort(([a, as], [b, bs]) => bs - as || (a < b ? -1 : 1)).map(([actor]) => actor);
  // The last of equal keys stays.
  return { names, byTerms: new Map([...names].reverse().map((actor) => [termsOf(actor), actor])) };
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
