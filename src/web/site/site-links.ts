import { BESIDE, type Links } from '../reader/links';

/** A folder of the site, from its top: the names of the folders, as they are on disk. */
export type Folder = readonly string[];

const READER: Folder = ['r'];

/** The folder of a place, or of all reports, whose `index.html` is its page. @param place an id in full */
export function folderOf(place: string | null): Folder {
  return place === null ? READER : [...READER, ...place.split('/')];
}

/** The folder of stylesheets, scripts and what a search needs. */
export const ASSETS: Folder = [...READER, BESIDE];

/** The folder of the page that searches. @param report the id of the one that is asked; `null`: all */
export function searchFolder(report: string | null): Folder {
  return [...folderOf(report), BESIDE, 'search'];
}

/** The original of a report, as a file. @param ending of its name: `.pdf` */
export function originalFile(report: string, ending: string): { folder: Folder; name: string } {
  return { folder: [...folderOf(report), BESIDE], name: `original${ending}` };
}

/** What the links of a site are made of. */
export interface SiteLinksOptions {
  /** The folder of the page. */
  from: Folder;
  /** The address at which the site begins, with a slash at its end; `null`: links lead from a page to a page beside it. */
  base: string | null;
  /** The endings of the originals that there are, by the reports' ids. */
  originals: Readonly<Record<string, string>>;
}

/** Links from a page of a site, which is served as files. */
export interface SiteLinks extends Links {
  /** The top of the site. */
  top(): string;
}

/**
 * Links from a page of a site.
 * @example
 * const links = siteLinks({ from: folderOf('beijing-2007/6.1'), base: null, originals: {} });
 * links.place('beijing-2007/6.1/1.3'); // './1.3/'
 * links.place('beijing-2007/2/8.2'); // '../2/8.2/'
 */
export function siteLinks({ from, base, originals }: SiteLinksOptions): SiteLinks {
  const to = (folder: Folder, name = '') =>
    (base === null ? between(from, folder) : base + pathOf(folder)) + encodeURIComponent(name);
  return {
    asks: 'browser',
    top: () => to([]),
    reports: () => to(READER),
    place: (place) => to(folderOf(place)),
    search: (report) => to(searchFolder(report)),
    original(report) {
      const ending = originals[report];
      if (ending === undefined) return null;
      const { folder, name } = originalFile(report, ending);
      return to(folder, name);
    },
    citation: () => null,
    asset: (name) => to(ASSETS, name),
  };
}

/** `../6.1/`; a name may have a colon in it, so that each begins with a dot. */
function between(from: Folder, to: Folder): string {
  let same = 0;
  while (same < from.length && same < to.length && from[same] === to[same]) same++;
  const up = '../'.repeat(from.length - same);
  return (up === '' ? './' : up) + pathOf(to.slice(same));
}

function pathOf(folder: Folder): string {
  return folder.map((name) => `${encodeURIComponent(name)}/`).join('');
}
