import { ImportError } from '../document';

/** A run of characters in one font; points from the page's upper left corner. */
export interface Run {
  text: string;
  x: number;
  /** Of the baseline. */
  y: number;
  width: number;
  size: number;
  bold: boolean;
  italic: boolean;
}

/** A page's runs, in the order in which the file has them. */
export interface PdfPage {
  number: number;
  width: number;
  height: number;
  runs: Run[];
}

/** More pages than any report has: a file of 300 takes 4 s. */
export const MOST_PAGES = 1_500;

/**
 * Reads the characters of a PDF with their places. What stands upright only: a turned text is a mark at the margin or
 * the label of a chart.
 * @throws {ImportError} where the file is broken, encrypted, or too long
 */
export async function readPages(bytes: Uint8Array): Promise<PdfPage[]> {
  const { getDocument } = await loadPdfjs();
  const restore = keepSoftHyphens();
  const task = getDocument({
    data: bytes,
    // Nothing in a stranger's file is run, and no font of the machine is looked for.
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    maxImageSize: 1,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES)
      throw new ImportError(`It has ${document.numPages} pages, of ${MOST_PAGES} at most; split it.`);
    const weights = new Map<string, Weight>();
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      pages.push(await readPage(page, number, weights));
      page.cleanup();
    }
    return pages;
  } catch (error) {
    throw asImportError(error);
  } finally {
    restore();
    await task.destroy();
  }
}

/**
 * Pdf.js leaves soft hyphens out, as signs that are not drawn; but many programs write each hyphen as one. It asks for a
 * letter's category by `match`, and there is no option: this process reads nothing else meanwhile.
 * @returns how to undo it
 */
function keepSoftHyphens(): () => void {
  const { match } = String.prototype;
  // biome-ignore lint/suspicious/noExplicitAny: the signatures of `match` are several.
  String.prototype.match = function (this: string, pattern: any) {
    return `${this}` === '\u00ad' ? null : match.call(this, pattern);
  };
  return () => {
    String.prototype.match = match;
  };
}

interface Weight {
  bold: boolean;
  italic: boolean;
}

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs', { with: { 'resolution-mode': 'import' }});
type PdfjsPage = Awaited<ReturnType<Awaited<ReturnType<Pdfjs['getDocument']>['promise']>['getPage']>>;

/** It asks for a matrix of drawing as it loads, which reading text never needs. */
async function loadPdfjs(): Promise<Pdfjs> {
  const globals = globalThis as { DOMMatrix?: unknown };
  globals.DOMMatrix ??= class {};
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

async function readPage(page: PdfjsPage, number: number, weights: Map<string, Weight>): Promise<PdfPage> {
  const { items } = await page.getTextContent();
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = height] = transform as number[];
  const runs: Run[] = [];
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [ia = 0, ib = 0, ic = 0, id = 0, ie = 0, jf = 0] = item.transform as number[];
    const along = [a * ia + c * ib, b * ia + d * ib] as const;
    const up = [a * ic + c * id, b * ic + d * id] as const;
    if (Math.abs(along[1]) > 0.1 * Math.abs(along[0]) || along[0] <= 0) continue;
    if (!weights.has(item.fontName)) await learnWeights(page, weights);
    const weight = weights.get(item.fontName) ?? { bold: false, italic: false };
    if (!weights.has(item.fontName)) weights.set(item.fontName, weight);
    const leading = item.str.length - item.str.trimStart().length;
    const perCharacter = item.width / item.str.length;
    runs.push({
      text: item.str.trim(),
      x: a * ie + c * jf + e + leading * perCharacter,
      y: b * ie + d * jf + f,
      width: item.width - (item.str.length - item.str.trim().length) * perCharacter,
      size: Math.hypot(up[0], up[1]),
      ...weight,
    });
  }
  return { number, width, height, runs };
}

/** Fonts are described only where a page is drawn, which is therefore prepared once for each new one. */
async function learnWeights(page: PdfjsPage, weights: Map<string, Weight>): Promise<void> {
  try {
    const { argsArray } = await page.getOperatorList();
    const names = new Set(argsArray.map((args: unknown) => (Array.isArray(args) ? args[0] : null)));
    for (const name of names) {
      if (typeof name !== 'string' || !page.commonObjs.has(name)) continue;
      const font = page.commonObjs.get(name) as {
        name?: string;
        bold?: boolean;
        black?: boolean;
        italic?: boolean;
      };
      const face = font.name ?? '';
      weights.set(name, {
        bold: Boolean(font.bold || font.black) || /bold|black|heavy|semibd|demi/i.test(face),
        italic: Boolean(font.italic) || /italic|oblique/i.test(face),
      });
    }
  } catch {
    // Without weights headings are told by size, capitals and number.
  }
}

function asImportError(error: unknown): unknown {
  const { name = '', message = '' } = error as Error;
  if (name === 'PasswordException')
    return new ImportError('It is encrypted; save it without a password and import that.');
  if (name === 'InvalidPDFException' || name === 'FormatError' || name === 'MissingPDFException')
    return new ImportError('The PDF is broken or cut off; fetch it again, or open it and save it anew.');
  return error instanceof ImportError || !/pdf|xref|stream/i.test(message)
    ? error
    : new ImportError('The PDF cannot be read; open it in a viewer and print it to a new PDF.');
}
