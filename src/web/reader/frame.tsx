import type { Child } from 'hono/jsx';
import type { Report, Span } from '../../report/model';
import type { SearchIndex } from '../../search/search-index';
import type { Asked } from './asked';
import type { Links } from './links';

/** What every page is made with. */
export interface PageParts extends Pick<SearchIndex, 'library' | 'entries'> {
  links: Links;
  /** The page of the original on which something stands; `null` where the text does not tell. Default: it is not told. */
  pageOf?(report: Report, source: Span): number | null;
  /** Where that stands now which the address meant before, an id in full; default nowhere. */
  moved?: string | null;
  /** What else stands in the head of each page. Default: nothing. */
  head?: Child;
}

/** What a page is called, and what stands on it. */
export interface Frame {
  title: string;
  /** The report that it belongs to: its search field asks that one alone. Default: none. */
  report?: Report | null;
  /** The place that it shows, an id in full: its lasting address. Default: none. */
  place?: string | null;
  /** What was asked; it stands in the search field. */
  asked?: Asked | null;
  /** What stands beside the text, e.g. the outline. */
  beside?: Child;
  children?: Child;
}

/** A whole page as HTML. */
export function framed(parts: PageParts, frame: Frame): string {
  const { links, library, head } = parts;
  const { title, report = null, place = null, asked = null, beside, children } = frame;
  const address = place === null ? null : (library.reader?.addressOf(place) ?? null);
  const html = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        {head}
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · PeaceOps`}</title>
        <link rel="stylesheet" href={links.asset('reader.css')} />
        <link rel="icon" href={links.asset('icon.svg')} type="image/svg+xml" />
        {address === null ? null : <link rel="canonical" href={address} />}
        <script type="module" src={links.asset('reader.mjs')} />
      </head>
      <body>
        <a class="skip" href="#text">
          Skip to the text
        </a>
        <header class="top">
          <a class="home" href={links.reports()}>
            PeaceOps
          </a>
          <SearchForm {...parts} report={report} asked={asked} />
        </header>
        <div class={beside ? 'page with-outline' : 'page'}>
          {beside}
          <main id="text">{children}</main>
        </div>
      </body>
    </html>
  );
  return `<!doctype html>${html}`;
}

/** Where one asks: the report at hand, or all. */
function SearchForm({
  links,
  library,
  report,
  asked,
}: PageParts & { report: Report | null; asked: Asked | null }) {
  const id = report?.metadata.id ?? null;
  // What has no name is not sent: else it would stand in the address.
  const toServer = links.asks === 'server';
  const isOneOfSeveral = id !== null && library.reports.length > 1;
  const label = isOneOfSeveral ? `Search ${report?.metadata.shortTitle}` : searchAll(library.reports.length);
  return (
    <search>
      <form class="search" method={toServer ? 'post' : 'get'} action={links.search(id)}>
        <input
          type="search"
          {...(toServer ? { name: 'q' } : {})}
          value={asked?.question ?? ''}
          aria-label={label}
          placeholder={label}
          autocomplete="off"
          enterkeyhint="search"
          data-search=""
        />
        <button type="submit">Search</button>
        {isOneOfSeveral ? (
          <button type="submit" formaction={links.search(null)} class="quiet">
            All reports
          </button>
        ) : null}
      </form>
    </search>
  );
}

function searchAll(reports: number): string {
  return reports === 1 ? 'Search the report' : 'Search all reports';
}

/** What a form has to carry along of a question. */
export function AskedFields({ asked, report = true }: { asked: Asked; report?: boolean }) {
  return (
    <>
      <input type="hidden" name="q" value={asked.question} />
      {report && asked.report !== null ? <input type="hidden" name="report" value={asked.report} /> : null}
      {asked.isEverything ? <input type="hidden" name="all" value="yes" /> : null}
    </>
  );
}
