/** Arrays of numbers by name. */
export type Arrays = Readonly<Record<string, TypedArray>>;
type TypedArray = Int8Array | Uint8Array | Uint16Array | Uint32Array | Float32Array;

const KINDS = { Int8Array, Uint8Array, Uint16Array, Uint32Array, Float32Array } as const;
/** No number is longer than four bytes, so an array that begins at a multiple of four needs no copying. */
const ALIGNMENT = 4;

/**
 * Writes arrays as one file, which is read without decoding: the length of a directory in four bytes, the
 * directory as JSON (name, kind, where it begins, how many numbers), then the arrays, in the machine's byte
 * order.
 */
export function writeArrays(arrays: Arrays): Uint8Array {
  let end = 0;
  const directory = Object.entries(arrays).map(([name, array]) => {
    const begin = end;
    end = aligned(begin + array.byteLength);
    return { name, kind: array.constructor.name as keyof typeof KINDS, begin, length: array.length };
  });
  const head = new TextEncoder().encode(JSON.stringify(directory));
  const start = aligned(ALIGNMENT + head.length);
  const file = new Uint8Array(start + end);
  new DataView(file.buffer).setUint32(0, head.length, true);
  file.set(head, ALIGNMENT);
  for (const { name, begin } of directory) {
    const { buffer, byteOffset, byteLength } = arrays[name] as TypedArray;
    file.set(new Uint8Array(buffer, byteOffset, byteLength), start + begin);
  }
  return file;
}

/**
 * Reads what {@link writeArrays} wrote, as views into the bytes given.
 * @throws {RangeError} or {SyntaxError} where the file is cut off
 */
export function readArrays(file: Uint8Array): Arrays {
  // A file that was read into a pool may begin anywhere.
  const bytes = file.byteOffset % ALIGNMENT === 0 ? file : Uint8Array.from(file);
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
  const directory = JSON.parse(new TextDecoder().decode(bytes.subarray(ALIGNMENT, ALIGNMENT + length))) as {
    name: string;
    kind: keyof typeof KINDS;
    begin: number;
    length: number;
  }[];
  const start = bytes.byteOffset + aligned(ALIGNMENT + length);
  return Object.fromEntries(
    directory.map(({ name, kind, begin, length: many }) => [
      name,
      new KINDS[kind](bytes.buffer as ArrayBuffer, start + begin, many),
    ]),
  );
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}
