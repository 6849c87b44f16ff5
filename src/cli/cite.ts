import { type CitationFormat, cite } from '../citing/cite';
import { byPassage } from '../report/places';
import { qualifierOf } from '../report/qualifier';
import type { SearchIndex } from '../search/search-index';
import { qualifiedBy } from '../wording/labels';
import { EXIT } from './exit';
import { type Naming, statementsMeant } from './not-found';
import { printable, type Terminal } from './terminal';

/**
 * Writes quotations and citations, one for each passage, to standard output, not wrapped, so that they can be copied or piped. A
 * sentence that qualifies the quotation goes to standard error: nobody asked to quote it.
 * @param naming the ids as they were typed
 * @returns the exit code
 */
export function printCitation(
  terminal: Terminal,
  index: SearchIndex,
  { format, ...naming }: Naming & { format: CitationFormat },
): number {
  const { library } = index;
  const statements = statementsMeant(terminal, index, naming);
  if (typeof statements === 'number') return statements;
  const citations = byPassage(statements).map((passage) => cite(library, passage, format));
  terminal.out(printable(format === 'csl-json' ? oneList(citations) : citations.join('\n\n')));
  const quotedIds = new Set(statements.map(({ id }) => id));
  for (const statement of statements) {
    const qualifier = qualifierOf(library, statement);
    if (qualifier && !quotedIds.has(qualifier.id))
      terminal.error(printable(`\n${qualifiedBy(qualifier)}\n“${qualifier.text}”`));
  }
  return EXIT.found;
}

/** Several lists of CSL-JSON as one. */
function oneList(lists: readonly string[]): string {
  const [first = '', ...more] = lists;
  return more.length === 0
    ? first
    : JSON.stringify(
        lists.flatMap((list) => JSON.parse(list)),
        null,
        2,
      );
}
