import { contrastsWithSentenceBefore } from './contrast';
import type { Library } from './library';
import type { Statement } from './model';
import { inSameSection, statementIndex } from './places';

/**
 * The sentence right after a statement, where it takes something back or sets something against it: to quote
 * the statement alone would mislead. It may begin the next passage of the same section. `null` where it does
 * not qualify, as after a question, which it answers, or after the lead-in of a list, which it completes.
 */
export function qualifierOf(library: Library, statement: Statement): Statement | null {
  const next = library.statements[statementIndex(library, statement) + 1];
  if (next === undefined || !inSameSection(statement, next)) return null;
  if (statement.text.endsWith('?') || next.leadIn === statement.text) return null;
  return contrastsWithSentenceBefore(next) ? next : null;
}
