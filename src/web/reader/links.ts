import { fullId, type Library } from '../../report/library';
import type { Statement } from '../../report/model';
import { pathOf, READER_PATH, reportOfPlace, SIGNATURE } from '../paths';

/** The formats in which a citation can be downloaded, each with the ending of its file. */
export const DOWNLOADS = { ris: 'ris', bibtex: 'bib', 'csl-json': 'json' } as const;

export type Download = keyof typeof DOWNLOADS;

/** Where the links of a page lead: to paths of a server, or to files beside one another. */
export interface Links {
  /** All reports. */
  reports(): string;
  /** A report, a section or a statement by its id in full. */
  place(place: string): string;
  /** Who answers a question: the server, or where there is none, a script in the browser. */
  readonly asks: 'server' | 'browser';
  /** Where a question is sent. @param report the id of the one that is asked; `null`: all */
  search(report: string | null): string;
  /** The file that a report was imported from; `null` where there is no way to it. */
  original(report: string): string | null;
  /** The citation of a statement as a file; `null` where there are no such files. @param place its id in full */
  citation(place: string, format: Download): string | null;
  /** A stylesheet or script. */
  asset(name: string): string;
}

/** Stands in a path before what is no part of a report: no section is called so. */
export const BESIDE = '-';

/** A report that a signature opens for a time. */
export interface SignedReport {
  report: string;
  signature: string;
}

/**
 * @param base the path below which the service is served, without a slash at its end
 * @param signed where a signature opened the page: its links open its report alone, and there is no way to the others
 */
export function serverLinks(base: string, signed: SignedReport | null = null): Links {
  const at = (id: string, beside = '') => {
    const address = base + pathOf(id) + beside;
    return signed?.report === reportOfPlace(id) ? `${address}?${SIGNATURE}=${signed.signature}` : address;
  };
  const reports = () => (signed === null ? `${base}${READER_PATH}/` : at(signed.report));
  return {
    asks: 'server',
    reports,
    place: (id) => at(id),
    search: (report) => (report === null ? reports() : at(report)),
    original: (report) => at(report, `/${BESIDE}/original`),
    citation: (id, format) => at(id, `/${BESIDE}/citation.${DOWNLOADS[format]}`),
    asset: (name) => `${base}${READER_PATH}/${BESIDE}/${name}`,
  };
}

/** The place of a statement: its id in full. */
export function placeOf(library: Library, statement: Statement): string {
  return fullId(library, statement);
}
