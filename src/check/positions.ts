/** Where something stands in a text, as editors count: lines and columns from 1, columns in UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}

/**
 * Tells the position of an offset into a text, in time with the logarithm of its length. A form feed ends no line: editors
 * show it as a character. A byte order mark has no column.
 * @example
 * positionsIn('One.\nTwo “three”.')(9); // { line: 2, column: 5 }
 */
export function positionsIn(source: string): (offset: number) => Position {
  const starts = [
    source.charCodeAt(0) === 0xfeff ? 1 : 0,
    ...Array.from(source.matchAll(/\r\n|\n|\r/g), ({ index, 0: end }) => index + end.length),
  ];
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 };
  };
}
