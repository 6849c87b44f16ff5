import type { types } from '@slack/bolt';
import { button } from '../blocks';

/** What a page holds at most. */
interface Room {
  /** Characters, or the unit of the sizes. */
  size: number;
  /** Rows; default as many as there is room for. */
  rows?: number;
}

/** The rows from `start` up to `end`, and the beginnings of the pages before and after. */
export interface Page {
  start: number;
  end: number;
  back: number | undefined;
  next: number | undefined;
}

/**
 * The page with a given row. A row that is too large for a page has one to itself.
 * @param sizes of all rows
 * @param from any number; beyond the last row it is the last page
 */
export function pageAt(sizes: readonly number[], from: number, room: Room): Page {
  const starts = pageStarts(sizes, room);
  const at = Math.max(
    0,
    starts.findLastIndex((start) => start <= from),
  );
  const next = starts[at + 1];
  return { start: starts[at] ?? 0, end: next ?? sizes.length, back: starts[at - 1], next };
}

function pageStarts(
  sizes: readonly number[],
  { size: room, rows: most = Number.POSITIVE_INFINITY }: Room,
): number[] {
  const starts = [0];
  let left = room;
  sizes.forEach((size, at) => {
    const start = starts.at(-1) ?? 0;
    if (at !== start && (size > left || at - start >= most)) {
      starts.push(at);
      left = room;
    }
    left -= size;
  });
  return starts;
}

/** What the buttons that turn a page do. */
interface Turns {
  /** Action id of the reaction; the buttons are its `:back` and `:next`. */
  action: string;
  /** What is read, for screen readers. */
  of: string;
  /** What a button carries for the page that begins there. */
  value(from: number): unknown;
}

/** *Back* and *More*, where there are pages before and after. */
export function turnButtons({ back, next }: Page, { action, of, value }: Turns): types.Button[] {
  const turn = (to: string, text: string, from: number | undefined) =>
    from === undefined
      ? []
      : [button({ action: `${action}:${to}`, text, label: `${text}: ${of}`, value: value(from) })];
  return [...turn('back', 'Back', back), ...turn('next', 'More', next)];
}
