import { addressOf } from '../report/address';
import { citeFull, type Library } from '../report/library';
import type { Statement } from '../report/model';
import { precedingOf, quotationOf } from './quotation';

const MARKUP = /[\\`*_[\]<>#|~$&]/g;
/** At the beginning of a line these begin a list or underline a heading; they get a backslash. */
const LINE_MARKUP = /^(?=[-+](?:\s|$)|=)|(?<=^\d{1,9})(?=[.)](?:\s|$))/;

/** A text that Markdown shows word for word, on one line. */
export function escapeMarkdown(text: string): string {
  const escaped = text.replace(/\s+/g, ' ').trim().replace(MARKUP, String.raw`\$&`);
  return escaped.replace(LINE_MARKUP, '\\');
}

/** Lines as a block quotation. */
export function blockQuotation(...lines: string[]): string {
  return lines.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
}

/**
 * Quotation and full citation as a block quotation in CommonMark; the citation is a link where the report can be read in a
 * browser.
 */
export function citeAsMarkdown(library: Library, statements: readonly [Statement, ...Statement[]]): string {
  const citation = linked(
    escapeMarkdown(citeFull(library, statements[0])),
    addressOf(library, statements[0]),
  );
  const quotation = blockQuotation(quotationOf(library, statements, escapeMarkdown), '', `— ${citation}`);
  const preceding = precedingOf(library, statements, escapeMarkdown);
  return [preceding.replace(/^\[|\]$/g, '\\$&'), quotation].filter(Boolean).join('\n\n');
}

/** Brackets, which would end the address of a link, have another form there. */
function linked(text: string, address: string | null): string {
  return address === null ? text : `[${text}](${address.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}
