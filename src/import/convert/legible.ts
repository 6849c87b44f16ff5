import { type Block, type ConvertedDocument, ImportError, withoutMarks } from './document';

/** With fewer letters on a page of a PDF it is a picture, or blank. */
const FEWEST_LETTERS = 20;
const MOST_PICTURES = 0.5;

/**
 * The most frequent words that no other of these languages has: in a text of its own language some 15 to 40 of 100
 * words are among them.
 */
const FUNCTION_WORDS: Readonly<Record<string, readonly string[]>> = {
  English:
    'the of and to in that is was for on with as by be have are it which this from their not should'.split(
      ' ',
    ),
  French: 'le la les des et du que une est dans pour qui par sur au aux pas avec ont été cette'.split(' '),
  Spanish: 'el los las y del que una en por con para su se al es como más sus ha'.split(' '),
  Portuguese: 'os as e do da dos das que em um uma para com não por no na ao pelo pela'.split(' '),
  German: 'der die das und den von zu mit dem des auf für ist nicht ein eine als auch werden'.split(' '),
  Italian: 'il di che la gli della del per una con non sono nel alla delle dei più'.split(' '),
  Dutch: 'de het een en van dat niet op te zijn voor met die aan door wordt'.split(' '),
};
const SCRIPTS: readonly [string, RegExp][] = [
  ['Arabic', /\p{Script=Arabic}/gu],
  ['Russian, or another language in Cyrillic letters', /\p{Script=Cyrillic}/gu],
  ['Chinese', /\p{Script=Han}/gu],
];
const FEWEST_WORDS = 40;
/** English texts have 25 to 45 of 100, tables of names 10. */
const LEAST_ENGLISH = 0.1;
const MOST_UNREADABLE = 0.02;
/** Letters that a wrong table of characters gives instead of quotation marks and the like, inside words. */
const WRONG_TABLE = /\p{Ll}[ÕÔÒÓÐÑ]\p{Ll}|â€|Ã[©¨¤¶¼]|\ufffd/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no text has.
const NO_TEXT = /[\ufffd\ue004-\uf8ff\u0000-\u0008\u000e-\u001f]/gu;

/**
 * Refuses what would only look like a report.
 * @param document is given warnings of parts that are in another language
 * @throws {ImportError} for scans, broken text layers, and languages that cannot be read
 */
export function checkLegible(document: ConvertedDocument): void {
  const texts = document.blocks.filter(({ kind }) => kind !== 'table').map(({ text }) => withoutMarks(text));
  const all = texts.join('\n');
  checkPages(document);
  if (all.trim() === '') throw new ImportError('There is no text in it; look whether it is the right file.');
  const unreadable = all.match(NO_TEXT)?.length ?? 0;
  if (unreadable > MOST_UNREADABLE * all.length)
    throw new ImportError(
      'Its text layer is garbled: letters are lost or exchanged; recognise the text anew (OCR), or take another edition.',
    );
  const script = SCRIPTS.find(([, pattern]) => (all.match(pattern)?.length ?? 0) > 0.3 * all.length);
  if (script)
    throw new ImportError(`It is in ${script[0]}; only English is read: import the English edition.`);
  const shares = languageShares(all);
  const [language, share] = mostOf(shares);
  const english = shares.get('English') ?? 0;
  if (language !== 'English' && share > 1.5 * english && share > 0.08)
    throw new ImportError(`It is in ${language}; only English is read: import the English edition.`);
  if (all.split(/\s+/).length >= FEWEST_WORDS && english < LEAST_ENGLISH)
    throw new ImportError(
      'It has hardly a word of English: its text layer is garbled, or its language is not read; ' +
        'recognise the text anew (OCR), or import the English edition.',
    );
  const wrong = all.match(WRONG_TABLE) ?? [];
  if (wrong.length > 0)
    document.warnings.push(
      `Letters were decoded wrongly in ${wrong.length === 1 ? 'a place' : `${wrong.length} places`}, such as “${around(all, wrong[0] ?? '')}”; save the source as UTF-8.`,
    );
  warnOfForeignParts(document);
}

function checkPages({ pages, blocks, warnings }: ConvertedDocument): void {
  if (pages === null || pages === 0) return;
  const letters = new Map<number, number>();
  for (const { page, text, rows } of blocks) {
    let here = page ?? 0;
    for (const part of `${text}${rows.flat().join('')}`.split(/\ue002(?=\d+\ue001)/u)) {
      here = Number(/^(\d+)\ue001/u.exec(part)?.[1] ?? here);
      letters.set(here, (letters.get(here) ?? 0) + part.length);
    }
  }
  const blank = Array.from({ length: pages }, (_, at) => at + 1).filter(
    (page) => (letters.get(page) ?? 0) < FEWEST_LETTERS,
  );
  if (blank.length > MOST_PICTURES * pages)
    throw new ImportError(
      `It is a scan: ${blank.length} of ${pages} pages are pictures; recognise its text first (OCR), for example with OCRmyPDF, and look it over.`,
    );
  if (blank.length > 0)
    warnings.push(
      `No text on ${blank.length === 1 ? 'page' : 'pages'} ${blank.slice(0, 20).join(', ')}: blank, a picture, or contents.`,
    );
}

/** Of each language, how many of all words are its most frequent ones. */
function languageShares(text: string): Map<string, number> {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return new Map(
    Object.entries(FUNCTION_WORDS).map(([language, own]) => {
      const known = new Set(own);
      return [language, words.filter((word) => known.has(word)).length / Math.max(1, words.length)];
    }),
  );
}

function mostOf(shares: ReadonlyMap<string, number>): [string, number] {
  return [...shares].sort((a, b) => b[1] - a[1])[0] ?? ['English', 0];
}

function warnOfForeignParts({ blocks, warnings }: ConvertedDocument): void {
  const foreign = blocks.filter(isForeign);
  const [first] = foreign;
  if (!first) return;
  const where = first.page === null ? '' : `, the first on page ${first.page}`;
  const count = foreign.length === 1 ? 'One paragraph is' : `${foreign.length} paragraphs are`;
  warnings.push(
    `${count} not in English${where}: “${withoutMarks(first.text).slice(0, 60)}…”; labels will be wrong there, so take them out.`,
  );
}

function isForeign({ kind, text }: Block): boolean {
  if (kind !== 'paragraph' && kind !== 'item') return false;
  const words = withoutMarks(text);
  if (words.split(' ').length < 12) return false;
  const shares = languageShares(words);
  const [language, share] = mostOf(shares);
  return language !== 'English' && share > 0.15 && share > 2 * (shares.get('English') ?? 0);
}

function around(text: string, found: string): string {
  const at = text.indexOf(found);
  return (
    text.slice(Math.max(0, text.lastIndexOf(' ', at) + 1), at + found.length + 8).split(/\s/)[0] ?? found
  );
}
