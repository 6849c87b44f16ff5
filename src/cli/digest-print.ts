import type { NextStatements } from '../digest/next-statements';
import { citeShort, type Library } from '../report/library';
import { positionInWords } from '../wording/digest';
import { labelLine } from '../wording/labels';
import { count } from '../wording/receipt';
import { type Terminal, wrapped } from './terminal';

/** What a digest would hold, as a person reads it. */
export function printNext(terminal: Terminal, library: Library, next: NextStatements): void {
  const { colours } = terminal;
  if (next.outcome !== 'statements') {
    const all = next.outcome === 'all-seen' ? count(next.coverage.total, 'statement') : '';
    terminal.out(all ? `Everything has been seen (${all}).` : 'The reports have nothing of this kind.');
    return;
  }
  for (const statement of next.statements) {
    if (statement.leadIn) terminal.out(colours.dim(wrapped(statement.leadIn, '  ', terminal)));
    terminal.out(wrapped(statement.text, '│ ', terminal));
    terminal.out(
      colours.cyan(wrapped(`${citeShort(library, statement)}  [${statement.id}]`, '  ', terminal)),
    );
    terminal.out(colours.dim(wrapped(labelLine(statement), '  ', terminal)));
    terminal.out('');
  }
  terminal.out(`${positionInWords(next.position)}.`);
}
