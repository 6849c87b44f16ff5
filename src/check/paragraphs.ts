import { readBlocks } from '../report/blocks';
import { type CleanText, cleanText } from '../report/markup';
import { quoteSigns, withoutComments } from '../report/prepare-lines';
import { isBlank, readItemStart, readMarkedHeading } from '../report/recognise';
import { type Line, splitLines } from '../report/source';

/** A paragraph, list item or heading of a draft as its reader sees it. */
export interface Paragraph extends CleanText {
  /** It is set off as a quotation (`>`). */
  isBlockQuote: boolean;
}

/** The paragraphs of a Markdown or plain text, without markup, each with the way back into the source. */
export function paragraphsOf(source: string): Paragraph[] {
  const { lines } = withoutComments(source, splitLines(source));
  return stretchesOf(lines).flatMap(({ isBlockQuote, lines: own }) =>
    readBlocks(own).map(({ parts }) => ({ ...cleanText(source, parts), isBlockQuote })),
  );
}

/** Lines that are all set off as a quotation, or none of them. */
interface Stretch {
  isBlockQuote: boolean;
  lines: Line[];
}

function stretchesOf(lines: readonly Line[]): Stretch[] {
  const stretches: Stretch[] = [];
  let open: Stretch | undefined;
  for (const line of lines) {
    const { signs, beginsItem } = quoteStart(line);
    const bare: Line = { ...line, start: line.start + signs, text: line.text.slice(signs) };
    const isBlockQuote: boolean = signs > 0 || (open !== undefined && isLazilyQuoted(bare, open));
    if (open?.isBlockQuote !== isBlockQuote || beginsItem) {
      open = { isBlockQuote, lines: [] };
      stretches.push(open);
    }
    open.lines.push(bare);
  }
  return stretches;
}

/** How many characters stand before what a line quotes (0: it does not), and whether an item begins with it (`- > …`). */
function quoteStart(line: Line): { signs: number; beginsItem: boolean } {
  const item = readItemStart(line);
  const indent = item ? item.textStart - line.start : line.text.search(/\S|$/);
  const signs = quoteSigns({ ...line, text: line.text.slice(indent) });
  return signs > 0 ? { signs: indent + signs, beginsItem: item !== null } : { signs: 0, beginsItem: false };
}

/** As in Markdown, a block quote goes on in the next line without its sign, unless something else begins there. */
function isLazilyQuoted(line: Line, { isBlockQuote, lines }: Stretch): boolean {
  if (!isBlockQuote || isBlank(line) || isBlank(lines.at(-1))) return false;
  return readItemStart(line) === null && readMarkedHeading(line) === null;
}
