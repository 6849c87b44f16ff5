import { knownWords } from '../../corpus/known-words';
import type { FileType } from '../file-type';
import { convertDocx } from './convert-docx';
import { convertHtml } from './convert-html';
import {
  type Block,
  block,
  type ConvertedDocument,
  documentOf,
  ImportError,
  noTally,
  type Tally,
  tally,
  withoutMarks,
} from './document';
import { checkLegible } from './legible';
import { convertPdf } from './pdf/convert-pdf';
import { toMarkdown } from './to-markdown';

/** A document as it is written, and what a person has to know about that; its blocks stay behind. */
export interface Conversion extends Omit<ConvertedDocument, 'blocks'> {
  markdown: string;
  footnotes: Tally;
  tables: Tally;
}

/** So much of a document's beginning is searched for its title, symbol and date. */
const OPENING_BLOCKS = 25;

/**
 * Converts a file to Markdown. A file of Markdown stays as it is, but for a byte order mark.
 * @throws {ImportError} where it is broken, has no text, or is not in English
 */
export async function convertFile(bytes: Uint8Array, type: FileType): Promise<Conversion> {
  const read = {
    PDF: () => convertPdf(bytes, knownWords()),
    DOCX: () => convertDocx(bytes),
    HTML: async () => convertHtml(decoded(bytes)),
    Markdown: async () => documentOf(paragraphsOf(decoded(bytes)).map((text) => block('paragraph', text))),
  };
  const document = await read[type]();
  checkLegible(document);
  const { blocks, ...known } = document;
  const [footnotes, tables] = [noTally(), noTally()];
  for (const { kind, text, marker, rows } of blocks) {
    if (kind === 'footnote') tally(footnotes, `${marker} ${withoutMarks(text)}`);
    if (kind === 'table') tally(tables, (rows[0] ?? []).map(withoutMarks).join(' | '));
  }
  return {
    ...known,
    namedTitle: known.namedTitle ?? (type === 'Markdown' ? headingOf(document.blocks) : null),
    opening: [
      ...known.opening,
      ...blocks.slice(0, OPENING_BLOCKS).map(({ text }) => withoutMarks(text).replace(/^#+ /, '')),
    ],
    ...{ footnotes, tables },
    markdown: type === 'Markdown' ? decoded(bytes) : toMarkdown(document),
  };
}

/** @throws {ImportError} where the bytes are no UTF-8 */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ImportError('Its letters are not UTF-8; open it in an editor and save it as UTF-8.');
  }
}

/** Markdown's first heading of the highest level, unless it numbers a section. */
function headingOf(blocks: readonly Block[]): string | null {
  const text = blocks.flatMap((one) => one.text.split('\n')).find((line) => /^# /.test(line));
  const heading = text?.slice(2).trim() ?? '';
  return heading === '' || /^(?:[IVXLC]+|[A-Z]|\d+(?:\.\d+)*)[.)]\s/.test(heading) ? null : heading;
}

function paragraphsOf(text: string): string[] {
  return text
    .replace(/<!--[\s\S]*?-->/g, '')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
}
