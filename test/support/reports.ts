import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Report, ReportMetadata } from '../../src/report/model';
import { readReport } from '../../src/report/read-report';
import { decodeReport } from '../../src/report/source';
import { ACTORS } from './actors';
import { LAKESIDE_DIRECTORY } from './corpus';

/** What is known of an invented report, unless told otherwise. */
export const METADATA: ReportMetadata = {
  id: 'harbour-2040',
  title: 'Harbours after War',
  shortTitle: 'Harbour 2040',
  cite: 'Harbours after War. Report of the Harbour Workshop, 2040',
};

/** Reads an invented report. */
export function read(source: string, metadata: Partial<ReportMetadata> = {}): Report {
  return readReport(source, { ...METADATA, ...metadata }, { file: 'harbour-2040.md', actors: ACTORS });
}

/** Its statements as `id text`, one a line: what most tables compare. */
export function statementsOf(source: string): string[] {
  return read(source).statements.map(({ id, text }) => `${id} ${text}`);
}

/** The made-up report that is formatted differently, as it lies on disk. */
export function lakeside(): { text: string; metadata: ReportMetadata; file: string } {
  const file = path.join(LAKESIDE_DIRECTORY, 'lakeside-2031.md');
  const metadata = JSON.parse(readFileSync(file.replace(/md$/, 'json'), 'utf8')) as ReportMetadata;
  return { text: decodeReport(readFileSync(file), file), metadata, file };
}
