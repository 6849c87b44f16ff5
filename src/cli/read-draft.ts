import { closeSync, openSync, readSync } from 'node:fs';
import { pagesIn } from '../check/pages';
import { type Position, positionsIn } from '../check/positions';
import { ImportError } from '../import/convert/document';
import { convertApart } from '../import/convert-apart';
import { isDocument, LARGEST_DRAFT, readDraftText, textDraft, tooLarge } from '../import/read-draft';
import { ReportError } from '../report/source';
import type { Terminal } from './terminal';

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

/** Reads a draft, PDF and DOCX as `import` does; or says in a sentence why not. */
export async function readDraft(terminal: Terminal, file: string): Promise<Draft | { problem: string }> {
  const name = file === STANDARD_INPUT ? 'standard input' : file;
  try {
    const { text, ...more } = file === STANDARD_INPUT ? await readInput(terminal) : await readFile(file);
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
    if (length > LARGEST_DRAFT) throw new ReportError(tooLarge('standard input'));
    lines.push(line);
  }
  if (isDocument(Buffer.from(lines[0] ?? '', 'latin1'), ''))
    throw new ReportError('standard input: not a text; save it, and name the file.');
  return { text: textDraft(lines.join('\n'), 'standard input').text };
}

async function readFile(file: string): Promise<Pick<Draft, 'text'> & Partial<Draft>> {
  const { text, isConverted, warnings } = await readDraftText(
    readBeginning(file, LARGEST_DRAFT + 1),
    file,
    () => convertApart(file),
  );
  return { text, warnings, pageOf: isConverted ? pagesIn(text) : null };
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
