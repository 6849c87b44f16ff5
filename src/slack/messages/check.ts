import { type Checked, type CheckedText, countVerdicts, type PassedOver } from '../../check/check-text';
import type { Verdict } from '../../check/model';
import type { Library } from '../../report/library';
import { countsInWords, passedOverInWords } from '../../wording/check';
import { count, searchedLine } from '../../wording/receipt';
import { type Block, type Message, message, richText, smallPrint, words } from '../blocks';
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

/** How much of what was not checked is named. */
const MOST_PASSED_OVER = 5;
const SHORTER = 'check a shorter text, or a whole draft on the command line: peaceops check FILE';

/**
 * Compares the quotations of a text with the report: how many of each kind, then one after the other.
 * @param narrowed says with which reports alone; empty for all
 */
export function checkMessage(
  library: Library,
  { checked, passedOver, searched }: CheckedText,
  narrowed = '',
): Message {
  const summary = countsInWords(countVerdicts(checked));
  const inOrder = [...checked].sort((a, b) => rank(a) - rank(b));
  const blocks: Block[] = [];
  const texts: string[] = [];
  let left = 0;
  for (const one of inOrder) {
    const shown = checkedQuotation(library, one);
    const together = [...blocks, ...shown.blocks];
    // The first is always shown, and shortened where necessary.
    const fits = together.length <= MOST_BLOCKS && JSON.stringify(together).length <= ROOM;
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
  const notes = [more, ...notChecked(passedOver), told].filter(Boolean);
  return message([summary, ...texts, ...notes].join('\n\n'), [
    richText(words(summary)),
    ...blocks,
    ...(notes.length > 0 ? [smallPrint(...notes)] : []),
  ]);
}

function notChecked(passedOver: readonly PassedOver[]): string[] {
  const more = passedOver.length - MOST_PASSED_OVER;
  return [
    ...passedOver.slice(0, MOST_PASSED_OVER).map((one) => `Line ${one.line}: ${passedOverInWords(one)}.`),
    ...(more > 0 ? [`${more} more like these.`] : []),
  ];
}

function rank({ verdict }: Checked): number {
  return FIRST.indexOf(verdict.verdict);
}
