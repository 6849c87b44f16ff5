import { sectionId } from '../../report/library';
import type { Report } from '../../report/model';
import type { SearchIndex } from '../../search/search-index';
import { formerPlaces, movedFrom } from '../moved-from';
import type { PageParts } from '../reader/frame';
import { placeOf } from '../reader/links';
import { pageInOriginal } from '../reader/originals';
import { placePage, reportsPage } from '../reader/pages';
import { placeIn } from '../reader/place';
import { leadingTo, notFoundPage, SiteHead, searchPage } from './pages';
import { corpusFor, type EncoderBytes } from './search-data';
import { eachSearchFile, searchFiles, sizeOf } from './search-files';
import {
  ASSETS,
  type Folder,
  folderOf,
  originalFile,
  type SiteLinks,
  searchFolder,
  siteLinks,
} from './site-links';

/** A file of the site. */
export interface SiteFile {
  /** From the top of the site, with strokes between. */
  path: string;
  /** Made when it is written: all pages of eight reports are more than a machine has to hold. */
  content(): string | Uint8Array;
}

/** The file that a report was imported from. */
export interface OriginalFile {
  /** The ending of its name: `.pdf`. */
  ending: string;
  content(): Uint8Array;
}

/** What a site is made of. */
export interface SiteSource {
  /** The index over the reports that are on it, and no others. */
  index: SearchIndex;
  encoder: EncoderBytes | null;
  /** The bundled scripts, see `tools/site/bundle.js`. */
  scripts: { worker: Uint8Array; page: Uint8Array };
  /** Stylesheets and scripts of the reader page, by their names. */
  assets: ReadonlyMap<string, string | Uint8Array>;
  /** By the reports' ids. */
  originals: ReadonlyMap<string, OriginalFile>;
  /** The address at which it begins, with a slash at its end; `null`: its pages find one another wherever it lies. */
  base: string | null;
}

/** The files of a site, and how many bytes a browser loads of them when it first searches. */
export interface Site {
  files: SiteFile[];
  forSearching: { program: number; corpus: number; encoder: number };
}

const PAGE_SCRIPT = 'site.js';

/** The reader page as plain files: the same pages under the same addresses, and a search that a browser does by itself. */
export function siteOf(source: SiteSource): Site {
  const { index, encoder, scripts, assets, originals, base } = source;
  const { library, entries } = index;
  const needed = searchFiles({ corpus: corpusFor(index), encoder }, scripts.worker);
  const endings = Object.fromEntries([...originals].map(([id, { ending }]) => [id, ending]));
  const linksFrom = (from: Folder) => siteLinks({ from, base, originals: endings });
  const partsFrom = (links: SiteLinks): PageParts => ({
    library,
    entries,
    links,
    pageOf: pageInOriginal,
    head: <SiteHead links={links} script={PAGE_SCRIPT} />,
  });
  const pageAt = (folder: Folder, page: (links: SiteLinks) => string): SiteFile => ({
    path: [...folder, 'index.html'].join('/'),
    content: () => page(linksFrom(folder)),
  });
  const placeAt = (id: string) =>
    pageAt(folderOf(id), (links) => {
      const place = placeIn(library, id);
      if (place === null) throw new RangeError(`${id}: no such place`);
      return placePage({ ...partsFrom(links), moved: movedFrom(library, id) }, place);
    });
  const searchAt = (report: string | null) =>
    pageAt(searchFolder(report), (links) =>
      searchPage({ ...partsFrom(links), links, files: needed, report }),
    );
  const asset = (name: string, content: string | Uint8Array): SiteFile => ({
    path: [...ASSETS, name].join('/'),
    content: () => content,
  });
  return {
    forSearching: {
      program: sizeOf([needed.worker]),
      corpus: sizeOf(needed.corpus),
      encoder: needed.encoder ? sizeOf([...needed.encoder.tokens, ...needed.encoder.vectors]) : 0,
    },
    files: [
      ...eachSearchFile(needed).map(({ name, bytes }) => asset(name, bytes)),
      asset(PAGE_SCRIPT, scripts.page),
      ...Array.from(assets, ([name, content]) => asset(name, content)),
      ...Array.from(originals, ([id, { ending, content }]) => {
        const { folder, name } = originalFile(id, ending);
        return { path: [...folder, name].join('/'), content };
      }),
      ...library.statements.map((statement) => placeAt(placeOf(library, statement))),
      ...formerPlaces(library).flatMap((id) => {
        const moved = placeIn(library, id) === null ? movedFrom(library, id) : null;
        return moved === null ? [] : [pageAt(folderOf(id), (links) => leadingTo(links.place(moved), links))];
      }),
      ...library.reports.flatMap((report) => [
        ...report.sections.map(({ number }) => placeAt(sectionId(idOf(report), number))),
        placeAt(idOf(report)),
        searchAt(idOf(report)),
      ]),
      searchAt(null),
      pageAt(folderOf(null), (links) => reportsPage(partsFrom(links))),
      pageAt([], (links) => leadingTo(links.reports(), links)),
      { path: '404.html', content: () => notFoundPage(partsFrom(linksFrom([])), base) },
      // GitHub Pages leaves out what begins with a dot or an underscore unless it is told to take all as it is.
      { path: '.nojekyll', content: () => '' },
    ],
  };
}

function idOf({ metadata }: Report): string {
  return metadata.id;
}
