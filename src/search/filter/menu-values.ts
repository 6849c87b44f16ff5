import { ACTORS } from '../../report/labels/actors';
import type { Library } from '../../report/library';
import type { PlaceKind } from './conditions';
import { SUPPORT_LEVELS, TYPES } from './filter';
import { allSections, placeOf, sectionAndParents } from './sections';

/** The values that a label counts for: a section's, those of all sections around it. */
export function valuesReader(library: Library, kind: PlaceKind): (label: string) => readonly string[] {
  if (kind !== 'sections') return (label) => [label];
  const values = new Map<string, string[]>();
  const all = allSections(library);
  for (const { report, section } of all) {
    const around = new Set(sectionAndParents(report.sections, section.number));
    values.set(
      placeOf({ report: report.metadata.id, section }),
      all.flatMap((other) =>
        other.report === report && around.has(other.section.number) ? [other.value] : [],
      ),
    );
  }
  return (label) => values.get(label) ?? [];
}

/** All values of a kind that there can be, in the order of menus. */
export function inMenuOrder(library: Library, kind: PlaceKind): readonly string[] {
  switch (kind) {
    case 'types':
      return TYPES;
    case 'support':
      return SUPPORT_LEVELS;
    case 'sections':
      return allSections(library).map(({ value }) => value);
    case 'actors':
    case 'addressees':
      return ACTORS;
  }
}
