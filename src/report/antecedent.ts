import type { Library } from './library';
import type { Statement } from './model';
import { inSameSection, statementIndex } from './places';

/** A beginning that points to something the sentence before named. */
const REFERS =
  /^(?:This|That|These|Those|It|They|Such|Its|Their|Neither|Both|Another|The (?:latter|former)|In (?:this|that|these|those|such)\b|For (?:this|that|these|those)\b|(?:By|Through|With|Without|On|At|To) (?:this|that|these|those|doing so)\b|Here)\b/;
/** "It is vital that", "It was agreed to", "This report": these point to nothing before them. */
const REFERS_TO_NOTHING =
  /^(?:It (?:(?:also|then|further|therefore) )?(?:is|was|has been|must be|should be|would be|can be|may be|seems|appears|became|remains)\b(?: \S+){1,5}? (?:that|to|whether|how|if|for)\b|(?:This|These) (?:report|document|paper|seminar|section|chapter|project|summary)s?\b|(?:At|In) this (?:seminar|report|section|chapter)\b)/;

/**
 * The sentence before, where a statement cannot be understood without it: "This can be achieved by ..." says
 * nothing alone. It stands in the same passage, or ends the passage before in the same section. `null` where
 * the statement can stand alone, or nothing stands before it.
 */
export function antecedentOf(library: Library, statement: Statement): Statement | null {
  const { text } = statement;
  if (!REFERS.test(text) || REFERS_TO_NOTHING.test(text)) return null;
  const before = library.statements[statementIndex(library, statement) - 1];
  if (before === undefined || !inSameSection(before, statement)) return null;
  // The first sentence of a list item refers to its lead-in, which is shown with it anyway.
  return before.passage !== statement.passage && statement.leadIn !== null ? null : before;
}
