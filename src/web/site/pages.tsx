import { framed, type PageParts } from '../reader/frame';
import type { Links } from '../reader/links';
import { nothingHerePage } from '../reader/messages';
import { type SearchFile, type SearchFiles, sizeOf } from './search-files';
import type { SiteLinks } from './site-links';

/**
 * What a page may do: run its own script, which starts the search in a worker. A worker has a policy of its own, by the
 * headers of its file, so that nothing here has to allow WebAssembly or what it loads.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
];

/** What stands in the head of each page, as plain files have no headers of their own. */
export function SiteHead({ links, script }: { links: Links; script: string }) {
  return (
    <>
      <Policy />
      <meta name="referrer" content="no-referrer" />
      <meta name="robots" content="noindex" />
      <meta name="peaceops-reports" content={links.reports()} />
      <script type="module" src={links.asset(script)} />
    </>
  );
}

function Policy() {
  return <meta http-equiv="content-security-policy" content={POLICY.join('; ')} />;
}

/** What the page that searches is made with. */
export interface SearchPageParts extends PageParts {
  links: SiteLinks;
  files: SearchFiles;
  /** The report that alone is asked; `null`: all. */
  report: string | null;
}

/** Where a search is done, by script: without, it says so. */
export function searchPage({ files: of, report, ...parts }: SearchPageParts): string {
  const { links } = parts;
  const needed = (files: readonly SearchFile[]) => ({
    parts: files.map(({ name }) => links.asset(name)),
    size: sizeOf(files),
  });
  const { worker, corpus, encoder } = of;
  const setup = {
    worker: links.asset(worker.name),
    report,
    files: {
      corpus: needed(corpus),
      encoder: encoder && {
        tokens: needed(encoder.tokens),
        vectors: needed(encoder.vectors),
        dimensions: encoder.dimensions,
      },
    },
  };
  return framed(parts, {
    title: 'Search',
    report: parts.library.reports.find(({ metadata }) => metadata.id === report) ?? null,
    children: (
      <div id="search" data-setup={JSON.stringify(setup)}>
        <p>
          Here a search is done by your browser itself, with JavaScript, which it does not run now. All texts
          can be read without: <a href={links.reports()}>the reports</a>.
        </p>
      </div>
    ),
  });
}

/** A page that leads on: that of the top, and those at addresses of which the statement stands elsewhere now. */
export function leadingTo(address: string, links: SiteLinks): string {
  const html = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <Policy />
        <meta name="robots" content="noindex" />
        <meta http-equiv="refresh" content={`0; url=${address}`} />
        <title>PeaceOps</title>
        <link rel="icon" href={links.asset('icon.svg')} type="image/svg+xml" />
      </head>
      <body>
        <p>
          <a href={address}>Go on</a>
        </p>
      </body>
    </html>
  );
  return `<!doctype html>${html}`;
}

/**
 * What a server shows at an address where there is no file. It does so at any address, so that links lead somewhere only
 * where the page knows at which one the site begins.
 */
export function notFoundPage(parts: PageParts, base: string | null): string {
  if (base !== null) return nothingHerePage(parts, null);
  const html = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>Nothing stands here</title>
        {/* Else a browser asks the server for one. */}
        <link rel="icon" href="data:," />
      </head>
      <body>
        <h1>Nothing stands at this address</h1>
        <p>Open the address at which these pages begin, and look for it from there.</p>
      </body>
    </html>
  );
  return `<!doctype html>${html}`;
}
