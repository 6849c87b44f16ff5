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

/**
 * The text of a report's file.
 * @param bytes the file as it is on disk, UTF-8 with or without byte order mark. The mark is kept, so that
 *   offsets count from the file's true beginning.
 * @param file path to name in an error
 * @throws {ReportError} when the file is empty or not UTF-8
 */
export function decodeReport(bytes: Uint8Array, file: string): string {
  const text = decodeText(bytes, file, 'the report');
  if (text.trim() === '') throw new ReportError(`${file}: the file is empty; put the report's text there.`);
  return text;
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
