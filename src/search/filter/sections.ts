import { findSection, type Library } from '../../report/library';
import type { Report, Section } from '../../report/model';

/** Every section in report order, each with the value that a filter has for it: its number, of one report's where there are several. */
export function allSections({ reports }: Library): { value: string; report: Report; section: Section }[] {
  return reports.flatMap((report) =>
    report.sections.map((section) => ({
      value: reports.length > 1 ? `${report.metadata.id}/${section.number}` : section.number,
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
  const found = findSection(library, typed);
  if (!found) return null;
  const { report, section } = found;
  const isFull = typed.includes('/') && section.number.toLowerCase() !== typed.toLowerCase();
  return isFull ? `${report.metadata.id}/${section.number}` : section.number;
}

/** The whole numbers behind the first up to the last: `7, 8` of sections 6 to 8. */
export function numbersTo(first: number, last: number): string[] {
  return Array.from({ length: Math.max(0, last - first) }, (_, at) => String(first + 1 + at));
}

/** The places of sections and of all within: of `6` in every report, of `beijing-2007/6` in that one. */
export function placesOfSections({ reports }: Library, numbers: readonly string[]): ReadonlySet<string> {
  const wanted = new Set(numbers);
  const places = reports.flatMap(({ metadata: { id }, sections }) => {
    const parents = parentsIn(sections);
    const isMeant = (number: string) => wanted.has(number) || wanted.has(`${id}/${number}`);
    return sections.flatMap((section) =>
      chainOf(parents, section.number).some(isMeant) ? [placeOf({ report: id, section })] : [],
    );
  });
  return new Set(places);
}

/** A section among those of all reports: `beijing-2007/6.1`. */
export function placeOf({ report, section }: { report: string; section: Pick<Section, 'number'> }): string {
  return `${report}/${section.number}`;
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
