import { clickOf } from '../../report/address';
import { contextWindow } from '../../report/context-window';
import { citeFull, type Library } from '../../report/library';
import type { Statement } from '../../report/model';
import { count } from '../../wording/receipt';
import {
  button,
  buttons,
  type Message,
  message,
  quotation,
  richText,
  smallPrint,
  words,
  wordsWithLinks,
} from '../blocks';
import { type Meant, meantBy } from '../meant-statements';
import { shorten } from '../text';
import { type ContextLine, contextLines } from './context-lines';
import { actionsOn, entriesFor, withMenu } from './excerpt-menu';
import { idAndLabels } from './excerpts';

/** The passages around are only for orientation; the one asked for gets the room. */
const LONGEST_NEIGHBOUR = 1_500;

/** Which passage is shown, and what one can do with it. */
export interface ContextOptions {
  /** How many passages to look further down (negative: up), default 0. */
  moved?: number;
}

/**
 * A passage with the ones before and after, the excerpt marked, and buttons that move up and down by a passage.
 * @param marked one or more statements of one passage
 */
export function contextMessage(
  library: Library,
  marked: readonly [Statement, ...Statement[]],
  { moved = 0 }: ContextOptions = {},
): Message {
  const [first] = marked;
  const window = contextWindow(library, first, moved);
  const passages = contextLines(library, marked, window);
  const citation = citeFull(library, first);
  const address = clickOf(library, first);
  const where = whereExcerptIs(window.moved);
  const labels = marked.map(idAndLabels);
  const meant = meantBy(library, marked);
  const turns = [
    ...(window.canMoveUp ? [turn('up', meant, window.moved - 1)] : []),
    ...(window.canMoveDown ? [turn('down', meant, window.moved + 1)] : []),
  ];
  return message([citation, ...passages.flat().map(inWords), ...where, ...labels].join('\n'), [
    address === null ? smallPrint(citation) : richText(wordsWithLinks({ text: citation, address })),
    ...passages.map((lines) => richText(...lines.map(inBlock))),
    ...(where.length > 0 ? [smallPrint(...where)] : []),
    ...marked.map((one, at) =>
      withMenu(idAndLabels(one), entriesFor(meantBy(library, [one]), actionsOn(true, 'context')), at),
    ),
    ...(turns.length > 0 ? [buttons(...turns)] : []),
  ]);
}

/** Says where the excerpt is, once it is out of the window. */
function whereExcerptIs(moved: number): string[] {
  if (Math.abs(moved) < 2) return [];
  const far = count(Math.abs(moved), 'paragraph or item', 'paragraphs or items');
  return [`The excerpt stands ${far} further ${moved > 0 ? 'up' : 'down'}.`];
}

function turn(action: 'up' | 'down', meant: Meant, moved: number) {
  const text = action === 'up' ? 'Up' : 'Down';
  return button({ action, text, label: `${text} by one paragraph or item`, value: { ...meant, moved } });
}

function inBlock({ kind, text }: ContextLine) {
  switch (kind) {
    case 'marked':
      return quotation(text, { bold: true });
    case 'sentence':
      return quotation(text);
    case 'passage':
      return words(shorten(text, LONGEST_NEIGHBOUR));
    case 'section':
      return words(text, { bold: true });
    default:
      return words(text, { italic: true });
  }
}

function inWords({ kind, text }: ContextLine): string {
  if (kind === 'marked') return `“${text}”`;
  return kind === 'passage' ? shorten(text, LONGEST_NEIGHBOUR) : text;
}
