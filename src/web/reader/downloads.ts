import { cite } from '../../citing/cite';
import type { SearchIndex } from '../../search/search-index';
import { etagOf, hasAlready } from '../static-files';
import type { Visit } from './access';
import { DOWNLOADS, type Download, placeOf } from './links';
import { originalOf } from './originals';
import type { Place } from './place';

/** A browser asks each time whether what it has is still so. */
export const ASK_AGAIN = 'no-cache';

const DOWNLOAD_TYPES: Readonly<Record<Download, string>> = {
  ris: 'application/x-research-info-systems; charset=utf-8',
  bibtex: 'application/x-bibtex; charset=utf-8',
  'csl-json': 'application/vnd.citationstyles.csl+json; charset=utf-8',
};

/** What stands beside a place and is no page: a report's original, a statement's citation. `null` for anything else. */
export async function fileBeside(
  c: Visit,
  { library }: SearchIndex,
  place: Place,
  name: string,
): Promise<Response | null> {
  if (place.what === 'report' && name === 'original') {
    const original = await originalOf(place.report);
    if (original === null) return null;
    const etag = `"${original.sha256}"`;
    c.header('etag', etag);
    c.header('cache-control', ASK_AGAIN);
    if (hasAlready(c.req.header('if-none-match'), etag)) return c.body(null, 304);
    c.header('content-type', 'application/octet-stream');
    c.header('content-disposition', asAttachment(original.name));
    c.header('content-length', `${original.bytes}`);
    // What is only asked about is not opened.
    if (c.req.method === 'HEAD') return c.body(null);
    return c.body(original.open() as globalThis.ReadableStream);
  }
  const format = (Object.keys(DOWNLOADS) as Download[]).find((one) => name === `citation.${DOWNLOADS[one]}`);
  if (place.what !== 'statement' || format === undefined) return null;
  const file = `${placeOf(library, place.statement).replaceAll('/', '-')}.${DOWNLOADS[format]}`;
  const content = `${cite(library, [place.statement], format)}\n`;
  return withEtag(c, etagOf(content), content, {
    'content-type': DOWNLOAD_TYPES[format],
    'cache-control': ASK_AGAIN,
    'content-disposition': asAttachment(file),
  });
}

function asAttachment(name: string): string {
  return `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
}

/** Sends a content with its entity tag, or says that the browser has it already. */
export function withEtag(
  c: Visit,
  etag: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string>,
): Response {
  if (hasAlready(c.req.header('if-none-match'), etag))
    return c.body(null, 304, { etag, 'cache-control': headers['cache-control'] ?? ASK_AGAIN });
  return c.body(body, 200, { ...headers, etag });
}
