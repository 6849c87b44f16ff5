import type { Span } from './model';

/** A report that cannot be read; the message says where, and what to do. */
export class ReportError extends Error {
  override readonly name = 'ReportError';
  readonly code = 'report-unreadable';
}

/** One line of the file, without its line end; `start`/`end` are UTF-16 offsets into the file. */
export interface Line extends Span {
  text: string;
  /** What it was found to be by what recurs or stands around it; absent where a line speaks for itself. */
  role?: 'apparatus' | 'cell';
  /** The printed number with which it begins a paragraph, since others go before or follow it: `12.`, `124.1`. */
  number?: PrintedNumber;
  /** In HTML: the level of the heading, or how deep in lists the item is that it begins. */
  tag?: { heading: number } | { item: number };
}

/** A number that a line begins with. */
export interface PrintedNumber {
  /** As printed, without a backslash before its full stop. */
  marker: string;
  /** Columns before it. */
  indent: number;
  /** Where the words behind it begin. */
  textStart: number;
}

/** What other files begin with. Only text is read here. */
const FORMATS = [
  { name: 'a PDF', begins: [0x25, 0x50, 0x44, 0x46] },
  { name: 'a Word document (DOCX) or another ZIP file', begins: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'a Word document (DOC)', begins: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'a Rich Text file (RTF)', begins: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
];

/**
 * The text of a report's file.
 * @param bytes the file as it is on disk, UTF-8 with or without byte order mark. The mark is kept, so that
 *   offsets count from the file's true beginning.
 * @param file path to name in an error
 * @throws {ReportError} when the file is empty, garbled, not UTF-8 or not text at all
 */
export function decodeReport(bytes: Uint8Array, file: string): string {
  const format = FORMATS.find(({ begins }) => begins.every((byte, at) => bytes[at] === byte))?.name;
  if (format)
    throw new ReportError(
      `${file}: this is ${format}, not text; \`peaceops import\` makes a report of such a file.`,
    );
  const text = decodeText(bytes, file, 'the report');
  if (text.trim() === '') throw new ReportError(`${file}: the file is empty; put the report's text there.`);
  refuseGarbled(text, file);
  return text;
}

/** What a wrong encoding makes of quotation marks and accents: `WomenÕs`, `womenâ€™s`, `cafÃ©`, and what was lost. */
const GARBLED =
  /\p{Ll}[\u00d5\u00d2\u00d3\u0092\u2019]?\u00d5\p{Ll}|â€[™œ\u009d“”¦]|\u00c3[\u00a0-\u00bf]|\ufffd/gu;
/** One place may be a slip, or a text about encodings. */
const MOST_GARBLED = 4;

function refuseGarbled(text: string, file: string): void {
  const places = [...text.matchAll(GARBLED)];
  const [first] = places;
  if (!first || places.length <= MOST_GARBLED || places.length < text.length / 20_000) return;
  const words =
    text.slice(Math.max(0, first.index - 12), first.index + 12).match(/\S*[^ -~\s]\S*/u)?.[0] ?? first[0];
  const line = lineNumbers(text)(first.index);
  throw new ReportError(
    `${file}:${line}: the text is garbled (“${words}”, ${places.length} such places); save it again as UTF-8 from the original.`,
  );
}

/**
 * @param what the file holds, for the error
 * @throws {ReportError} when the bytes are not UTF-8; names the byte at which the first bad character starts.
 */
export function decodeText(bytes: Uint8Array, file: string, what: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const at = firstInvalidByte(bytes);
    throw new ReportError(`${file}: not valid UTF-8 at byte ${at}; save ${what} as UTF-8 text.`);
  }
}

/** Binary search works because a prefix that decodes stays decodable when shortened, in streaming mode. */
function firstInvalidByte(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (decodes(bytes.subarray(0, middle), true)) valid = middle;
    else invalid = middle;
  }
  // Streaming waits for the rest of a character; the bad one may begin up to 3 bytes before.
  while (!decodes(bytes.subarray(0, valid), false)) valid--;
  return valid;
}

function decodes(bytes: Uint8Array, stream: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

/** The lines of a text, in order. Line ends may be `\n`, `\r\n` or `\r`; a form feed ends a line as well. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  const lineEnd = /\r\n|\n|\r|\f/g;
  // A byte order mark is no text.
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (const match of text.matchAll(lineEnd)) {
    lines.push({ text: text.slice(start, match.index), start, end: match.index });
    start = match.index + match[0].length;
  }
  lines.push({ text: text.slice(start), start, end: text.length });
  return lines;
}

/** Tells the 1-based line number of an offset into a text, in time with the logarithm of its length. */
export function lineNumbers(text: string): (offset: number) => number {
  const starts = splitLines(text).map(({ start }) => start);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
