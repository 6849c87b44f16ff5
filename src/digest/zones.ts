import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance';
import { fold } from '../search/analyze';
import { CITIES, RENAMED } from './zone-names';

/** What a Slack menu takes. */
const MOST_FOUND = 100;

/** A time zone as one looks for it. */
interface Zone {
  /** IANA name, as people spell it today: `Asia/Kolkata`, not `Asia/Calcutta`. */
  name: string;
  /** Last part first, folded: the city, then older names and cities that share the zone, then the whole. */
  keys: string[];
}

let zones: readonly Zone[] | null = null;

/** All zones that this Node knows, `UTC` first. Made when first needed. */
function allZones(): readonly Zone[] {
  zones ??= ['UTC', ...Intl.supportedValuesOf('timeZone').filter((name) => name !== 'UTC')].map((old) => {
    const name = RENAMED[old] ?? old;
    const cities = Object.entries(CITIES).flatMap(([city, zone]) => (zone === name ? [city] : []));
    const keys = [cityOf(name), ...(name === old ? [] : [cityOf(old)]), ...cities, name].map(words);
    return { name, keys };
  });
  return zones;
}

/**
 * Zones for a type-ahead: those that have what was typed in any part of their name (city, area, older name), in
 * any case, with blanks or underscores; best first. Every word typed must begin a word of the name, or else
 * the whole must stand somewhere in it.
 * @returns at most 100 IANA names; the first ones of all where nothing was typed
 */
export function findZones(typed: string): string[] {
  const wanted = words(typed);
  const ranked = allZones().map(({ name, keys }) => ({ name, rank: rankOf(keys, wanted) }));
  return ranked
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_FOUND)
    .map(({ name }) => name);
}

const NO_MATCH = 5;

/** 0 for the name itself, then the beginning of a city, of a word, of several words, anywhere. */
function rankOf(keys: readonly string[], wanted: string): number {
  if (keys.includes(wanted)) return 0;
  if (keys.some((key) => key.startsWith(wanted))) return 1;
  const all = ` ${keys.join(' ')}`;
  if (all.includes(` ${wanted}`)) return 2;
  if (wanted.split(' ').every((word) => all.includes(` ${word}`))) return 3;
  return all.replaceAll(' ', '').includes(wanted.replaceAll(' ', '')) ? 4 : NO_MATCH;
}

/**
 * The zone with an IANA name or one of its aliases (`europe/oslo`, `US/Eastern`, `Asia/Calcutta`, `utc`), in any
 * case, as {@link findZones} spells it; `null` where there is none.
 */
export function zoneNamed(typed: string): string | null {
  // Later Nodes take `+02:00` too, which knows no summer time.
  if (!/^\s*\p{L}/u.test(typed)) return null;
  try {
    const known = new Intl.DateTimeFormat('en', { timeZone: typed.trim().replaceAll(' ', '_') });
    const { timeZone } = known.resolvedOptions();
    return RENAMED[timeZone] ?? timeZone;
  } catch {
    return null;
  }
}

let byCity: ReadonlyMap<string, string> | null = null;

/** The zone of a city of the IANA list or one that is often meant: `oslo`, `New York`, `kyiv`, `Geneva`; else `null`. */
export function zoneOfCity(typed: string): string | null {
  // The last key is the whole name, which is no city; of two cities of a name the first is meant.
  byCity ??= new Map(
    [...allZones()].reverse().flatMap(({ name, keys }) => keys.slice(0, -1).map((key) => [key, name])),
  );
  return byCity.get(words(typed)) ?? null;
}

/** Letters typed wrong, left out, added or swapped, at most: of `europe olso`, one. */
const MOST_WRONG = 2;

/** The zone that somebody who mistyped a name or a city may have meant, or `null`. */
export function nearestZone(typed: string): string | null {
  const wanted = words(typed);
  const ranked = allZones().map(({ name, keys }) => ({
    name,
    wrong: Math.min(...keys.map((key) => DamerauLevenshteinDistance(wanted, key, { restricted: true }))),
  }));
  const [best] = ranked.sort((a, b) => a.wrong - b.wrong);
  return best !== undefined && best.wrong <= MOST_WRONG ? best.name : null;
}

function cityOf(name: string): string {
  return name.split('/').at(-1) as string;
}

function words(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();
}
