const reports = document.querySelector('meta[name="peaceops-reports"]').content;
const READER = new URL(reports, location.href);

/** The address at which the site begins. */
export const BASE = new URL('..', READER).href;

/** The place that this page shows, by its id in full; another text on pages that show none. */
export const PLACE = decoded(
  location.pathname.slice(READER.pathname.length).replace(/\/?(?:index\.html)?$/, ''),
);

/** The page that is shown where nothing stands has whatever address was asked for. */
function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}

const search = document.getElementById('search');

/** On a page that searches: the report that alone is asked, the worker, and the files it needs; null on others. */
export const SEARCH = search === null ? null : JSON.parse(search.dataset.setup);

/** A worker would take an address for one beside its own file. */
export const absolute = (address) => new URL(address, location.href).href;
