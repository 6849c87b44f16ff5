import type { Library } from '../../../report/library';
import type { ReportMetadata } from '../../../report/model';
import type { UnreadableReport } from '../../../report/unreadable-report';
import { fold } from '../../analyze';
import { correctedWords } from '../../correct';
import { nearestNames } from '../../nearest-names';
import type { SearchIndex } from '../../search-index';
import type { LabelKind } from '../kind';

const MOST_NEAR = 3;

/** The word for all reports, which chooses none: it says that none is meant alone, where one would be otherwise. */
const ALL = 'all';

/** In which report a statement stands: by the report's id, its short title, its title, or words of either. */
export const reports: LabelKind = {
  keys: ['report', 'reports'],
  everydayKeys: ['report', 'reports'],
  find: (index) => (words, mayGuess) => {
    const wanted = fold(words).trim();
    const named = idsOf(index, (names) => names.some((name) => fold(name) === wanted));
    if (named.length > 0) return { values: named, byName: true };
    if (wanted === ALL) return { values: [], byName: true };
    // One that cannot be read is none of those that are called nearly so.
    if (unreadableCalled(index.library, words, true) !== null) return null;
    if (!mayGuess || !/[\p{L}\p{N}]{2}/u.test(wanted)) return null;
    const inPart = [words, correctedWords(index, words)].map((part) => idsOf(index, haveAll(part)));
    const values =
      inPart.find((ids) => ids.length > 0) ??
      (unreadableCalled(index.library, words) === null ? reportsNear(index, words, 1) : []);
    return values.length > 0 ? { values, byName: false } : null;
  },
  offer: (index, typed) => ({
    nearest: reportsNear(index, typed, MOST_NEAR),
    choices: index.library.reports.map(({ metadata }) => metadata.id),
  }),
  menu: (library) => (library.reports.length > 1 ? library.reports.map(({ metadata }) => metadata.id) : []),
  labelsOf: ({ report }) => [report],
};

/**
 * The report that words name, where it is there but cannot be read.
 * @param byName whether parts of its name will not do
 */
export function unreadableCalled(
  { unreadable = [] }: Library,
  words: string,
  byName = false,
): UnreadableReport | null {
  const wanted = fold(words).trim();
  const isCalled = byName ? () => false : haveAll(words);
  return (
    unreadable.find(({ names }) => names.some((name) => fold(name) === wanted) || isCalled(names)) ?? null
  );
}

/** Whether all the words stand in the names together, each as a word or the beginning of one. */
function haveAll(words: string): (names: readonly string[]) => boolean {
  const wanted = wordsOf(words);
  return (names) => {
    const there = names.flatMap(wordsOf);
    return wanted.length > 0 && wanted.every((word) => there.some((other) => other.startsWith(word)));
  };
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Those whose names resemble the words, nearest first. */
function reportsNear(index: SearchIndex, words: string, most: number): string[] {
  const names = index.library.reports.flatMap(({ metadata }) => namesOf(metadata));
  const near = nearestNames([...new Set(names)], words, most);
  return [...new Set(near.flatMap((name) => idsOf(index, (own) => own.includes(name))))].slice(0, most);
}

function idsOf({ library }: SearchIndex, isMeant: (names: readonly string[]) => boolean): string[] {
  return library.reports.flatMap(({ metadata }) => (isMeant(namesOf(metadata)) ? [metadata.id] : []));
}

function namesOf({ id, shortTitle, title }: ReportMetadata): string[] {
  return [id, shortTitle, title];
}
