import { analyze } from '../../analyze';
import { nearestNames } from '../../nearest-names';
import type { SearchIndex } from '../../search-index';
import { isStopWord } from '../../stop-words';
import { partsOf } from '../../thesaurus';
import { allSections, numbersTo, sectionNumbered } from '../sections';
import { corrected } from './corrected';
import type { FindValue } from './found-value';

/** Finds sections by number or a range of numbers, by their whole title, or by a part of it or the title misspelt. */
export function findSectionValue(index: SearchIndex): FindValue {
  return (words, mayGuess) => {
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
  };
}

/** `6-8` as its numbers, also the other way round; `null` for what is no range. */
function rangeOf(words: string): string[] | null {
  const [, first, last] = /^(\d{1,3})\s*[-–]\s*(\d{1,3})$/.exec(words) ?? [];
  if (first === undefined || last === undefined) return null;
  const [least = first, most = last] = [first, last].sort((a, b) => Number(a) - Number(b));
  return [least, ...numbersTo(Number(least), Number(most))];
}

/** The sections whose titles have all the words, or else those whose title resembles them most. */
function valuesInPart(index: SearchIndex, words: string): string[] {
  const wanted = terms(corrected(index, words));
  const inPart = valuesOf(index, (title) => {
    const there = new Set(terms(title));
    return wanted.every((term) => there.has(term));
  });
  return inPart.length > 0 ? inPart : valuesLike(index, words, 1);
}

/** The sections nearest to words that name none: the one that a number would stand in, or those of like titles. */
export function sectionsNear(index: SearchIndex, words: string): string[] {
  const around = words.replace(/\.[^.]*\.?$/, '');
  if (around !== words) {
    const found = sectionNumbered(index.library, around);
    return found === null ? sectionsNear(index, around) : [found];
  }
  return valuesLike(index, words, MOST_NEAR);
}

const MOST_NEAR = 3;

/** The sections that stand in no other. */
export function topSections({ library }: SearchIndex): string[] {
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
