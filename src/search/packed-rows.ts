/** Objects of one kind as columns, for JSON: keys stand once, and values of which many rows have the same as well. */
export interface PackedRows {
  size: number;
  columns: Column[];
}

interface Column {
  key: string;
  /** By row, or, where there are `numbers`, the different ones. */
  values?: unknown[];
  /** By row: which of `values` it has, -1 for none. */
  numbers?: number[];
  /** Instead of `values`: by row, a line each. One long text is read, and kept, at less cost than many short ones. */
  lines?: string;
  /** Instead of `values`: by row, objects of one kind. */
  objects?: PackedRows;
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
  if (!numbers.includes(NONE) && different.size > MOST_DIFFERENT * values.length) {
    if (values.every(isLine)) return { key, lines: values.join('\n') };
    if (values.every(isPlainObject)) return { key, objects: packRows(values) };
    return { key, values };
  }
  return { key, values: Array.from(different.values(), ({ value }) => value), numbers };
}

function isLine(value: unknown): value is string {
  return typeof value === 'string' && !value.includes('\n');
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What {@link packRows} packed. Rows share equal values, such as lists: nobody may change them. */
export function unpackRows<Row extends object>({ size, columns }: PackedRows): Row[] {
  // Copies of one object: one that is given its keys one by one takes three times as long.
  const keys = columns.filter(({ numbers }) => !numbers?.includes(NONE)).map(({ key }) => [key, null]);
  const first: Record<string, unknown> = Object.fromEntries(keys);
  const rows = Array.from({ length: size }, () => ({ ...first }));
  for (const column of columns) {
    const { key, numbers } = column;
    const values = valuesOf(column);
    for (let at = 0; at < size; at++) {
      const number = numbers === undefined ? at : (numbers[at] as number);
      if (number !== NONE) (rows[at] as Record<string, unknown>)[key] = values[number];
    }
  }
  return rows as Row[];
}

function valuesOf({ values = [], lines, objects }: Column): readonly unknown[] {
  if (lines !== undefined) return lines.split('\n');
  return objects === undefined ? values : unpackRows(objects);
}
