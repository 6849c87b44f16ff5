import { kindOfReport } from '../report/kind-of-report';
import type { ReportMetadata } from '../report/model';
import type { ReportKind } from '../report/report-kind';
import type { SearchIndex } from '../search/search-index';
import { noTypes, type TypeCounts } from './sections';

/** A report, with counts of what stands in it. */
export interface ReportRow {
  metadata: ReportMetadata;
  kind: ReportKind;
  sections: number;
  counts: TypeCounts;
}

/** The reports in the library's order, with their statements by type: a text that stands twice in one counts once. */
export function reportsIn({ library, entries }: Pick<SearchIndex, 'library' | 'entries'>): ReportRow[] {
  const rows = new Map(
    library.reports.map(({ metadata, sections }): [string, ReportRow] => [
      metadata.id,
      { metadata, kind: kindOfReport(metadata), sections: sections.length, counts: noTypes() },
    ]),
  );
  for (const { places } of entries) {
    const counted = new Set<string>();
    for (const { report, type } of places)
      for (const column of ['all', type] as const) {
        const cell = `${report} ${column}`;
        const row = rows.get(report);
        if (row !== undefined && !counted.has(cell)) row.counts[column]++;
        counted.add(cell);
      }
  }
  return [...rows.values()];
}
