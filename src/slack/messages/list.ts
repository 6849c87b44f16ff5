import type { Called } from '../../browse/called';
import { isNarrowing, NO_FILTER } from '../../search/filter/filter';
import { writeQuery } from '../../search/filter/write-filter';
import type { WithinReports } from '../../search/within-reports';
import { quoted } from '../../wording/receipt';
import { type Block, buttons, carrying, type Message, message, richText, smallPrint, words } from '../blocks';
import { LIMITS } from '../limits';
import { askButton, sayButton } from './ask-buttons';
import { pageAt, turnButtons } from './pages';
import { belowList, typeAhead } from './row-elements';

/** Room for title, buttons that turn, select and note, as JSON. */
const FRAME_SIZE = 2_500;

/** What a list was narrowed to, as its messages need it. */
export interface NarrowedList extends Pick<WithinReports, 'filter' | 'words'> {
  /** As it was typed. */
  line: string;
  /** Says so, and how it was read; empty where there is nothing to tell. */
  note: string;
}

/** A list of everything. */
export const EVERYTHING: NarrowedList = { line: '', words: '', filter: NO_FILTER, note: '' };

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
  /** Action id of the buttons that turn the page; they carry what was typed and where the page begins. */
  turns: string;
  narrowed: NarrowedList;
  /** Action id and placeholder of the select that leads to any row. */
  jump: { action: string; placeholder: string };
  /** Below every page. */
  more: readonly Block[];
  note: string;
}

/** The page with a given row, and the buttons to the others. */
export function listMessage(list: List, from: number): Message {
  const { rows, most, title, note, more, jump, narrowed } = list;
  const sizes = rows.map(({ blocks }) => JSON.stringify(blocks).length);
  const size = LIMITS.messageBlocks - FRAME_SIZE - JSON.stringify(more).length;
  const page = pageAt(sizes, from, { size, rows: most });
  const shown = rows.slice(page.start, page.end);
  const position = shown.length < rows.length ? `${page.start + 1}–${page.end} of ${rows.length}.` : '';
  const turned = turnButtons(page, {
    action: list.turns,
    of: title,
    value: (from) => carrying(narrowed.line, (w) => ({ w, from })),
  });
  const small = [narrowed.note, position, note].filter(Boolean).join(' ');
  return message([title, ...shown.map(({ line }) => line), small].join('\n'), [
    richText(words(title)),
    ...shown.flatMap(({ blocks }) => blocks),
    ...more,
    ...belowList(narrowed.filter, ...turned, typeAhead(jump.action, jump.placeholder)),
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
  { words, filter, line }: NarrowedList,
): Block[] {
  if (words === '' && !isNarrowing(filter)) return [];
  const isCalled = (rows.length > 0 && !isGuess) || words === '';
  // Without the words first, and then without the reports.
  const all = sayButton({ text: `All ${list}`, says: words === '' ? list : writeQuery(list, filter) }, 0);
  const question = `${list} ${line.trim()}`;
  return [buttons(all, ...(isCalled ? [] : [askButton(question, 0, `Search for ${quoted(question)}`)]))];
}
