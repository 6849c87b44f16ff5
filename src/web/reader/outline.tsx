import { mapSections, type SectionRow } from '../../browse/sections';
import { sectionName } from '../../report/citation';
import { sectionId } from '../../report/library';
import type { Report, Section } from '../../report/model';
import { sectionAndParents } from '../../search/filter/kinds/sections';
import type { SearchIndex } from '../../search/search-index';
import type { PageParts } from './frame';
import { BreaksAtSlashes } from './slashes';

/** An outline with more is shown around the section at hand alone: nobody looks through hundreds of titles at each page. */
const MOST_SHOWN = 60;

/** Of each index the sections of its reports with their counts, worked out at the first question. */
const ROWS = new WeakMap<SearchIndex['entries'], ReadonlyMap<string, SectionRow[]>>();

/** The sections of a report with their depths and counts, in its order. */
export function sectionRows(
  parts: Pick<PageParts, 'library' | 'entries'>,
  report: Report,
): readonly SectionRow[] {
  let rows = ROWS.get(parts.entries);
  if (!rows) {
    const byReport = new Map<string, SectionRow[]>();
    for (const row of mapSections(parts).rows) {
      const others = byReport.get(row.report);
      if (others) others.push(row);
      else byReport.set(row.report, [row]);
    }
    rows = byReport;
    ROWS.set(parts.entries, rows);
  }
  return rows.get(report.metadata.id) ?? [];
}

/** The outline beside a text; on a phone it is folded. @param section the one that is read */
export function Outline({ report, section, ...parts }: PageParts & { report: Report; section: Section }) {
  const rows = rowsAround(sectionRows(parts, report), report, section);
  return (
    <nav class="outline" aria-label="Outline">
      {/* Folds what stands behind it, where the stylesheet shows it: on a phone. */}
      <details class="fold">
        <summary>Outline</summary>
      </details>
      <div class="folded">
        <p>
          <a href={parts.links.place(report.metadata.id)}>{report.metadata.shortTitle}</a>
        </p>
        <ul>
          {rows.map((row) => (
            <li class={depthClass(row)}>
              <a
                href={parts.links.place(sectionId(row.report, row.section.number))}
                {...(row.section.number === section.number ? { 'aria-current': 'page' } : {})}
              >
                <BreaksAtSlashes text={sectionName(row.section)} />
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}

/** How deep a section stands, as the stylesheet knows it: deeper than the fifth step nothing is indented. */
export function depthClass({ depth }: Pick<SectionRow, 'depth'>): string {
  return `depth-${Math.min(depth, 4)}`;
}

/** All sections, or of many: those at the top, those around the one at hand, and those beside and below it. */
function rowsAround(
  rows: readonly SectionRow[],
  { sections }: Report,
  section: Section,
): readonly SectionRow[] {
  if (rows.length <= MOST_SHOWN) return rows;
  const around = new Set([null, ...sectionAndParents(sections, section.number)]);
  return rows.filter((row) => around.has(row.section.parent));
}
