import { fullId, type Library } from './library';
import type { Statement } from './model';

/**
 * The lasting address of a statement, for citations and what leaves Slack.
 * @returns `null` where it cannot be read in a browser
 * @example
 * addressOf(library, statement); // 'https://peaceops.example.org/r/beijing-2007/6.1/1.3'
 */
export function addressOf(library: Library, statement: Statement): string | null {
  return library.reader?.addressOf(fullId(library, statement)) ?? null;
}

/**
 * Where a click on a statement in Slack leads.
 * @returns `null` where it cannot be read in a browser
 */
export function clickOf(library: Library, statement: Statement): string | null {
  return library.reader?.clickOf(fullId(library, statement)) ?? null;
}
