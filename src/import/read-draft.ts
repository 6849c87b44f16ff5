import { decodeText, ReportError } from '../report/source';
import type { Conversion } from './convert/convert-file';

/** Some 170 pages; more takes seconds, and is not a draft. In bytes, or characters of what is converted. */
export const LARGEST_DRAFT = 500_000;

/** The text of a draft: as it stands in the file or, of PDF and DOCX, as it is converted to Markdown. */
export interface DraftText {
  text: string;
  isConverted: boolean;
  /** What of it could not be read, a sentence each. */
  warnings: readonly string[];
}

const PDF = '%PDF-';
/** What begins files that are no text: PDF, DOCX and other ZIP files, an old Office's, RTF. */
const DOCUMENTS = [PDF, 'PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0', '{\\rtf'];
/** So far into a PDF its signature may stand. */
const BEGINNING = 1_024;

/** Whether it is a document that has to be converted, and no text; a converter may still refuse it. */
export function isDocument(bytes: Uint8Array, name: string): boolean {
  const beginning = Buffer.from(bytes.subarray(0, BEGINNING)).toString('latin1');
  return (
    DOCUMENTS.some((signature) => beginning.startsWith(signature)) ||
    (/\.pdf$/i.test(name) && beginning.includes(PDF))
  );
}

/**
 * Reads a draft of Markdown, LaTeX, HTML or plain text as it stands, PDF and DOCX as `import` does.
 * @param bytes the whole file, or of a text that is too large more than {@link LARGEST_DRAFT}
 * @param name of the file, for sentences
 * @param convert does the converting, such as `convertApart`
 * @throws {ReportError} in a sentence that begins with the name
 * @throws what `convert` does
 */
export async function readDraftText(
  bytes: Uint8Array,
  name: string,
  convert: () => Promise<Pick<Conversion, 'markdown' | 'warnings'>>,
): Promise<DraftText> {
  if (isDocument(bytes, name)) {
    const { markdown, warnings } = await convert();
    return { ...textDraft(markdown, name), isConverted: true, warnings };
  }
  if (bytes.length > LARGEST_DRAFT) throw new ReportError(tooLarge(name));
  return textDraft(decodeText(bytes, name, 'the draft'), name);
}

/**
 * A draft that is text already.
 * @throws {ReportError} where it is too large, or no text
 */
export function textDraft(text: string, name: string): DraftText {
  if (text.length > LARGEST_DRAFT) throw new ReportError(tooLarge(name));
  if (text.includes('\0'))
    throw new ReportError(`${name}: not a text; save the draft as Markdown or plain text in UTF-8.`);
  return { text, isConverted: false, warnings: [] };
}

/** Says that a draft is too large. */
export function tooLarge(name: string): string {
  return `${name}: larger than 500 KB; check it in parts.`;
}
