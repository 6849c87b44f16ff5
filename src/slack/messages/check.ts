import {
  type Checked,
  type CheckedText,
  countVerdicts,
  isProblem,
  type PassedOver,
} from '../../check/check-text';
import type { Verdict } from '../../check/model';
import { pagesIn } from '../../check/pages';
import { positionsIn } from '../../check/positions';
import type { Library } from '../../report/library';
import { countsInWords, passedOverInWords } from '../../wording/check';
import { count, searchedLine } from '../../wording/receipt';
import { type Block, type Message, message, richText, smallPrint, withoutLinks, words } from '../blocks';
import { shorten } from '../text';
import { checkedQuotation } from './checked-quotation';

/** What must not be overlooked comes first. */
const FIRST: readonly Verdict['verdict'][] = [
  'altered',
  'spliced',
  'not-in-report',
  'of-another-source',
  'exact',
  'title',
  'too-short',
];
/** Room for all quotations together, as JSON; the rest of the message needs room as well. */
const ROOM = 10_500;
const MOST_BLOCKS = 44;

/** Of more quotations than these, the ones that are in order are only counted, where others are not. */
const FEW = 5;

/** How much of what was not checked is named. */
const MOST_PASSED_OVER = 5;
/** Of the name of a file. */
const LONGEST_NAME = 120;
const SHORTER = 'check a shorter text, or a whole draft on the command line: peaceops check FILE';

/** Of a file that was checked. */
export interface CheckedFile {
  name: string;
  /** As it was read; of PDF and DOCX, as it was converted. */
  text: string;
  isConverted: boolean;
  /** What of it could not be read, a sentence each. */
  warnings: readonly string[];
}

/** What is said beside the quotations. */
interface Beside {
  /** Says with which reports alone it was compared; empty for all. */
  narrowed?: string;
  /** Where the text is that of a file; else it is that of a message. */
  file?: CheckedFile | undefined;
  /** What of a message was not looked at; empty where nothing was left. */
  notLookedAt?: string;
}

/**
 * Compares the quotations of a text with the report: how many of each kind, then one after the other, those that are
 * wrong first. Of many, the ones that are in order are only counted.
 */
export function checkMessage(
  library: Library,
  { checked, passedOver, searched }: CheckedText,
  { narrowed = '', file, notLookedAt = '' }: Beside = {},
): Message {
  const where = placesIn(file, checked);
  const summary = `${file === undefined ? '' : `${shorten(file.name, LONGEST_NAME)}: `}${
    checked.length > 0 ? countsInWords(countVerdicts(checked)) : 'no quotation was found.'
  }`;
  const problems = checked.filter(({ verdict }) => isProblem(verdict));
  const isLong = checked.length > FEW && problems.length > 0;
  const inOrder = (isLong ? problems : [...checked]).sort((a, b) => rank(a) - rank(b));
  const blocks: Block[] = [];
  const texts: string[] = [];
  let left = 0;
  for (const one of inOrder) {
    const shown = checkedQuotation(library, one, where(one.quotation.at));
    const together = [...blocks, ...shown.blocks];
    // The first is always shown, and shortened where necessary.
    // Where there is no room for links, they give way.
    const fits = together.length <= MOST_BLOCKS && JSON.stringify(withoutLinks(together)).length <= ROOM;
    if (left > 0 || (texts.length > 0 && !fits)) left++;
    else {
      blocks.push(...shown.blocks);
      texts.push(shown.text);
    }
  }
  const more = left > 0 ? `${count(left, 'more quotation')} not shown; ${SHORTER}.` : '';
  // Where all was found, what was searched tells nothing.
  const isMissing = checked.some(({ verdict }) => verdict.verdict === 'not-in-report');
  const told = [narrowed, isMissing ? searchedLine({ searched }) : ''].filter(Boolean).join(' ');
  const counted = isLong && problems.length < checked.length ? 'Shown is only what is wrong.' : '';
  const notes = [
    ...[counted, more, ...notChecked(passedOver, where), ...(file?.warnings ?? [])],
    ...[notLookedAt, told],
  ].filter(Boolean);
  return message([summary, ...texts, ...notes].join('\n\n'), [
    richText(words(summary)),
    ...blocks,
    ...(notes.length > 0 ? [smallPrint(...notes)] : []),
  ]);
}

/**
 * Says of an offset where it is: in a PDF on which page, in a file of text on which line, and in a message, where people
 * see no lines, in which of its quotations. Empty where that says nothing.
 */
function placesIn(file: CheckedFile | undefined, checked: readonly Checked[]): (at: number) => string {
  if (file === undefined) {
    const numbers = new Map(checked.map(({ quotation }, at) => [quotation.at, at + 1]));
    return (at) => (numbers.size > 1 && numbers.has(at) ? `quotation ${numbers.get(at)}` : '');
  }
  if (!file.isConverted) {
    const positionOf = positionsIn(file.text);
    return (at) => `line ${positionOf(at).line}`;
  }
  const pageOf = pagesIn(file.text);
  return (at) => {
    const page = pageOf(at);
    return page === null ? '' : `page ${page}`;
  };
}

function notChecked(passedOver: readonly PassedOver[], where: (at: number) => string): string[] {
  const more = passedOver.length - MOST_PASSED_OVER;
  return [
    ...passedOver
      .slice(0, MOST_PASSED_OVER)
      .map((one) => capital(`${where(one.at) || `line ${one.line}`}: ${passedOverInWords(one)}.`)),
    ...(more > 0 ? [`${more} more like these.`] : []),
  ];
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function rank({ verdict }: Checked): number {
  return FIRST.indexOf(verdict.verdict);
}
