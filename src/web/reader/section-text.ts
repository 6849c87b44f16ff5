import { type Library, sectionId } from '../../report/library';
import type { Passage, Report, Section, Statement } from '../../report/model';
import { passagesInSection } from '../../report/places';

/** A passage as it stands in its section, with the items of the list under it. */
export interface TextPassage {
  passage: Passage;
  statements: readonly [Statement, ...Statement[]];
  items: readonly TextPassage[];
}

/** Of each report its passages by their ids. */
const BY_ID = new WeakMap<Report, ReadonlyMap<string, Passage>>();

/** What stands in a section itself, in the report's order; the text of its subsections is theirs. */
export function sectionText(library: Library, report: Report, section: Section): TextPassage[] {
  const passages = passagesById(report);
  const top: TextPassage[] = [];
  /** The passage that was last added, and those around it, outermost first. */
  const open: { depth: number; items: TextPassage[] }[] = [];
  for (const statements of passagesInSection(library, sectionId(report.metadata.id, section.number))) {
    const [first, ...rest] = statements;
    const passage = first && passages.get(`${section.number}/${first.passage}`);
    if (first === undefined || passage === undefined) continue;
    const depth = passage.label.split('-').length - 1;
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    const items: TextPassage[] = [];
    (open.at(-1)?.items ?? top).push({ passage, statements: [first, ...rest], items });
    open.push({ depth, items });
  }
  return top;
}

/** The sections before and after one in its report; `null` at its ends. */
export function sectionsBeside(
  { sections }: Report,
  section: Section,
): Record<'before' | 'after', Section | null> {
  const at = sections.findIndex(({ number }) => number === section.number);
  return { before: sections[at - 1] ?? null, after: sections[at + 1] ?? null };
}

function passagesById(report: Report): ReadonlyMap<string, Passage> {
  let byId = BY_ID.get(report);
  if (!byId) {
    byId = new Map(report.passages.map((passage) => [passage.id, passage]));
    BY_ID.set(report, byId);
  }
  return byId;
}
