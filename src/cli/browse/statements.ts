import { EXIT } from '../exit';
import { jsonText, statementAsJson } from '../json';
import type { Terminal } from '../terminal';
import type { Narrowed } from './narrowed';

/** Prints every statement in report order, a line each, not wrapped: its id, its type and its text. @returns the exit code */
export function listStatements(terminal: Terminal, { index: { library }, json }: Narrowed): number {
  for (const statement of library.statements)
    terminal.out(
      json
        ? jsonText(statementAsJson(library, statement))
        : `${statement.id}\t${statement.type}\t${statement.text}`,
    );
  return EXIT.found;
}
