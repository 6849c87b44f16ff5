import { closeSync, openSync, readSync } from 'node:fs';
import { pagesIn } from '../check/pages';
import { type Position, positionsIn } from '../check/positions';
import { ImportError } from '../import/convert/document';
import { convertApart } from '../import/convert-apart';
import { decodeText, ReportError } from '../report/source';
import type { Terminal } from './terminal';

/** Some 170 pages; more takes seconds, and is not a draft. In bytes, or characters of standard input and of what is converted. */
const LARGEST = 500_000;

/** How standard input is named on a command line. */
export const STANDARD_INPUT = '-';

/** A draft that was read. */
export interface Draft {
  /** As it was named. */
  file: string;
  /** In sentences. */
  name: string;
  text: string;
  /** Where an offset into the text is in the file. */
  positionOf(offset: number): Position;
  /** Of PDF and DOCX, where lines and columns mean nothing: the page, if there are any. */
  pageOf: ((offset: number) => number | null) | null;
  /** What of it could not be read, a sentence each. */
  warnings: readonly string[];
}

const PDF = '%PDF-';
/** What begins files that are no text: PDF, DOCX and other ZIP files, an old Office's, RTF. */
const DOCUMENTS = [PDF, 'PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0', '{\\rtf'];
/** So far into a PDF its signature may stand. */
const BEGINNING = 1_024;

/** Reads a draft, PDF and DOCX as `import` does; or says in a sentence why not. */
export async function readDraft(terminal: Terminal, file: string): Promise<Draft | { problem: string }> {
  const name = file === STANDARD_INPUT ? 'standard input' : file;
  try {
    const { text, ...more } = file === STANDARD_INPUT ? await readInput(terminal) : await readFile(file);
    if (text.length > LARGEST) return { problem: tooLarge(name) };
    if (text.includes('\0'))
      return { problem: `${name}: not a text; save the draft as Markdown or plain text in UTF-8.` };
    return { file, name, text, positionOf: positionsIn(text), pageOf: null, warnings: [], ...more };
  } catch (error) {
    if (error instanceof ReportError) return { problem: error.message };
    if (error instanceof ImportError) return { problem: `${name}: ${error.message}` };
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return {
      problem: `${name}: cannot read it (${code}); name a file of Markdown or plain text, PDF, DOCX or HTML, or - for standard input.`,
    };
  }
}

async function readInput(terminal: Terminal): Promise<Pick<Draft, 'text'>> {
  const lines: string[] = [];
  let length = 0;
  for await (const line of terminal.lines()) {
    length += line.length + 1;
    if (length > LARGEST) throw new ReportError(tooLarge('standard input'));
    lines.push(line);
  }
  if (DOCUMENTS.some((signature) => lines[0]?.startsWith(signature)))
    throw new ReportError('standard input: not a text; save it, and name the file.');
  return { text: lines.join('\n') };
}

async function readFile(file: string): Promise<Pick<Draft, 'text'> & Partial<Draft>> {
  const bytes = readBeginning(file, LARGEST + 1);
  if (isDocument(bytes, file)) return readDocument(file);
  if (bytes.length > LARGEST) throw new ReportError(tooLarge(file));
  return { text: decodeText(bytes, file, 'the draft') };
}

function isDocument(bytes: Buffer, file: string): boolean {
  const beginning = bytes.subarray(0, BEGINNING).toString('latin1');
  return (
    DOCUMENTS.some((signature) => beginning.startsWith(signature)) ||
    (/\.pdf$/i.test(file) && beginning.includes(PDF))
  );
}

async function readDocument(file: string): Promise<Pick<Draft, 'text'> & Partial<Draft>> {
  const { markdown, warnings } = await convertApart(file);
  return { text: markdown, pageOf: pagesIn(markdown), warnings };
}

/** The first bytes of a file, so that an endless one, such as a device, ends too. */
function readBeginning(file: string, most: number): Buffer {
  const bytes = Buffer.alloc(most);
  const handle = openSync(file, 'r');
  try {
    let length = 0;
    for (let read = -1; read !== 0 && length < most; length += read)
      read = readSync(handle, bytes, length, most - length, null);
    return bytes.subarray(0, length);
  } finally {
    closeSync(handle);
  }
}

function tooLarge(name: string): string {
  return `${name}: larger than 500 KB; check it in parts.`;
}
