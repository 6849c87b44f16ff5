import { antecedentsOf } from '../report/antecedent';
import { citeShort, type Library } from '../report/library';
import type { Statement } from '../report/model';
import { qualifierOf } from '../report/qualifier';
import { labelLine, precededBy, qualifiedBy } from '../wording/labels';
import { type Terminal, wrapped } from './terminal';

/**
 * Prints a statement: its words with what introduces them and what they point to, its citation, id and labels, where else the same
 * words stand, the next sentence where it qualifies them, and a blank line.
 */
export function printExcerpt(
  terminal: Terminal,
  library: Library,
  statement: Statement,
  alsoAt: readonly Statement[] = [],
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
  out(colours.dim(inside(labelLine(statement))));
  for (const other of alsoAt)
    out(colours.dim(inside(`also: ${place(library, other)} · ${labelLine(other)}`)));
  const qualifier = qualifierOf(library, statement);
  if (qualifier) {
    out(inside(qualifiedBy(qualifier)));
    out(wrapped(qualifier.text, '  │ ', terminal));
  }
  out('');
}

function place(library: Library, statement: Statement): string {
  return `${citeShort(library, statement)}  [${statement.id}]`;
}
