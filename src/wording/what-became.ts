import type { Library } from '../report/library';

/**
 * What became of a statement that is not found any more by its id or its words, in a sentence.
 * @param id as it was, with the report's in front where there were several
 * @example
 * whatBecameOf(library, 'oslo-2008/6.1/1.3'); // 'Its report, oslo-2008, is no longer among the reports.'
 */
export function whatBecameOf({ reports, unreadable = [] }: Library, id: string): string {
  const report = reportIn(id);
  if (report === null) return 'The reports no longer have it in these words.';
  const there = reports.find(({ metadata }) => metadata.id === report);
  if (there) return `${there.metadata.shortTitle} no longer has it in these words.`;
  const broken = unreadable.find((one) => one.id === report);
  if (broken) return `Its report, ${broken.names[1] ?? report}, cannot be read at present.`;
  return `Its report, ${report}, is no longer among the reports.`;
}

/** The report of an id such as `oslo-2008/6.1/1.3`; null where it names none. */
function reportIn(id: string): string | null {
  const [report = '', ...rest] = id.split('/');
  return rest.length >= 2 ? report : null;
}
