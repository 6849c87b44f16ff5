import { quoted } from '../../wording/receipt';
import { noZone } from '../in-words';
import { zoneNamed, zoneOfCity } from '../zones';
import { type Clauses, type Reading, SEAM } from './clauses';

const AREA =
  '(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Brazil|Canada|Chile|Etc|Europe|Indian|Mexico|Pacific|US)';
const BEFORE = '(?:(?<![\\p{L}\\p{N}])in\\s+)?\\(?(?<![\\p{L}\\p{N}/_])';
const AFTER = '(?![\\p{L}\\p{N}/_])\\)?(?:\\s+time(?![\\p{L}\\p{N}]))?';
/** `Europe/Oslo`; blanks for underscores are tried from the longest on. */
const SLASHED = new RegExp(`${BEFORE}(${AREA}/[\\p{L}\\p{N}_+-]+(?:/[\\p{L}_-]+)?)${AFTER}`, 'iu');
const SLASHED_WITH_BLANKS = new RegExp(`${BEFORE}(${AREA}/\\p{L}+(?: \\p{L}+){1,2})${AFTER}`, 'iu');
/** `met` and `wet` are words: only in capitals, as IANA has them. */
const SHORT = new RegExp(
  `${BEFORE}([uU][tT][cC]|[gG][mM][tT]|CET|EET|WET|MET)(?!\\s*[+−–-]\\s*\\d)${AFTER}`,
  'u',
);
const OFFSET =
  /(?<![\p{L}\p{N}])(?:utc|gmt)\s*[+−–-]\s*\d{1,2}(?::?\d{2})?|(?<![\p{L}\p{N}])[+−-]\d{2}:\d{2}/iu;
/** Abbreviations that name several zones, or one that is left for half of the year. */
const AMBIGUOUS = new RegExp(
  `${BEFORE}(ACST|ACDT|AEDT|AEST|AKDT|AKST|AST|AWST|BST|CAT|CDT|CEST|CST|EAT|EDT|EEST|EST|HKT|HST|IST|JST|KST|MDT|MSK|MST|NPT|NZDT|NZST|PDT|PHT|PKT|PST|SAST|SGT|TRT|WAT|WEST|WIB)${AFTER}`,
  'u',
);
const OWN =
  /(?<![\p{L}\p{N}])(?:(?:in|at)\s+)?(?:my|our|local)\s+(?:local\s+)?time(?:\s*zone)?(?![\p{L}\p{N}])/iu;
const WORD = String.raw`[\p{L}][\p{L}\p{M}.'’-]*`;
const CITY_TIME = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:in\\s+)?(${WORD}(?:\\s${WORD}){0,2})\\s+time(?![\\p{L}\\p{N}])`,
  'giu',
);
/** Behind a time that was taken out. */
const BEHIND_TIME = new RegExp(`${SEAM}\\s*[,(]?\\s*(?:in\\s+)?(${WORD}(?:\\s${WORD}){0,2})\\)?`, 'gu');
const WORDS = new RegExp(`${WORD}(?:\\s+${WORD})*`, 'gu');
/** Of a city's name. */
const MOST_WORDS = 3;

/**
 * Takes the time zone out of a line: an IANA name or alias, `UTC`, `oslo time`, a city behind the time of day,
 * and before the subject any city. To be called when the time has been taken out.
 */
export function readZone(clauses: Clauses): Reading<string> {
  clauses.takeAll(OWN);
  const slashed = [...takeWithBlanks(clauses), ...clauses.takeAll(SLASHED).map(([, name = '']) => name)];
  const unknown = slashed.find((name) => zoneNamed(name) === null);
  if (unknown !== undefined) return { problem: noZone(unknown) };
  const [offset] = [...clauses.takeAll(OFFSET), ...clauses.takeEarly(AMBIGUOUS)];
  if (offset)
    return {
      problem: `${quoted((offset[1] ?? offset[0]).trim())} does not say which zone with its summer time; name a city, for example Europe/Oslo.`,
    };
  const short = clauses.takeAll(SHORT).map(([, name = '']) => name);
  const named = [...slashed, ...short].map((name) => zoneNamed(name) as string);
  const cities = named.length > 0 ? [] : takeCities(clauses);
  const zones = [...new Set([...named, ...cities])];
  if (zones.length > 1)
    return { problem: `A digest has one time zone, not ${zones.join(' and ')}; choose one.` };
  return zones[0] === undefined ? {} : { value: zones[0] };
}

function takeWithBlanks(clauses: Clauses): string[] {
  const [whole, name = ''] = SLASHED_WITH_BLANKS.exec(clauses.text) ?? [];
  for (let words = name.split(' '); whole && words.length > 1; words = words.slice(0, -1)) {
    const shorter = words.join(' ');
    if (zoneNamed(shorter) === null) continue;
    clauses.cut(clauses.text.indexOf(shorter), shorter.length);
    return [shorter];
  }
  return [];
}

function takeCities(clauses: Clauses): string[] {
  for (const pattern of [CITY_TIME, BEHIND_TIME])
    for (const [, words = ''] of clauses.text.matchAll(pattern)) {
      const zone = takeCity(clauses, words, { anywhere: pattern === CITY_TIME });
      if (zone !== null) return [zone];
    }
  for (const [words] of clauses.early.matchAll(WORDS)) {
    const zone = takeCity(clauses, words, { anywhere: true });
    if (zone !== null) return [zone];
  }
  return [];
}

/** The first and longest name of a city among words in a row, or only at their beginning. */
function takeCity(clauses: Clauses, words: string, { anywhere }: { anywhere: boolean }): string | null {
  const all = words.split(/\s+/);
  for (let at = 0; at < (anywhere ? all.length : 1); at++)
    for (let length = Math.min(MOST_WORDS, all.length - at); length > 0; length--) {
      const name = all.slice(at, at + length);
      const zone = zoneOfCity(name.join(' '));
      if (zone === null) continue;
      clauses.takeAll(new RegExp(`${BEFORE}${name.map(escaped).join('\\s+')}${AFTER}`, 'iu'));
      return zone;
    }
  return null;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
