import { positionInWords } from '../digest/in-words';
import type { NextStatements } from '../digest/next-statements';
import type { Library } from '../report/library';
import { count } from '../wording/receipt';
import { printExcerpt } from './print-excerpt';
import type { Terminal } from './terminal';

/** What a digest would hold, as a person reads it. */
export function printNext(terminal: Terminal, library: Library, next: NextStatements): void {
  if (next.outcome !== 'statements') {
    const all = next.outcome === 'all-seen' ? count(next.coverage.total, 'statement') : '';
    terminal.out(all ? `Everything has been seen (${all}).` : 'The reports have nothing of this kind.');
    return;
  }
  for (const statement of next.statements) printExcerpt(terminal, library, statement);
  terminal.out(`${positionInWords(next.position)}.`);
}
