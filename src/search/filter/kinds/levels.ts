import { type StatementType, SUPPORT_LEVELS, type SupportLevel, TYPES } from '../../../report/model';
import { analyze } from '../../analyze';
import { nearestNames } from '../../nearest-names';
import type { FindValue, LabelKind } from '../kind';

/** What else people call the types; see `StatementType` for what each means. */
const TYPE_NAMES: Readonly<Record<StatementType, readonly string[]>> = {
  recommendation: ['rec', 'proposal', 'advice'],
  challenge: ['problem', 'risk', 'worry', 'concern', 'obstacle', 'dilemma', 'shortcoming', 'difficulty'],
  finding: ['observation', 'trend', 'analysis', 'example'],
  context: ['background', 'about the seminar'],
};

/** What else people call the levels of support: the verbs that show each, see `SupportLevel`. */
const SUPPORT_NAMES: Readonly<Record<SupportLevel, readonly string[]>> = {
  agreed: ['agreement', 'consensus', 'unanimous'],
  recommended: ['recommendation', 'urged'],
  stressed: ['emphasised', 'underlined', 'underscored', 'reiterated', 'highlighted'],
  suggested: ['argued', 'felt', 'observed', 'noted', 'acknowledged', 'stated', 'proposed'],
  some: ['some participants', 'some participants only', 'some only'],
  none: ['own voice', 'report’s own voice', 'the report’s own voice', 'nobody'],
};

const findType = findIn(TYPE_NAMES);
const findSupport = findIn(SUPPORT_NAMES);

/** What a statement does: recommends, names a challenge, finds, or tells of the meeting itself. */
export const types: LabelKind<StatementType> = {
  keys: ['type', 'types', 'kind', 'kinds'],
  find: () => findType,
  offer: () => ({ nearest: [], choices: TYPES }),
  menu: () => TYPES,
  labelsOf: ({ type }) => [type],
};

/** How firmly a statement was supported. */
export const support: LabelKind<SupportLevel> = {
  keys: ['support'],
  find: () => findSupport,
  offer: () => ({ nearest: [], choices: SUPPORT_LEVELS }),
  menu: () => SUPPORT_LEVELS,
  labelsOf: (statement) => [statement.support.level],
};

/**
 * Finds a value by its name in any number and form, by what else it is called, or by either misspelt. The names are
 * stemmed when they are first looked for, which few questions do.
 */
function findIn(names: Readonly<Record<string, readonly string[]>>): FindValue {
  let known: ReadonlyMap<string, string> | null = null;
  const singleWords = [...Object.keys(names), ...Object.values(names).flat()].filter(
    (name) => !name.includes(' '),
  );
  return (words, mayGuess) => {
    known ??= byTerms(names);
    const terms = termsOf(words);
    const value = known.get(terms);
    if (value !== undefined) return { values: [value], byName: terms === termsOf(value) };
    // Names of several words have some in them that resemble anything: "voice" resembles "police".
    const [near] = mayGuess ? nearestNames(singleWords, words) : [];
    return near === undefined ? null : { values: [known.get(termsOf(near)) as string], byName: false };
  };
}

/** The values by the stems of their names. */
function byTerms(names: Readonly<Record<string, readonly string[]>>): Map<string, string> {
  const values = new Map<string, string>();
  for (const [value, others] of Object.entries(names))
    for (const name of [value, ...others]) values.set(termsOf(name), values.get(termsOf(name)) ?? value);
  return values;
}

function termsOf(words: string): string {
  return analyze(words)
    .map(({ term }) => term)
    .join(' ');
}
