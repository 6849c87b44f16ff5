import { fullId, type Library } from '../../report/library';
import type { Statement } from '../../report/model';
import { pathOf, READER_PATH } from '../addresses';

/** Where the links of a page lead: to paths of a server, or to files beside one another. */
export interface Links {
  /** All reports, and where a search over all of them is sent. */
  reports(): string;
  /** A report, a section or a statement by its id in full. */
  place(place: string): string;
  /** A stylesheet or script. */
  asset(name: string): string;
}

/** @param base the path below which the service is served, without a slash at its end */
export function serverLinks(base: string): Links {
  return {
    reports: () => `${base}${READER_PATH}/`,
    place: (place) => base + pathOf(place),
    asset: (name) => `${base}${READER_PATH}/-/${name}`,
  };
}

/** The place of a statement: its id in full. */
export function placeOf(library: Library, statement: Statement): string {
  return fullId(library, statement);
}
