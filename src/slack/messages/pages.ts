/** The limits of a page. */
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
