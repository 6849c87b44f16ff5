import { statementsOf } from '../report/library';
import type { Passage, Report, Statement } from '../report/model';
import { type Arrays, readArrays, writeArrays } from './arrays-file';
import type { PackedIndex } from './packed-index';
import { type PackedRows, packRows, unpackRows } from './packed-rows';

/** What the build, or an import, makes of reports, and the fingerprints of the bytes that it read. */
export interface CompiledCorpus {
  fingerprints: string[];
  /** The fingerprint of the encoder with which it was made; `null` for none. */
  encoder: string | null;
  reports: Report[];
  /** Of all reports, as the library has them. */
  statements: Statement[];
  /** Those of the files that the reader refused, and why. */
  refused: { id: string; why: string }[];
  index: PackedIndex;
  warnings: string[];
}

/**
 * A corpus as the bytes of one file: the arrays of the index, which need no decoding, and all the rest as JSON. It is read
 * on a server and in a browser alike.
 */
export function encodeCorpus({ index, reports, statements, ...others }: CompiledCorpus): Uint8Array {
  // The JSON stands last: a file that is cut off has none that can be read.
  const json = new TextEncoder().encode(
    asciiJson({
      ...others,
      reports: reports.map(packReport),
      statements: packRows(statements),
      rest: index.rest,
    }),
  );
  return writeArrays({ ...(index.arrays as unknown as Arrays), json });
}

/**
 * Reads what {@link encodeCorpus} wrote, as views into the bytes given.
 * @param asciiOf makes a text of bytes that are pure ASCII; default a decoder that browsers have too
 * @throws {RangeError} or {SyntaxError} where the bytes are cut off
 */
export function decodeCorpus(
  bytes: Uint8Array,
  asciiOf: (bytes: Uint8Array) => string = (ascii) => new TextDecoder().decode(ascii),
): CompiledCorpus {
  const { json, ...arrays } = readArrays(bytes);
  const { rest, reports, statements: packed, ...others } = JSON.parse(asciiOf(json as Uint8Array));
  const statements = unpackRows<Statement>(packed);
  const unpacked = (reports as PackedReport[]).map((report) =>
    unpackReport(report, () => statementsOf(report.metadata.id, reports.length, statements)),
  );
  return { ...others, reports: unpacked, statements, index: { arrays, rest } } as CompiledCorpus;
}

/** A report whose passages, of which there are many, are packed, and whose statements stand elsewhere. */
type PackedReport = Omit<Report, 'passages' | 'statements'> & { passages: PackedRows };

function packReport({ statements: _, ...report }: Report): PackedReport {
  return { ...report, passages: packRows(report.passages) };
}

/** Its passages and statements are there when first asked for: a question touches few of them. */
function unpackReport(packed: PackedReport, statementsOf: () => Statement[]): Report {
  let passages: Passage[] | null = null;
  let statements: Statement[] | null = null;
  return {
    ...packed,
    get passages() {
      passages ??= unpackRows(packed.passages);
      return passages;
    },
    get statements() {
      statements ??= statementsOf();
      return statements;
    },
  };
}

/** Pure ASCII is read ten times as fast. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
