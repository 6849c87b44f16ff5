import { findSections, fullNumber, type Library, sectionId } from '../../../report/library';
import type { Report, Section } from '../../../report/model';
import { analyze } from '../../analyze';
import { correctedWords } from '../../correct';
import { nearestNames } from '../../nearest-names';
import type { SearchIndex } from '../../search-index';
import { isStopWord } from '../../stop-words';
import { partsOf } from '../../thesaurus';
import type { LabelKind } from '../kind';

const MOST_NEAR = 3;

/**
 * Where a statement stands: in a section or within it. By number or a range of numbers, by the whole title, or by a part
 * of it or the title misspelt.
 */
export const sections: LabelKind = {
  keys: ['section', 'sections'],
  find: (index) => (words, mayGuess) => {
    const numbered = [words, ...(rangeOf(words) ?? [])].flatMap(
      (number) => sectionNumbered(index.library, number) ?? [],
    );
    if (numbered.length > 0) return { values: numbered, byName: true };
    const wanted = terms(words).join(' ');
    if (!/\p{L}{2}/u.test(wanted)) return null;
    const whole = valuesOf(index, (title) => terms(title).join(' ') === wanted);
    if (whole.length > 0) return { values: whole, byName: true };
    const values = mayGuess ? valuesInPart(index, words) : [];
    return values.length > 0 ? { values, byName: false } : null;
  },
  offer: (index, typed) => ({ nearest: sectionsNear(index, typed), choices: topSections(index) }),
  menu: (library) => allSections(library).map(({ value }) => value),
  labelsOf: ({ report, section }) => [sectionId(report, section.number)],
  wanted: placesOfSections,
};

/** `6-8` as its numbers, also the other way round; `null` for what is no range. */
function rangeOf(words: string): string[] | null {
  const [, first, last] = /^(\d{1,3})\s*[-–]\s*(\d{1,3})$/.exec(words) ?? [];
  if (first === undefined || last === undefined) return null;
  const [least = first, most = last] = [first, last].sort((a, b) => Number(a) - Number(b));
  return [least, ...numbersTo(Number(least), Number(most))];
}

/** The sections whose titles have all the words, or else those whose title resembles them most. */
function valuesInPart(index: SearchIndex, words: string): string[] {
  const wanted = terms(correctedWords(index, words));
  const inPart = valuesOf(index, (title) => {
    const there = new Set(terms(title));
    return wanted.every((term) => there.has(term));
  });
  return inPart.length > 0 ? inPart : valuesLike(index, words, 1);
}

/** The sections nearest to words that name none: the one that a number would stand in, or those of like titles. */
function sectionsNear(index: SearchIndex, words: string): string[] {
  const around = words.replace(/\.[^.]*\.?$/, '');
  if (around !== words) {
    const found = sectionNumbered(index.library, around);
    return found === null ? sectionsNear(index, around) : [found];
  }
  return valuesLike(index, words, MOST_NEAR);
}

/** The sections that stand in no other. */
function topSections({ library }: SearchIndex): string[] {
  return allSections(library).flatMap(({ value, section }) => (section.parent === null ? [value] : []));
}

/** Those whose titles resemble the words, nearest first. */
function valuesLike(index: SearchIndex, words: string, most: number): string[] {
  const titles = allSections(index.library).map(({ section }) => section.title);
  return nearestNames([...new Set(titles)], words, most).flatMap((near) =>
    valuesOf(index, (title) => title === near),
  );
}

function valuesOf({ library }: SearchIndex, isMeant: (title: string) => boolean): string[] {
  return allSections(library).flatMap(({ value, section }) => (isMeant(section.title) ? [value] : []));
}

function terms(words: string): string[] {
  return partsOf(analyze(words)).flatMap(({ word, term }) => (isStopWord(word) ? [] : [term]));
}

/** Every section in report order, each with the value that a filter has for it: its number, of one report's where there are several. */
export function allSections(library: Library): { value: string; report: Report; section: Section }[] {
  return library.reports.flatMap((report) =>
    report.sections.map((section) => ({
      value: fullNumber(library, report.metadata.id, section.number),
      report,
      section,
    })),
  );
}

/** The numbers of the sections around a section and its own, innermost first. */
export function sectionAndParents(sections: readonly Section[], number: string): string[] {
  return chainOf(parentsIn(sections), number);
}

/**
 * The section of a number as a person types it, as a filter holds it: with the report's id where it was typed, or else
 * that of every report. `null` when there is none.
 */
export function sectionNumbered(library: Library, typed: string): string | null {
  const [found] = findSections(library, typed);
  if (!found) return null;
  const { report, section } = found;
  const isFull = typed.includes('/') && section.number.toLowerCase() !== typed.toLowerCase();
  return isFull ? sectionId(report.metadata.id, section.number) : section.number;
}

/** No report has more sections that stand in no other: a longer range names some that are missing in any case. */
const LONGEST_RANGE = 100;

/** The whole numbers behind the first up to the last: `7, 8` of sections 6 to 8. */
export function numbersTo(first: number, last: number): string[] {
  const length = Math.min(LONGEST_RANGE, Math.max(0, last - first));
  return Array.from({ length }, (_, at) => String(first + 1 + at));
}

/** The places of sections and of all within: of `6` in every report, of `beijing-2007/6` in that one. */
function placesOfSections({ reports }: Library, numbers: readonly string[]): ReadonlySet<string> {
  const wanted = new Set(numbers);
  const places = reports.flatMap(({ metadata: { id }, sections }) => {
    const parents = parentsIn(sections);
    const isMeant = (number: string) => wanted.has(number) || wanted.has(sectionId(id, number));
    return sections.flatMap((section) =>
      chainOf(parents, section.number).some(isMeant) ? [sectionId(id, section.number)] : [],
    );
  });
  return new Set(places);
}

function parentsIn(sections: readonly Section[]): ReadonlyMap<string, string | null> {
  return new Map(sections.map(({ number, parent }) => [number, parent]));
}

function chainOf(parents: ReadonlyMap<string, string | null>, number: string): string[] {
  const chain: string[] = [];
  for (let at: string | null = number; at !== null && !chain.includes(at); at = parents.get(at) ?? null)
    chain.push(at);
  return chain;
}
