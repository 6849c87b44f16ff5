import { sectionName } from '../report/citation';
import { type Library, reportOf } from '../report/library';
import type { Statement } from '../report/model';
import { inSameSection, statementIndex } from '../report/places';
import { qualifierOf } from '../report/qualifier';
import { labelLine, qualifiedBy } from '../wording/labels';
import { blockQuotation, citeAsMarkdown, escapeMarkdown } from './markdown';

/**
 * Statements as Markdown, by report and section in report order: quotation, full citation, type, support and whom it
 * asks, and the next sentence where it qualifies the quotation.
 */
export function collectionAsMarkdown(library: Library, statements: readonly Statement[]): string {
  const inOrder = [...statements].sort((a, b) => statementIndex(library, a) - statementIndex(library, b));
  const parts = inOrder.flatMap((statement, at) => [
    ...headings(library, inOrder[at - 1], statement),
    citeAsMarkdown(library, [statement]),
    escapeMarkdown(`${labelLine(statement)} [${statement.id}]`),
    ...qualification(library, statement),
  ]);
  return `${parts.join('\n\n')}\n`;
}

function headings(library: Library, before: Statement | undefined, statement: Statement): string[] {
  if (before && inSameSection(before, statement)) return [];
  const section = `## ${escapeMarkdown(sectionName(statement.section))}`;
  const title = `# ${escapeMarkdown(reportOf(library, statement).metadata.title)}`;
  return before?.report === statement.report ? [section] : [title, section];
}

function qualification(library: Library, statement: Statement): string[] {
  const qualifier = qualifierOf(library, statement);
  return qualifier
    ? [escapeMarkdown(qualifiedBy(qualifier)), blockQuotation(escapeMarkdown(qualifier.text))]
    : [];
}
