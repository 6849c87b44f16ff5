import { REPORT_KINDS, type ReportKind } from '../report-kind';

/** What an actor is; `no-actor` marks words that only look like a name. */
export const ACTOR_KINDS = [
  'un-body',
  'state',
  'group',
  'organisation',
  'mission-part',
  'people',
  'no-actor',
] as const;

/** A pattern that names others too, or holds in some kinds of report only. */
interface ActorPattern {
  pattern: string;
  /** Actors that are named with it: a `UN force` names the UN. */
  also?: string[];
  /** The kinds of report in which it holds; without, all. */
  kinds?: ReportKind[];
}

/** Somebody who can be named or asked to act, as `data/actors.yml` and a report's metadata have it. */
export interface ActorRow {
  /** As labels show it; none for words that only look like a name. */
  name?: string;
  kind: (typeof ACTOR_KINDS)[number];
  /** Its other names, literally; a small letter at the beginning of a word also matches its capital. */
  names?: string[];
  /** As `names`, also with a plural `s`. */
  acronyms?: string[];
  /** Of a state: they name it, but are no name to search by. */
  adjectives?: string[];
  /** Regular expressions, for what varies. */
  patterns?: (string | ActorPattern)[];
  /** The actor that it belongs to and that is named with it. */
  group?: string;
  /** Its own name is a label, not words of a report. */
  unsaid?: boolean;
}

const LISTS = ['names', 'acronyms', 'adjectives'] as const;
const KEYS: ReadonlySet<string> = new Set([...LISTS, 'name', 'kind', 'patterns', 'group', 'unsaid']);

/** A pattern with all that may be said of it. */
export function asPattern(pattern: string | ActorPattern): ActorPattern {
  return typeof pattern === 'string' ? { pattern } : pattern;
}

/**
 * Finds what is wrong with rows of actors, a sentence for each, which names the row.
 * @param rows as they were read from YAML or JSON
 * @param known names of actors from elsewhere, to which `also` and `group` may lead
 */
export function checkActors(rows: unknown, known: readonly string[] = []): string[] {
  if (!Array.isArray(rows)) return ['must be a list of actors, each with a name and a kind.'];
  const names = new Set([...known, ...rows.map((row) => (row as Partial<ActorRow> | null)?.name)]);
  const seen = new Set<string>();
  return rows.flatMap((row: unknown, at) => {
    const problem = problemOf(row, names, seen);
    const name = (row as Partial<ActorRow> | null)?.name;
    return problem === null
      ? []
      : [`row ${at + 1}${typeof name === 'string' ? ` (${name})` : ''}: ${problem}.`];
  });
}

function problemOf(given: unknown, known: ReadonlySet<string | undefined>, seen: Set<string>): string | null {
  if (typeof given !== 'object' || given === null) return 'must have a name and a kind';
  const row = given as ActorRow;
  const unknownKey = Object.keys(row).find((key) => !KEYS.has(key));
  if (unknownKey !== undefined) return `“${unknownKey}” is none of ${[...KEYS].join(', ')}`;
  if (!ACTOR_KINDS.includes(row.kind)) return `kind must be one of ${ACTOR_KINDS.join(', ')}`;
  if (row.kind === 'no-actor' ? row.name !== undefined : typeof row.name !== 'string' || row.name === '')
    return row.kind === 'no-actor' ? 'what is no actor has no name' : 'name must be a text';
  if (row.name !== undefined && seen.has(row.name)) return 'stands twice';
  if (row.name !== undefined) seen.add(row.name);
  for (const list of LISTS)
    if (row[list] !== undefined && !isTexts(row[list])) return `${list} must be a list of texts`;
  if (row.group !== undefined && !known.has(row.group))
    return `group leads to ${row.group}, which is no actor`;
  if (row.patterns !== undefined && !Array.isArray(row.patterns)) return 'patterns must be a list';
  for (const pattern of row.patterns ?? []) {
    const problem = problemOfPattern(pattern, known);
    if (problem !== null) return problem;
  }
  return null;
}

function problemOfPattern(
  given: string | ActorPattern,
  known: ReadonlySet<string | undefined>,
): string | null {
  const { pattern, also = [], kinds = [] } = asPattern(given) ?? {};
  if (typeof pattern !== 'string') return 'each of its patterns must be a text, or have a pattern';
  let groups: RegExpExecArray | null;
  try {
    groups = new RegExp(`${pattern}|`, 'u').exec('');
  } catch {
    return `“${pattern}” is no regular expression`;
  }
  if (new RegExp(`^(?:${pattern})$`, 'u').test('')) return `“${pattern}” matches nothing at all`;
  if ((groups?.length ?? 1) > 1) return `“${pattern}” has a group that captures; write (?: instead of (`;
  const stranger = also.find((actor) => !known.has(actor));
  if (stranger !== undefined) return `also leads to ${stranger}, which is no actor`;
  const kind = kinds.find((kind) => !REPORT_KINDS.includes(kind));
  return kind === undefined ? null : `kinds: ${kind} is none of ${REPORT_KINDS.join(', ')}`;
}

function isTexts(list: unknown): list is string[] {
  return Array.isArray(list) && list.every((text) => typeof text === 'string' && text.trim() !== '');
}
