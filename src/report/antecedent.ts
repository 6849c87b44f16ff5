import { contrastsWithSentenceBefore } from './contrast';
import type { Library } from './library';
import type { Statement } from './model';
import { inSameSection, statementIndex } from './places';

/** A beginning that points to something the sentence before named, or that needs it to be understood. */
const REFERS = new RegExp(
  `^(?:${[
    'This|That|These|Those|It|They|He|She|Such|Its|Their|Neither|Both|Here',
    'For (?:example|instance)|In (?:other words|turn)|As such|Otherwise|Instead',
    'The (?:latter|former|same)|One (?:such|example|reason)|An example',
    '(?:In|For|By|Through|With|Without|On|At|To|From|Of|Under|Among|Because of|Due to|Given|Besides|After|Before) ' +
      '(?:this|that|these|those|such|doing so)',
    'To (?:do|achieve|ensure) (?:so|this|that)',
  ].join('|')})\\b`,
);
/** One of two that the sentence before set side by side, wherever it stands. */
const OF_TWO =
  /\bthe (?:latter|former)(?:[,.;:’']| (?:is|are|was|were|has|have|had|should|must|can|may|of)\b)/;

/** "It was agreed that": what is agreed stands behind it. */
const THAT_CLAUSE = new RegExp(
  '^It (?:(?:also|then|further|therefore) )?' +
    '(?:is|was|has been|must be|should be|would be|can be|may be|seems|appears|became|remains)' +
    '(?: (?!(?:this|these|that|such)\\b)\\S+){1,8}? that ',
);
/** "It is vital to", "It can take decades to", "This report": these point to nothing before them. */
const REFERS_TO_NOTHING = new RegExp(
  `^(?:${[
    'It (?:(?:also|then|further|therefore) )?' +
      '(?:is|was|has been|must be|should be|would be|can be|may be|seems|appears|became|remains)\\b' +
      '(?: (?!(?:this|these|that|such)\\b)\\S+){1,5}? (?:to|whether|how|if|for)\\b',
    'It (?:(?:can|could|may|might|will|would) take|takes|took)(?: \\S+){1,8}? (?:to|for|before)\\b',
    '(?:This|These) (?:report|document|paper|seminar|section|chapter|project|summary)s?\\b',
    '(?:At|In) this (?:seminar|report|section|chapter)\\b',
  ].join('|')})`,
);

/** With more, the excerpt would be a paragraph: what two sentences back is not said is to be read in context. */
const MOST = 2;

/**
 * The sentences before, where a statement cannot be understood without them: "This can be achieved by ..." says nothing
 * alone. They stand right before it in its passage, one after the other; the second only where the first needs it. The first
 * sentence of a passage has none, as its writer began anew there.
 * @returns none to two, in the report's order
 */
export function antecedentsOf(library: Library, statement: Statement): Statement[] {
  const found: Statement[] = [];
  let first = statement;
  while (found.length < MOST && pointsBack(first)) {
    const before = library.statements[statementIndex(library, first) - 1];
    if (before === undefined || before.passage !== first.passage || !inSameSection(before, first)) break;
    found.unshift(before);
    first = before;
  }
  return found;
}

function pointsBack(statement: Statement): boolean {
  const { text } = statement;
  return refers(text) || OF_TWO.test(text) || contrastsWithSentenceBefore(statement);
}

/** Of "It was agreed that this trend will continue", what stands behind "that" decides. */
function refers(text: string): boolean {
  const clause = THAT_CLAUSE.exec(text);
  if (clause === null) return REFERS.test(text) && !REFERS_TO_NOTHING.test(text);
  const rest = text.slice(clause[0].length);
  return refers(rest.charAt(0).toUpperCase() + rest.slice(1));
}
