import type { Library } from '../../report/library';
import type { Section, Statement } from '../../report/model';

/** The numbers of the sections around a section and its own, innermost first. */
export function sectionAndParents(sections: readonly Section[], number: string): string[] {
  return chainOf(parentsIn(sections), number);
}

/** The places ({@link placeOf}) of sections and all within: of `6` in every report, of `beijing-2007/6` in one. */
export function placesOfSections({ reports }: Library, numbers: readonly string[]): Set<string> {
  const wanted = new Set(numbers);
  const places = new Set<string>();
  for (const { metadata, sections } of reports) {
    const parents = parentsIn(sections);
    for (const { number } of sections)
      if (chainOf(parents, number).some((one) => wanted.has(one) || wanted.has(`${metadata.id}/${one}`)))
        places.add(`${metadata.id}/${number}`);
  }
  return places;
}

/** Names the section that a statement stands in among those of all reports: `beijing-2007/6.1`. */
export function placeOf({ report, section }: Pick<Statement, 'report' | 'section'>): string {
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
