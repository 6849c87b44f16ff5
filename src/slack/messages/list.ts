import type { Called } from '../../browse/called';
import { quoted } from '../../wording/receipt';
import { type Block, buttons, carrying, type Message, message, richText, smallPrint, words } from '../blocks';
import { LIMITS } from '../limits';
import { askButton, sayButton } from './ask-buttons';
import { pageAt, turnButtons } from './pages';
import { typeAhead } from './row-elements';

/** Room for title, buttons that turn, select and note, as JSON. */
const FRAME_SIZE = 2_500;

/** A row: its text for screen readers, and its blocks, with the buttons that lead on. */
export interface ListRow {
  line: string;
  blocks: Block[];
}

/** A list with pages. */
export interface List {
  /** The heading of every page. */
  title: string;
  rows: readonly ListRow[];
  /** The most rows on a page. */
  most: number;
  /** Action id of the buttons that turn the page; they carry `words` and where the page begins. */
  turns: string;
  /** What the list was narrowed by. */
  words: string;
  /** Action id and placeholder of the select that leads to any row. */
  jump: { action: string; placeholder: string };
  /** Below every page. */
  more: readonly Block[];
  note: string;
}

/** The page with a given row, and the buttons to the others. */
export function listMessage(list: List, from: number): Message {
  const { rows, most, title, note, more, jump } = list;
  const sizes = rows.map(({ blocks }) => JSON.stringify(blocks).length);
  const size = LIMITS.messageBlocks - FRAME_SIZE - JSON.stringify(more).length;
  const page = pageAt(sizes, from, { size, rows: most });
  const shown = rows.slice(page.start, page.end);
  const position = shown.length < rows.length ? `${page.start + 1}–${page.end} of ${rows.length}.` : '';
  const turned = turnButtons(page, {
    action: list.turns,
    of: title,
    value: (from) => carrying(list.words, (w) => ({ w, from })),
  });
  const small = [position, note].filter(Boolean).join(' ');
  return message([title, ...shown.map(({ line }) => line), small].join('\n'), [
    richText(words(title)),
    ...shown.flatMap(({ blocks }) => blocks),
    ...more,
    { type: 'actions', elements: [...turned, typeAhead(jump.action, jump.placeholder)] },
    smallPrint(small),
  ]);
}

/**
 * The way from a narrowed list to the whole of it; where nothing is called so, also to what the words find as
 * a question: "topics for training".
 */
export function backToAll(
  { rows, isGuess }: Called<unknown>,
  list: 'topics' | 'actors',
  typed: string,
): Block[] {
  if (typed.trim() === '') return [];
  const all = sayButton({ text: `All ${list}`, says: list }, 0);
  const isCalled = rows.length > 0 && !isGuess;
  const question = `${list} ${typed.trim()}`;
  return [buttons(all, ...(isCalled ? [] : [askButton(question, 0, `Search for ${quoted(question)}`)]))];
}
