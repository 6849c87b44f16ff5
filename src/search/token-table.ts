import type { TokenTable } from './encoder';
import { NumberedWords, startsOfLines } from './numbered-words';

/** Each row begins with its scale, a little-endian float32. */
const SCALE_BYTES = 4;

/** What a table is made of: `tokens.txt` and the rows of `vectors.bin`, wherever they lie. */
export interface TokenRows {
  /** The tokens, a line each, in the order of their letters. */
  lines: string;
  /** How many numbers a vector has. */
  dimensions: number;
  /** The bytes of a token's row, see {@link rowBytesOf}. */
  read(token: number): Uint8Array;
}

/** How many bytes a row has. */
export function rowBytesOf(dimensions: number): number {
  return SCALE_BYTES + dimensions;
}

/** The table of tokens that an encoder works with. A row is read when it is first asked for, and kept. */
export function tokenTable({ lines, dimensions, read }: TokenRows): TokenTable & { size: number } {
  const tokens = new NumberedWords({ lines, starts: startsOfLines(lines) });
  const rows = new Map<number, ReturnType<TokenTable['rowOf']>>();
  const readRow = (token: number) => {
    const { buffer, byteOffset, byteLength } = read(token);
    return {
      numbers: new Int8Array(buffer as ArrayBuffer, byteOffset + SCALE_BYTES, dimensions),
      scale: new DataView(buffer, byteOffset, byteLength).getFloat32(0, true),
    };
  };
  return {
    size: tokens.size,
    dimensions,
    numberOf: (token) => tokens.get(token),
    rowOf: (token) => {
      const row = rows.get(token) ?? readRow(token);
      rows.set(token, row);
      return row;
    },
  };
}
