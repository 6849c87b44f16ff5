import { findSections, fullNumber, type Library } from '../../report/library';
import { writeFilter } from '../../search/filter/write-filter';
import type { SearchIndex } from '../../search/search-index';
import { reportsMeant } from '../../search/within-reports';
import { missingValuesLine } from '../../wording/filter';
import { quoted } from '../../wording/receipt';
import type { Message } from '../blocks';
import { sectionMessage } from '../messages/section';
import { sentenceMessage } from '../messages/sentence';
import { whichReportMessage } from '../messages/which-report';

/** The sections of which a line may mean one, `6.1 report:oslo`: one of each report that has it. */
export function sectionsCalled(index: SearchIndex, line: string): ReturnType<typeof findSections> {
  const { words, filter } = reportsMeant(index, line);
  return findSections(index.library, words, filter.reports);
}

/** The section that a line names, `6.1 report:oslo`; or of which report it is meant; or that there is none. */
export function namedSectionMessage(index: SearchIndex, line: string): Message {
  const { library } = index;
  const meant = reportsMeant(index, line);
  const missing = missingValuesLine(library, meant);
  if (missing !== '') return sentenceMessage(missing);
  const { words: number, filter } = meant;
  const lists = ['sections', writeFilter(filter)].filter(Boolean).join(' ');
  return (
    sectionOrWhich(library, { number, reports: filter.reports }) ??
    sentenceMessage(`There is no section ${quoted(number)}; /peaceops ${lists} lists them all.`)
  );
}

/**
 * A section by its number, or of which report it is meant; `null` where there is none. Buttons carry the report's id, but
 * those of older versions, and links made when there was one report, may not.
 * @param reports ids of those that are meant, default all
 * @param from see {@link sectionMessage}
 */
export function sectionOrWhich(
  library: Library,
  { number, reports = [], from }: { number: string; reports?: readonly string[]; from?: number },
): Message | null {
  const found = findSections(library, number, reports);
  const [first, ...others] = found;
  if (first === undefined) return null;
  if (others.length === 0) return sectionMessage(first, from, library.reader);
  return whichReportMessage(
    library,
    `a section ${quoted(number)}`,
    found.map(({ report, section }) => ({
      report: report.metadata.id,
      says: `section ${fullNumber(library, report.metadata.id, section.number)}`,
    })),
  );
}
