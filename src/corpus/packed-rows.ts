/** Objects of one kind as columns, for JSON: keys stand once, and values of which many rows have the same as well. */
export interface PackedRows {
  size: number;
  columns: Column[];
}

interface Column {
  key: string;
  /** By row, or, where there are `numbers`, the different ones. */
  values: unknown[];
  /** By row: which of `values` it has, -1 for none. */
  numbers?: number[];
}

const NONE = -1;
/** A column with fewer different values than this share of its rows has them once. */
const MOST_DIFFERENT = 0.5;

/** Packs objects that JSON can hold; a key that is `undefined` is none. */
export function packRows(rows: readonly object[]): PackedRows {
  const keys = new Set(rows.flatMap((row) => Object.keys(row)));
  const columns = Array.from(keys, (key) =>
    packColumn(
      key,
      rows.map((row) => (row as Record<string, unknown>)[key]),
    ),
  );
  return { size: rows.length, columns };
}

function packColumn(key: string, values: unknown[]): Column {
  const different = new Map<string, { number: number; value: unknown }>();
  const numbers = values.map((value) => {
    if (value === undefined) return NONE;
    const text = JSON.stringify(value);
    if (!different.has(text)) different.set(text, { number: different.size, value });
    return different.get(text)?.number as number;
  });
  if (!numbers.includes(NONE) && different.size > MOST_DIFFERENT * values.length) return { key, values };
  return { key, values: Array.from(different.values(), ({ value }) => value), numbers };
}

/** What {@link packRows} packed. Rows share equal values, such as lists: nobody may change them. */
export function unpackRows<Row extends object>({ size, columns }: PackedRows): Row[] {
  const rows = Array.from({ length: size }, (): Record<string, unknown> => ({}));
  for (const { key, values, numbers } of columns)
    rows.forEach((row, at) => {
      const number = numbers?.[at] ?? at;
      if (number !== NONE) row[key] = values[number];
    });
  return rows as Row[];
}
