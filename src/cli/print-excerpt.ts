import { addressOf } from '../report/address';
import { antecedentsOf } from '../report/antecedent';
import { citeShort, type Library } from '../report/library';
import type { Statement } from '../report/model';
import { qualifierOf } from '../report/qualifier';
import type { Hit } from '../search/ask';
import { labelLine, precededBy, qualifiedBy } from '../wording/labels';
import { nearlySameLine } from '../wording/nearly-same';
import { type Terminal, wrapped } from './terminal';

/** A hit, or a statement alone. */
type PrintedExcerpt = Pick<Hit, 'statement'> & Partial<Pick<Hit, 'alsoAt' | 'nearlySame'>>;

/**
 * Prints a statement: its words with what introduces them and what they point to, its citation, id and labels, where it can be read in a browser, where else the same
 * words stand, the next sentence where it qualifies them, and a blank line.
 */
export function printExcerpt(
  terminal: Terminal,
  library: Library,
  { statement, alsoAt = [], nearlySame = [] }: PrintedExcerpt,
): void {
  const { colours } = terminal;
  const out = (text: string) => terminal.out(text);
  const inside = (text: string) => wrapped(text, '  ', terminal);
  if (statement.leadIn) out(colours.dim(inside(statement.leadIn)));
  const before = antecedentsOf(library, statement);
  if (before.length > 0)
    out(colours.dim(inside(`${precededBy(before)} ${before.map(({ text }) => text).join(' ')}`)));
  out(wrapped(statement.text, '│ ', terminal));
  out(colours.cyan(inside(place(library, statement))));
  printAddress(terminal, library, statement, '  ');
  out(colours.dim(inside(labelLine(statement))));
  if (nearlySame.length > 0) out(colours.dim(inside(nearlySameLine({ nearlySame }))));
  for (const other of alsoAt)
    out(colours.dim(inside(`also: ${place(library, other)} · ${labelLine(other)}`)));
  const qualifier = qualifierOf(library, statement);
  if (qualifier) {
    out(inside(qualifiedBy(qualifier)));
    out(wrapped(qualifier.text, '  │ ', terminal));
  }
  out('');
}

/** Where a statement can be read in a browser, in one piece, however long it is: terminals make a link of it. */
export function printAddress(terminal: Terminal, library: Library, statement: Statement, margin = ''): void {
  const address = addressOf(library, statement);
  if (address !== null) terminal.out(terminal.colours.dim(margin + address));
}

function place(library: Library, statement: Statement): string {
  return `${citeShort(library, statement)}  [${statement.id}]`;
}
