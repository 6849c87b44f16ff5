import type { ReportKind } from '../report-kind';
import { type ActorRow, asPattern } from './actor-rows';

/** Words of a text that name actors. */
export interface Mention {
  /** All that are named, in order: a `UN force` names the UN and the military. */
  actors: readonly string[];
  /** Those whom the head noun names, who may be asked: of a `UN force`, the military. */
  heads: readonly string[];
  /** Whether it is a state's own name. */
  isState: boolean;
  start: number;
  end: number;
}

/** Whom a wording names. */
type Named = Pick<Mention, 'actors' | 'heads' | 'isState'>;

/** A name written out; what finds it in a text is made when its first word is first met. */
interface WrittenName {
  text: string;
  /** It may have a plural `s`. */
  isAcronym: boolean;
  named: Named;
  source?: RegExp;
}

/** Who can be named in reports of one kind, ready to be looked for. */
export interface ActorNames {
  /** By their first word, in small letters: names written out, the longest first. */
  byFirstWord: ReadonlyMap<string, readonly WrittenName[]>;
  /** One alternation with a group per pattern: one pass over a sentence instead of a hundred. */
  patterns: RegExp;
  /** What each group of `patterns` names. */
  named: readonly Named[];
}

/**
 * A lower-case letter at the beginning of a word also matches its capital; escapes such as `\w` stay as they
 * are.
 */
function eitherCase(pattern: string): string {
  return pattern.replace(/\\.|(?<![\p{L}'’])\p{Ll}/gu, (part) =>
    part.startsWith('\\') ? part : `[${part}${part.toUpperCase()}]`,
  );
}

const escaped = (text: string) =>
  eitherCase(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).replace(/['’]/g, "['’]");
const FIRST_WORD = /[\p{L}\p{N}]+/u;
const END = '(?![\\p{L}\\p{N}_])';

/**
 * Prepares rows of actors for the reports of a kind. A hundred states more cost a line of a map each, not a pass over
 * the text.
 * @param rows those of the report itself first: among wordings of one length the first wins
 */
export function prepareActors(rows: readonly ActorRow[], kind: ReportKind): ActorNames {
  const byFirstWord = new Map<string, WrittenName[]>();
  const sources: string[] = [];
  const named: Named[] = [];
  for (const row of rows) {
    const own = namedBy(row);
    for (const { text, isAcronym } of wordingsOf(row)) {
      const first = (FIRST_WORD.exec(text)?.[0] ?? '').toLowerCase();
      const name = { text, isAcronym, named: own };
      const same = byFirstWord.get(first);
      if (same === undefined) byFirstWord.set(first, [name]);
      else same.push(name);
    }
    for (const { pattern, also = [], kinds } of (row.patterns ?? []).map(asPattern)) {
      if (kinds !== undefined && !kinds.includes(kind)) continue;
      sources.push(`(${eitherCase(pattern)})`);
      named.push({ ...own, actors: [...also, ...own.actors] });
    }
  }
  for (const same of byFirstWord.values()) same.sort((a, b) => b.text.length - a.text.length);
  const any = sources.length === 0 ? '(?!)' : sources.join('|');
  return { byFirstWord, patterns: new RegExp(`(?<![\\w-])(?:${any})(?!\\w)`, 'gu'), named };
}

function namedBy({ name, group, kind }: ActorRow): Named {
  const actors = [group, name].filter((actor) => actor !== undefined);
  return { actors, heads: actors, isState: kind === 'state' };
}

function wordingsOf({ name, names = [], acronyms = [], adjectives = [], unsaid }: ActorRow) {
  return [
    ...(name === undefined || unsaid ? [] : [{ text: name, isAcronym: false }]),
    ...[...names, ...adjectives].map((text) => ({ text, isAcronym: false })),
    ...acronyms.map((text) => ({ text, isAcronym: true })),
  ];
}

const WORD = /[\p{L}\p{N}_]+/gu;
const ACRONYM = /^\p{Lu}{2,}s?$/u;
const NEGATING = /(?<![\p{L}])(?:non|anti|pro|ex|pre|post)-$/iu;

/** Whether a name may begin at a word: not behind a hyphen, unless that joins an acronym (`UN-OAS`, but not `non-UN`). */
function mayBegin(text: string, start: number, word: string): boolean {
  if (text[start - 1] !== '-') return true;
  return ACRONYM.test(word) && start > 1 && !NEGATING.test(text.slice(Math.max(0, start - 6), start));
}

/** Behind these a state is the place where something is, not one who acts: "in Sudan", "in northern Mali". */
const PLACE =
  /\b(?:in|within|inside|into|across|throughout|near|outside|around|elsewhere in|visit(?:ed|ing|s)?(?: to)?) (?:the )?(?:(?:northern|southern|eastern|western|central|north|south|east|west|rural|post-\w+|neighbouring) )?$/i;
const JOINED_PLACE = /^(?:,|,? and|,? or) $/;

/** Every mention of an actor in a text, in order; names inside a longer name, and states as places, are not listed. */
export function findMentions(text: string, names: ActorNames): Mention[] {
  const mentions: Mention[] = [];
  let pattern = patternFrom(text, 0, names);
  let from = 0;
  let placeEnd = -1;
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    if (start < from) continue;
    if (pattern !== null && pattern.start < start) pattern = patternFrom(text, start, names);
    const name = nameAt(text, start, word, names);
    const isPattern = pattern?.start === start && pattern.end > (name?.end ?? 0);
    const found = isPattern ? pattern : name;
    if (found === null) continue;
    from = found.end;
    const { isState, actors } = found.named;
    if (actors.length === 0) continue;
    if (isState && isPlace(text, start, placeEnd)) placeEnd = found.end;
    else mentions.push({ ...found.named, start, end: found.end });
  }
  return mentions;
}

function isPlace(text: string, start: number, placeEnd: number): boolean {
  return (
    PLACE.test(text.slice(Math.max(0, start - 60), start)) ||
    (placeEnd >= 0 && JOINED_PLACE.test(text.slice(placeEnd, start)))
  );
}

interface Found {
  named: Named;
  start: number;
  end: number;
}

/** The longest of the names written out that stands at a word. */
function nameAt(text: string, start: number, word: string, { byFirstWord }: ActorNames): Found | null {
  const names = byFirstWord.get(word.toLowerCase());
  if (names === undefined || !mayBegin(text, start, word)) return null;
  for (const name of names) {
    name.source ??= new RegExp(`${escaped(name.text)}${name.isAcronym ? 's?' : ''}${END}`, 'uy');
    name.source.lastIndex = start;
    if (name.source.test(text)) return { named: name.named, start, end: name.source.lastIndex };
  }
  return null;
}

/** The first words from a place on that a pattern fits. */
function patternFrom(text: string, from: number, { patterns, named }: ActorNames): Found | null {
  patterns.lastIndex = from;
  const match = patterns.exec(text);
  if (match === null) return null;
  const pattern = named[match.findIndex((group, at) => at > 0 && group !== undefined) - 1] as Named;
  return { named: pattern, start: match.index, end: patterns.lastIndex };
}

/** The actors mentioned, each once, in order of first appearance. */
export function actorsOf(mentions: readonly Mention[]): string[] {
  return [...new Set(mentions.flatMap((mention) => mention.actors))];
}
