import { addressOf } from '../report/address';
import { citeFull, type Library } from '../report/library';
import type { Statement } from '../report/model';
import { citeAsBibtex } from './bibtex';
import { citeAsCsl } from './csl';
import { citeAsMarkdown } from './markdown';
import { precedingOf, quotationOf } from './quotation';
import { citeAsRis } from './ris';

/** The formats of a quotation with its citation. */
export type CitationFormat = 'text' | 'markdown' | 'csl-json' | 'ris' | 'bibtex';

/**
 * Quotation and full citation, ready to copy; in text and Markdown, what the quotation points to stands before it. A
 * sentence that qualifies the quotation is not in it; it is
 * offered beside it. Where the report can be read in a browser, the address of the quotation stands with the citation.
 * @example
 * const { library } = openCorpus();
 * const statement = findStatement(library, '2/8.2');
 * const [quotation] = cite(library, [statement], 'text').split('\n');
 * quotation; // '“Everyone agreed that in most cases, exits have been premature.”'
 * @param statements of one passage, at least one
 */
export function cite(
  library: Library,
  statements: readonly [Statement, ...Statement[]],
  format: CitationFormat,
): string {
  switch (format) {
    case 'text':
      return [
        precedingOf(library, statements),
        `“${quotationOf(library, statements)}”`,
        citeFull(library, statements[0]),
        addressOf(library, statements[0]),
      ]
        .filter(Boolean)
        .join('\n');
    case 'markdown':
      return citeAsMarkdown(library, statements);
    case 'csl-json':
      return JSON.stringify([citeAsCsl(library, statements)], null, 2);
    case 'ris':
      return citeAsRis(library, statements);
    case 'bibtex':
      return citeAsBibtex(library, statements);
  }
}
