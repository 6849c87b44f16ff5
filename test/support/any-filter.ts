import { type Statement, SUPPORT_LEVELS, TYPES } from '../../src/report/model';
import { analyze, phraseOf, stem } from '../../src/search/analyze';
import type { Filter } from '../../src/search/filter/filter';
import type { SearchIndex } from '../../src/search/search-index';
import { conceptsNamed } from './concepts-named';
import fc from './fast-check';

/** Filters of what an index has, and now and then of what it has not. */
export function anyFilter({ library, thesaurus, vocabulary }: SearchIndex): fc.Arbitrary<Filter> {
  const numbers = library.reports.flatMap((report) => report.sections.map(({ number }) => number));
  const sections = [...new Set(numbers)].filter(Boolean);
  const phrases = library.statements.flatMap(({ text }) => phrasesIn(text));
  const words = [...vocabulary.keys()].filter((word) => /^\p{L}+$/u.test(word));
  const few = { maxLength: 2 };
  return fc.record({
    types: mostlyNone(fc.subarray([...TYPES], few)),
    support: mostlyNone(fc.subarray([...SUPPORT_LEVELS], few)),
    sections: mostlyNone(fc.subarray(sections, { maxLength: Math.min(2, sections.length) })),
    actors: mostlyNone(fc.subarray(['Police', 'NATO', 'UN', 'Security Council'], few)),
    addressees: mostlyNone(fc.subarray(['Police', 'NATO', 'Peacebuilding Commission'], few)),
    reports: mostlyNone(fc.subarray(library.reports.map(({ metadata }) => metadata.id))),
    involved: mostlyNone(fc.subarray(['UN', 'Military'], few)),
    topics: mostlyNone(
      fc.uniqueArray(fc.constantFrom(...thesaurus.concepts.map(({ prefLabel }) => prefLabel)), few),
    ),
    without: mostlyNone(fc.uniqueArray(fc.constantFrom('zebra', ...words, ...phrases), few)),
  });
}

function mostlyNone<T>(values: fc.Arbitrary<T[]>): fc.Arbitrary<T[]> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant<T[]>([]) }, { weight: 2, arbitrary: values });
}

/** Its first two and three words, as a filter holds phrases. */
function phrasesIn(text: string): string[] {
  const words = phraseOf(text).split(' ');
  return words.length < 3 ? [] : [words.slice(0, 2).join(' '), words.slice(0, 3).join(' ')];
}

/** Whether a statement meets a filter, read anew and in the obvious way. Sections without others in them. */
export function meetsPlainly({ thesaurus }: SearchIndex, filter: Filter, statement: Statement): boolean {
  const { types, support, reports, sections, actors, addressees, involved, topics, without } = filter;
  const { type, section, text } = statement;
  const topicsNamed = conceptsNamed(thesaurus, text).map((at) => thesaurus.concepts[at]?.prefLabel ?? '');
  const isOneOf = (wanted: readonly string[], ...own: string[]) =>
    wanted.length === 0 || own.some((one) => wanted.includes(one));
  return (
    isOneOf(types, type) &&
    isOneOf(support, statement.support.level) &&
    isOneOf(sections, section.number) &&
    isOneOf(actors, ...statement.actors) &&
    isOneOf(addressees, ...statement.addressees) &&
    isOneOf(reports, statement.report) &&
    isOneOf(involved, ...statement.actors, ...statement.addressees) &&
    isOneOf(topics, ...topicsNamed) &&
    !without.some((words) => hasPlainly(text, words))
  );
}

/** A word in any form, or a phrase as it stands or as one word. */
function hasPlainly(text: string, words: string): boolean {
  const terms = analyze(text).map(({ term }) => term);
  const asPhrase = ` ${phraseOf(text)} `.includes(` ${words} `);
  return asPhrase || terms.includes(stem(words.replaceAll(' ', '')));
}
