import { ImportError } from './convert/document';

/** What can be imported. */
export type FileType = keyof typeof ENDINGS;

/** As it is called in sentences, and how such a file's name ends. */
const ENDINGS = {
  PDF: ['.pdf'],
  DOCX: ['.docx'],
  HTML: ['.html', '.htm', '.xhtml'],
  Markdown: ['.md', '.markdown', '.txt', '.text'],
} as const;
const FILE_TYPES = Object.keys(ENDINGS) as FileType[];

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * What a file is, by its content: names lie.
 * @param name of the file; its ending has to fit
 * @throws {ImportError} where it is none of these, or is named as another
 */
export function fileTypeOf(bytes: Uint8Array, name: string): FileType {
  if (bytes.length === 0) throw new ImportError('The file is empty; fetch it again.');
  const type = typeByContent(bytes);
  const ending = /\.[^.]+$/.exec(name.toLowerCase())?.[0] ?? '';
  const named = FILE_TYPES.find((one) => (ENDINGS[one] as readonly string[]).includes(ending));
  // Text may be either, and so may what is named in no known way.
  if (named === undefined || named === type) return type;
  if (type === 'Markdown' && named === 'HTML') return 'HTML';
  if (type === 'Markdown')
    throw new ImportError(
      `It is named ${ending}, but is no ${named}; fetch it again, or rename it to .md if it is text.`,
    );
  throw new ImportError(`It is named ${ending}, but is ${type}; rename it to ${ENDINGS[type][0]}.`);
}

function typeByContent(bytes: Uint8Array): FileType {
  const begins = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (begins.includes('%PDF-')) return 'PDF';
  if (startsWith(bytes, ZIP)) {
    // The names of a zip file's parts are not compressed.
    if (Buffer.from(bytes).includes('word/document.xml')) return 'DOCX';
    throw new ImportError('It is a zip file, or of another office program; save the report as .docx or PDF.');
  }
  if (startsWith(bytes, OLD_OFFICE))
    throw new ImportError(
      'It is a file of an old Office, or encrypted; open it and save it as .docx without a password.',
    );
  if (begins.startsWith('{\\rtf')) throw new ImportError('It is RTF; open it and save it as .docx.');
  if (bytes.subarray(0, 8192).includes(0) && !/^(?:\xff\xfe|\xfe\xff)/.test(begins))
    throw new ImportError('It is neither PDF, DOCX, HTML nor text; save the report as one of these.');
  const isHtml =
    /^\s*(?:\ufeff|\xef\xbb\xbf)?\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*(?:<!doctype html|<html))/i.test(
      begins,
    );
  const isPartOfHtml =
    /^\s*<(?:h[1-6]|body|main|article|head|div|p)[\s>]/i.test(begins) && !/^#{1,6} /m.test(begins);
  return isHtml || isPartOfHtml ? 'HTML' : 'Markdown';
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}
