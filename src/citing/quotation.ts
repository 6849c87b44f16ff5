import { antecedentsOf } from '../report/antecedent';
import type { Library } from '../report/library';
import type { Statement } from '../report/model';
import { inSameSection, statementIndex } from '../report/places';

/** Marks words that are left out. It is in brackets, since the report has ellipses of its own. */
const LEFT_OUT = '[…]';

/**
 * Joins statements of one passage into one quotation, in report order, behind the lead-ins without which a
 * list item means nothing. `[…]` stands wherever the report has more words between two sentences.
 * @param statements of one passage, at least one
 * @param written how a sentence is written, default as it is
 */
export function quotationOf(
  library: Library,
  statements: readonly [Statement, ...Statement[]],
  written: (text: string) => string = (text) => text,
): string {
  const at = (statement: Statement) => statementIndex(library, statement);
  const inOrder = [...new Set(statements)].sort((a, b) => at(a) - at(b));
  const sentences = [...leadInsOf(library, statements[0]), ...inOrder];
  return sentences
    .map((statement, n) => {
      const before = sentences[n - 1];
      const gap = before && at(statement) !== at(before) + 1 ? `${LEFT_OUT} ` : '';
      return gap + written(statement.text);
    })
    .join(' ');
}

/**
 * The sentences before a quotation without which it says nothing, in brackets: they are no part of it. Empty where it can
 * stand alone.
 * @param written as in {@link quotationOf}
 */
export function precedingOf(
  library: Library,
  statements: readonly [Statement, ...Statement[]],
  written: (text: string) => string = (text) => text,
): string {
  const [first] = [...statements].sort((a, b) => statementIndex(library, a) - statementIndex(library, b));
  const before = first === undefined ? [] : antecedentsOf(library, first);
  const text = before.map((one) => written(one.text)).join(' ');
  return text === '' ? '' : `[${before.length === 1 ? 'The sentence' : 'The sentences'} before: ${text}]`;
}

/** The sentences that introduce the lists in which a statement stands, outermost first. */
function leadInsOf(library: Library, statement: Statement): Statement[] {
  const { leadIn } = statement;
  if (leadIn === null) return [];
  for (let at = statementIndex(library, statement) - 1; at >= 0; at--) {
    const before = library.statements[at] as Statement;
    if (!inSameSection(before, statement)) break;
    if (before.text === leadIn) return [...leadInsOf(library, before), before];
  }
  return [];
}
