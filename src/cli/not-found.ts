import { type Library, sameInSeveralReports } from '../report/library';
import { quoted } from '../wording/receipt';
import { EXIT } from './exit';
import { printable, type Terminal } from './terminal';

/** Says what does not exist and how to find what does; returns the exit code. */
export function notFound(terminal: Terminal, message: string): number {
  terminal.error(printable(`peaceops: ${message}`));
  return EXIT.nothingFound;
}

/** {@link notFound} for an id that no statement has, or that those of several reports have. */
export function noStatement(terminal: Terminal, library: Library, id: string): number {
  const meant = sameInSeveralReports(library, id);
  return notFound(
    terminal,
    meant.length > 0
      ? `several reports have a statement ${quoted(id)}; say which: ${meant.join(' or ')}.`
      : `no statement ${quoted(id)}; "peaceops statements" lists them all.`,
  );
}
