import { citeFull, type Library, neighbourhood } from '../../report/library';
import type { Statement } from '../../report/model';
import { labelLine } from '../../wording/labels';
import { type Message, message, quotation, richText, smallPrint, words } from '../blocks';
import { shorten } from '../text';

/** The passages around are there for orientation; the one asked for has the room. */
const LONGEST_NEIGHBOUR = 1_500;

/**
 * A passage with its neighbours in the section, the statements asked for in bold.
 * @param marked one or more statements of one passage
 */
export function contextMessage(library: Library, marked: readonly [Statement, ...Statement[]]): Message {
  const [first] = marked;
  const { before, passage, after } = neighbourhood(library, first);
  const isMarked = ({ id }: Statement) => marked.some((statement) => statement.id === id);
  const beforeText = textOf(before);
  const parts = [
    ...(before.length > 0 ? [words(shorten(beforeText, LONGEST_NEIGHBOUR))] : []),
    ...(first.leadIn && !beforeText.endsWith(first.leadIn) ? [words(first.leadIn, { italic: true })] : []),
    ...passage.map((statement) =>
      quotation(statement.text, isMarked(statement) ? { bold: true } : undefined),
    ),
    ...(after.length > 0 ? [words(shorten(textOf(after), LONGEST_NEIGHBOUR))] : []),
  ];
  const labels = marked.map((statement) => `[${statement.id}] ${labelLine(statement)}`);
  const citation = citeFull(library, first);
  const text = [citation, ...passage.map((one) => (isMarked(one) ? `“${one.text}”` : one.text)), ...labels];
  return message(text.join('\n'), [smallPrint(citation), richText(...parts), smallPrint(...labels)]);
}

function textOf(statements: readonly Statement[]): string {
  return statements.map(({ text }) => text).join(' ');
}
