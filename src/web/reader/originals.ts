import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { Report, Span } from '../../report/model';
import { decodeReport } from '../../report/source';

/** Where importing puts originals: a file in that folder beside the reports, and nothing else, is handed out. */
const FILE = /^original\/[^/\\\0]+$/;

/** Where the file lies that a report was imported from; `null` where there is none, or it is not to be handed out. */
export function fileOfOriginal({
  file,
  metadata: { original },
}: Pick<Report, 'file' | 'metadata'>): string | null {
  return original === undefined || !FILE.test(original.file)
    ? null
    : path.join(path.dirname(file), original.file);
}

/** The mark that importing a PDF leaves where a page begins. */
const PAGE = /<!-- page (\d+) -->/g;

/** The file that a report was imported from. */
export interface Original {
  /** How it is called when it is saved: `oslo-2008.pdf`. */
  name: string;
  bytes: number;
  sha256: string;
  /** Reads it piece by piece: one may have a hundred megabytes. */
  open(): ReadableStream<Uint8Array>;
}

/** What files were when they were found to be what was imported, so that not each request reads them twice. */
const COMPARED = new WeakMap<Report, { size: number; mtimeMs: number }>();

/** The original of a report; `null` where there is none, or where it is not the file that was imported. */
export async function originalOf(report: Report): Promise<Original | null> {
  const { id, original } = report.metadata;
  const file = fileOfOriginal(report);
  if (original === undefined || file === null) return null;
  try {
    const { size, mtimeMs } = await stat(file);
    const known = COMPARED.get(report);
    if (known?.size !== size || known.mtimeMs !== mtimeMs) {
      const hash = createHash('sha256');
      await pipeline(createReadStream(file), hash);
      if (hash.digest('hex') !== original.sha256) return null;
      COMPARED.set(report, { size, mtimeMs });
    }
    return {
      name: id + path.extname(file),
      bytes: size,
      sha256: original.sha256,
      open: () => Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>,
    };
  } catch {
    return null;
  }
}

/** Where the pages of an original begin in a report's text: offsets, ascending. */
interface PageStarts {
  starts: number[];
  pages: number[];
}

/** Of each report, read when it is first asked for. */
const PAGES = new WeakMap<Report, PageStarts>();

/** The page of the original on which something begins; `null` where the report's text has no marks of pages. */
export function pageInOriginal(report: Report, { start }: Span): number | null {
  let known = PAGES.get(report);
  if (known === undefined) {
    known = report.metadata.original === undefined ? { starts: [], pages: [] } : pageStarts(report);
    PAGES.set(report, known);
  }
  const at = known.starts.findLastIndex((one) => one <= start);
  return known.pages[at] ?? null;
}

/** A text that has changed since it was read would name the wrong pages: then none is named. */
function pageStarts({ file, metadata }: Report): PageStarts {
  const nowhere = { starts: [], pages: [] };
  try {
    const bytes = readFileSync(file);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (metadata.sha256 !== undefined && metadata.sha256 !== sha256) return nowhere;
    const marks = [...decodeReport(bytes, file).matchAll(PAGE)];
    return { starts: marks.map(({ index }) => index), pages: marks.map(([, page]) => Number(page)) };
  } catch {
    return nowhere;
  }
}
