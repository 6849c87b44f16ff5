import type { Statement } from '../report/model';
import { analyze } from './analyze';

/**
 * Words that may be there or not without making another sentence. All others must be the same, in the same order. Likeness
 * would not do: of the pairs of one report that share four fifths of their words, most differ in a year, a State, a treaty,
 * "ratify" and "accede to", or "consider" in front. Prepositions, modal verbs and "not" are no such words.
 */
const FREE = new Set('a an the its their also'.split(' '));

/** Longer lists are there to be complete: each statement by itself. */
const MOST_COMPARED = 100;

/** A statement that answers, and those of its report that say nearly the same. */
export interface Together<T> {
  first: T;
  others: T[];
}

/**
 * Puts those of one report together that say nearly the same: the same words in the same order but for articles and the
 * like, of one type and one firmness, by one speaker, to the same addressees, behind the same lead-in. The best stands
 * first; what remains keeps its order. Another report's same words are evidence of their own.
 * @param placesOf where the words of one stand, at least one place
 */
export function nearlySameTogether<T>(
  answers: readonly T[],
  placesOf: (one: T) => readonly Statement[],
): Together<T>[] {
  const all = answers.map((first): Together<T> => ({ first, others: [] }));
  if (all.length > MOST_COMPARED) return all;
  const likely = groupedBy(all, ({ first }) => circumstances(placesOf(first)));
  const absorbed = new Set<Together<T>>();
  for (const group of likely.values()) {
    if (group.length < 2) continue;
    for (const [best, ...others] of groupedBy(group, ({ first }) => wordsOf(placesOf(first))).values())
      for (const other of others) {
        best?.others.push(other.first);
        absorbed.add(other);
      }
  }
  return all.filter((one) => !absorbed.has(one));
}

/** None of these is free: texts are told apart by them, which is quicker than by all their words. */
const LONG_WORDS = /\p{L}{6,}/gu;

/** All but the words; its own for what stands in several reports, since each of them has it. */
function circumstances(places: readonly Statement[]): string {
  const [{ id, report, type, support, speaker, leadIn, actors, addressees, text }] = places as [Statement];
  if (places.some((place) => place.report !== report)) return id;
  const likely = text.match(LONG_WORDS)?.join(' ').toLowerCase() ?? '';
  return JSON.stringify([report, type, support.level, speaker ?? '', leadIn, actors, addressees, likely]);
}

function wordsOf([place]: readonly Statement[]): string {
  const words = analyze(place?.text ?? '').map(({ word }) => word);
  return words.filter((word) => !FREE.has(word)).join(' ');
}

function groupedBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
