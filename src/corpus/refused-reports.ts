import path from 'node:path';
import type { ReportMetadata } from '../report/model';
import { ReportError } from '../report/source';
import type { UnreadableReport } from '../report/unreadable-report';

/** A report that is left out, since one of its files is missing, empty, cut off, altered or not what it should be. */
export interface RefusedReport extends UnreadableReport {
  /** The same as `why` with the path, for who can mend it. */
  sentence: string;
}

/** Of which report something is read. */
interface Named {
  id: string;
  /** As far as they are known when it breaks. */
  metadata: Partial<ReportMetadata>;
  /** Its path, as errors show it; whoever asks for the report need not know it. */
  directory: string;
}

/** Reads a report, or says what is broken about it. */
export function orRefused<Read extends object>(
  named: Named,
  read: () => Read,
): Read | { refused: RefusedReport } {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    const why = error.message.replaceAll(named.directory + path.sep, '');
    return { refused: { ...unreadable(named, why), sentence: error.message } };
  }
}

/** A report that was refused when the others were compiled. */
export function refusedBefore(named: Named, why: string): RefusedReport {
  const sentence = named.directory === '.' ? why : named.directory + path.sep + why;
  return { ...unreadable(named, why), sentence };
}

function unreadable({ id, metadata: { shortTitle, title } }: Named, why: string): UnreadableReport {
  return { id, names: [id, ...[shortTitle, title].flatMap((name) => name ?? [])], why };
}

/** What came of reading reports one by one. @throws {ReportError} where not one of them can be read */
export function readAndRefused<Read extends object>(
  each: readonly (Read | { refused: RefusedReport })[],
): { read: Read[]; refused: RefusedReport[] } {
  const refused = each.flatMap((one) => ('refused' in one ? [one.refused] : []));
  const read = each.flatMap((one) => ('refused' in one ? [] : [one]));
  if (read.length === 0 && refused.length > 0)
    throw new ReportError(refused.map(({ sentence }) => sentence).join(' '));
  return { read, refused };
}

/** What is to be said of reports that are left out where somebody can mend them. */
export function faultsOf(refused: readonly RefusedReport[]): string[] {
  return refused.map(({ sentence }) => `${sentence} Until then the other reports answer without it.`);
}
