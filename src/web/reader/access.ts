import type { Context, MiddlewareHandler } from 'hono';
import type { Library } from '../../report/library';
import type { ReportsNow } from '../../search/reports-now';
import type { SearchIndex } from '../../search/search-index';
import type { ReaderSettings } from '../../settings';
import { READER_PATH, reportOfPlace, SIGNATURE, withoutStrokes } from '../paths';
import { opens } from '../signatures';
import { closedPage } from './closed-page';
import { BESIDE, type Links, type SignedReport } from './links';

/** What is asked for. */
export interface Asked {
  /** The place, an id in full; `null` for all reports. */
  place: string | null;
  /** What the address carries as `SIGNATURE`; `null` where it carries none. */
  signature: string | null;
}

/** What may be read. */
export interface Readable {
  /** Over what may be read, as if there were nothing else. */
  index: SearchIndex;
  /** What opens it, for the links of its pages: they lead to this report alone. `null` where it is for everybody. */
  signed: SignedReport | null;
}

/** What decides about that. */
export interface AccessOptions {
  settings: ReaderSettings;
  reports: ReportsNow;
  /** Milliseconds. */
  now: () => number;
}

/**
 * What whoever asks may read, or `null`: they are to come by a link from Slack. A signature opens one report, for a time;
 * one that opens nothing is as none. Without one, where everybody may read, that is what no workspace is denied: of the
 * others nothing is told, nor whether there are any.
 */
export function readableBy(
  { settings, reports, now }: AccessOptions,
  { place, signature }: Asked,
): Readable | null {
  const report = place === null ? null : reportOfPlace(place);
  const isSigned =
    settings.key !== null &&
    report !== null &&
    signature !== null &&
    opens(report, signature, { key: settings.key, at: now() });
  const isForAll = () => settings.access === 'open' && isIn(reports.open().library, report);
  if (isSigned && !isForAll() && isIn(reports.all().library, report))
    return { index: reports.only([report]), signed: { report, signature } };
  return settings.access === 'open' ? { index: reports.open(), signed: null } : null;
}

function isIn({ reports }: Library, report: string | null): boolean {
  return reports.some(({ metadata }) => metadata.id === report);
}

/**
 * What is said of an answer: the browser of whoever asked may keep it, nobody between. With `no-store`, going back to an
 * answer would be a warning of the browser's that a form has to be sent again.
 */
export const KEPT_BY_WHO_ASKED = 'private, no-cache';

/** What is found in each request's context. */
export interface Admitted {
  Variables: { readable: Readable };
}

/** A request, with what may be read. */
export type Visit = Context<Admitted>;

/**
 * Looks what a request may read; where that is nothing, a page says how one comes in.
 * @param links of plain pages
 */
export function admission(options: AccessOptions, links: Links): MiddlewareHandler<Admitted> {
  return async (c, next) => {
    const place = placeOfPath(c.req.path);
    const readable = readableBy(options, { place, signature: c.req.query(SIGNATURE) ?? null });
    if (readable === null) {
      c.header('cache-control', 'no-store');
      c.header('referrer-policy', 'no-referrer');
      return c.html(closedPage(links, place), 403);
    }
    c.set('readable', readable);
    await next();
    // What was opened for one is kept by nobody between, and its address told to nobody.
    if (readable.signed !== null) {
      const isAnswer = c.res.headers.get('cache-control') === KEPT_BY_WHO_ASKED;
      if (!isAnswer) c.header('cache-control', 'private, no-store');
      c.header('referrer-policy', 'no-referrer');
    }
    return;
  };
}

/** The place that a path names; `null` for all reports, and for what is no path. */
function placeOfPath(path: string): string | null {
  const [named = ''] = path.slice(`${READER_PATH}/`.length).split(`/${BESIDE}/`);
  try {
    return decodeURIComponent(withoutStrokes(named)) || null;
  } catch {
    return null;
  }
}
