import type { Readable } from 'node:stream';
import JSZip from 'jszip';
import { convertToHtml } from 'mammoth';
import { convertHtml, LISTED, SET_OFF } from './convert-html';
import { type ConvertedDocument, ImportError } from './document';
import { withPrintedNumbers } from './docx-numbers';
import { markerOf } from './pdf/paragraphs';

/** Styles of quotations: Word's own, which have these names in every language, and LibreOffice's. */
const QUOTATION_STYLES = ['Quote', 'Intense Quote', 'Block Text', 'Quotations'];

/**
 * Headings by the names of their styles: those of the UN's templates (New York without, Geneva with `_G`), then Word's
 * own, which mammoth knows. Its lists are taken away before, tables of contents here.
 */
const STYLES = [
  ...[1, 2, 3].map((level) => `p[style-name^='toc ${level}'] => !`),
  "p[style-name^='TOC Heading'] => !",
  "p[style-name='Title'] => h1:fresh",
  "p[style-name^='_ H __M'] => h1:fresh",
  "p[style-name^='_ H_M'] => h1:fresh",
  "p[style-name^='_ H _Ch'] => h2:fresh",
  "p[style-name^='_ H_Ch'] => h2:fresh",
  "p[style-name^='_ H_1'] => h3:fresh",
  "p[style-name^='_ H_2'] => h4:fresh",
  "p[style-name^='_ H_4'] => h5:fresh",
  "p[style-name^='_ H_5'] => h5:fresh",
  ...QUOTATION_STYLES.map((name) => `p[style-name='${name}'] => p.${SET_OFF}:fresh`),
];
/** A paragraph that is indented on both sides by so much, in twentieths of a point: a third of an inch. */
const INDENT = 480;
/** Where more of the paragraphs are, this is how the text is set. */
const MOST_INDENTED = 0.25;
/** Parts with text, and what tells of them: pictures and fonts stay packed. */
const PART_WITH_TEXT = /\.(?:xml|rels)$/i;
/** Unpacked, all together; some twenty times what a report of 400 pages has. A small file can unpack to gigabytes. */
const LARGEST_TEXT = 100_000_000;

const NO_TEXT = 'It has no text of Word, or too much; open it in Word and save it anew as .docx.';

/** Converts a file of Word: its words, with the numbers that Word counts; headings by the names of styles. */
export async function convertDocx(bytes: Uint8Array): Promise<ConvertedDocument> {
  const zip = await openZip(bytes);
  await keepText(zip);
  const part = async (name: string) => (await zip.file(`word/${name}.xml`)?.async('string')) ?? null;
  const document = await part('document');
  if (document === null) throw new ImportError(NO_TEXT);
  const numbered = withPrintedNumbers(
    { document, numbering: await part('numbering'), styles: await part('styles') },
    LISTED,
  );
  zip.file('word/document.xml', numbered.document);
  const buffer = await zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' });
  let images = 0;
  const { value: html } = await convertToHtml(
    { buffer },
    {
      styleMap: STYLES,
      includeEmbeddedStyleMap: false,
      ignoreEmptyParagraphs: true,
      transformDocument: (read: unknown) => withoutImages(withQuotations(read as Node), () => images++),
    },
  );
  const converted = convertHtml(html);
  if (images > 0) converted.warnings.push(`Left out: ${images === 1 ? 'a picture' : `${images} pictures`}.`);
  return converted;
}

async function openZip(bytes: Uint8Array): Promise<JSZip> {
  try {
    return await JSZip.loadAsync(bytes);
  } catch {
    throw new ImportError('The DOCX file is broken or cut off; fetch it again, or open it and save it anew.');
  }
}

/**
 * Takes all but the parts with text out of a file of Word. What these unpack to is counted on the way: what the file itself
 * says of that may be a lie.
 * @throws {ImportError} where it is too much
 */
async function keepText(zip: JSZip): Promise<void> {
  let left = LARGEST_TEXT;
  for (const part of Object.values(zip.files)) {
    // With a folder, all that is in it would go.
    if (part.dir) continue;
    if (PART_WITH_TEXT.test(part.name)) left -= await unpackedLength(part, left);
    else zip.remove(part.name);
  }
}

function unpackedLength(part: JSZip.JSZipObject, most: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let length = 0;
    const stream = part.nodeStream() as Readable;
    stream
      .on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length > most) {
          stream.pause();
          reject(new ImportError(NO_TEXT));
        }
      })
      .on('error', reject)
      .on('end', () => resolve(length));
  });
}

/** What mammoth has read. */
interface Node {
  type: string;
  children?: Node[];
  value?: string;
  styleName?: string | null;
  indent?: { start?: string | null; end?: string | null; firstLine?: string | null };
}

/** Gives paragraphs that are indented on both sides, as by hand, the style of a quotation. */
function withQuotations(document: Node): Node {
  const paragraphs = (document.children ?? []).filter(({ type }) => type === 'paragraph');
  const indented = new Set(paragraphs.filter(isIndented));
  if (indented.size > MOST_INDENTED * paragraphs.length) return document;
  const children = document.children?.map((one) =>
    indented.has(one) ? { ...one, styleName: QUOTATION_STYLES[0] ?? null } : one,
  );
  return { ...document, ...(children ? { children } : {}) };
}

function isIndented(paragraph: Node): boolean {
  const { styleName = null, indent: { start, end, firstLine } = {} } = paragraph;
  const isPlain = styleName === null || /^(?:normal|body text)/i.test(styleName);
  const isSetOff = Number(start ?? 0) >= INDENT && Number(end ?? 0) >= INDENT && Number(firstLine ?? 0) === 0;
  return isPlain && isSetOff && !isNumbered(textOf(paragraph));
}

function isNumbered(text: string): boolean {
  return text.startsWith(LISTED) || markerOf(text) !== null;
}

function textOf({ value = '', children = [] }: Node): string {
  return value + children.map(textOf).join('');
}

/** Mammoth would write pictures into the text, as addresses of many thousand letters. */
function withoutImages(node: unknown, count: () => void): unknown {
  const { children } = node as { children?: { type: string }[] };
  if (!children) return node;
  const kept = children.filter(({ type }) => type !== 'image');
  for (let at = kept.length; at < children.length; at++) count();
  return { ...(node as object), children: kept.map((one) => withoutImages(one, count)) };
}
