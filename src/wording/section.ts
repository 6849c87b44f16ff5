import { sectionName } from '../report/citation';
import { findSections, type Library, sectionId } from '../report/library';
import { listed } from './listed';
import { quoted } from './receipt';

/**
 * A section of a filter by number and title, an unnumbered one by its title, one that does not exist as
 * typed.
 */
export function sectionInWords(library: Library, value: string): string {
  const title = titleOf(library, value);
  return title === null ? value : isNumbered(library, value) ? `${value} ${title}` : title;
}

/** `section 6.1 (Local Ownership)`, `sections 5 or “Foreword”`. */
export function sectionsInWords(library: Library, values: readonly string[]): string {
  const [first = ''] = values;
  const named = values.map((value) =>
    isNumbered(library, value) ? value : quoted(sectionInWords(library, value)),
  );
  if (values.length > 1) return `sections ${listed(named, 'or')}`;
  return isNumbered(library, first)
    ? `section ${first} (${titlesOf(library, first)})`
    : `section ${named[0]}`;
}

/** For a number that several reports have, each report's title: `Local Ownership; Recommendations`. */
function titlesOf({ reports }: Library, value: string): string {
  const titles = reports.flatMap(({ metadata, sections }) =>
    sections.filter(({ number }) => number === value || sectionId(metadata.id, number) === value),
  );
  return [...new Set(titles.map(({ title }) => title))].join('; ');
}

function titleOf(library: Library, value: string): string | null {
  return findSections(library, value)[0]?.section.title ?? null;
}

function isNumbered(library: Library, value: string): boolean {
  const section = findSections(library, value)[0]?.section;
  return section !== undefined && sectionName(section) !== section.title;
}
