import { parseActors, readActorsFile } from '../../src/corpus/actor-files';
import type { ActorRow } from '../../src/report/labels/actor-rows';
import type { Labels } from '../../src/report/model';

/** The actors from which those chose who judged `labels.jsonl`; others they left out, although a sentence names them. */
const JUDGED: ReadonlySet<string> = new Set([
  ...[
    'UN',
    'UN Headquarters',
    'Security Council',
    'General Assembly',
    'Peacebuilding Commission',
    'SRSG',
    'DPKO',
  ],
  ...['Funds and Programmes', 'Member States', 'Troop contributors', 'Asian countries', 'China', 'India'],
  ...[
    'Regional organisations',
    'NATO',
    'Host government',
    'Local population',
    'Local actors',
    'Police',
    'Military',
  ],
  ...['Force Commander', 'Humanitarian organisations', 'OCHA', 'NGOs', 'Donors', 'World Bank', 'Mission'],
]);

/**
 * Names as the list of those who judged has them: it has groups and no members of these, and people write a state's name
 * as they are used to.
 */
export function nameInList(rows: readonly ActorRow[]): (names: readonly string[]) => string[] {
  const byName = new Map(
    rows.flatMap(({ name, names = [], group }) =>
      name === undefined ? [] : [name, ...names].map((one) => [one, group ?? name] as const),
    ),
  );
  return (names) => [...new Set(names.map((name) => (JUDGED.has(name) ? name : (byName.get(name) ?? name))))];
}

/** Statements with those of their actors among whom the judges of `labels.jsonl` chose. */
export function withJudgedActors<T extends Pick<Labels, 'actors' | 'addressees'>>(
  statements: readonly T[],
): T[] {
  const inList = nameInList(parseActors(readActorsFile()));
  const judged = (names: readonly string[]) => inList(names).filter((name) => JUDGED.has(name));
  return statements.map((statement) => ({
    ...statement,
    actors: judged(statement.actors),
    addressees: judged(statement.addressees),
  }));
}
