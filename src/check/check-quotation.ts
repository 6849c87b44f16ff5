import type { Library } from '../report/library';
import { askText } from '../search/ask';
import { isNear } from '../search/near-text';
import type { SearchIndex } from '../search/search-index';
import type { Pair } from './align';
import { candidateWindows } from './candidates';
import { standsInARow, standsWithMarks } from './exact';
import { type Laid, layBeside, placeOfLaid, shareOf } from './laid';
import type { Verdict } from './model';
import { FEWEST_TO_BE_EXACT, FEWEST_TO_JUDGE, type Quotation, readQuotation } from './quotation';
import type { ReadingOrder } from './reading-order';
import { spellingOf } from './report-spelling';
import { runsOf } from './runs';
import { inOnePlace, settleSeams } from './seams';
import { smooth, smoothVariants } from './smooth';
import { exactPieces, piecesOf } from './splice';
import { FEWEST_WORDS, findStretches, splitAtGaps, stretchOf } from './stretches';
import { isSameWord, type Word, wordsOf } from './words';

/** The share of a quotation that one place must have before the rest counts as changes of it. */
const LEAST_SHARE = 0.6;
/**
 * A stretch of this score, some eight words that carry meaning, is the report's, whatever stands beside it.
 */
const LONG_STRETCH = 16_000;
const MOST_NEAREST = 2;

/**
 * Compares a quotation with the reports.
 * @param reading of the index's own library
 */
export function checkQuotation(index: SearchIndex, reading: ReadingOrder, quotation: Quotation): Verdict {
  const asWritten = compare(index, reading, quotation);
  if (asWritten.verdict === 'exact' || asWritten.verdict === 'title') return asWritten;
  const spelling = spellingOf(index.library);
  const text = smooth(quotation.text, spelling);
  const smoothed = text === quotation.text ? asWritten : compare(index, reading, readQuotation(text));
  return smoothed.verdict === 'exact' ? smoothed : (exactVariant(index, reading, quotation) ?? smoothed);
}

/** A quotation that stands there with the hyphens that a report has in one place and not in another. */
function exactVariant(index: SearchIndex, reading: ReadingOrder, { text }: Quotation): Verdict | null {
  for (const variant of smoothVariants(text, spellingOf(index.library))) {
    const quotation = readQuotation(variant);
    const found =
      quotation.length >= FEWEST_TO_BE_EXACT && quotation.isPlain
        ? standsInARow(index, reading, quotation)
        : compare(index, reading, quotation);
    if (found?.verdict === 'exact') return found;
  }
  return null;
}

function compare(index: SearchIndex, reading: ReadingOrder, quotation: Quotation): Verdict {
  const inARow = quotation.isPlain ? standsInARow(index, reading, quotation) : null;
  if (inARow && quotation.length >= FEWEST_TO_BE_EXACT) return inARow;
  const title = findTitle(index.library, quotation);
  if (title) return title;
  if (quotation.length < FEWEST_TO_JUDGE) return { verdict: 'too-short', isInReport: inARow !== null };
  const pieces = quotation.isPlain ? exactPieces(index, reading, quotation) : null;
  if (pieces) return { verdict: 'spliced', pieces };
  const windows = candidateWindows(index, reading, quotation);
  const laid = layBeside(quotation, windows);
  const [best] = laid;
  if (!best) return notInReport(index, quotation);
  const exact = standsWithMarks(quotation, quotation.isPlain ? [best] : laid);
  if (exact) return exact;
  const altered: Verdict = {
    verdict: 'altered',
    place: placeOfLaid(best),
    runs: runsOf(quotation, best.window, best.alignment),
  };
  const isChanged = shareOf(quotation, best) >= LEAST_SHARE;
  if (isChanged && countStrange(quotation, best) < FEWEST_WORDS && !passesOver(quotation, best))
    return altered;
  const stretches = findStretches(quotation, windows);
  const groups = settleSeams(inOnePlace(stretches), quotation.words);
  if (groups.length > 1) return { verdict: 'spliced', pieces: piecesOf(reading, quotation, groups) };
  const isLong = stretches.some(({ alignment }) => alignment.score >= LONG_STRETCH);
  return isLong || isChanged ? altered : notInReport(index, quotation);
}

/** The section or report whose title a quotation is. Capitals do not count, as every style has its own. */
function findTitle({ reports }: Library, { words }: Quotation): Verdict | null {
  const wanted = keysOf(words);
  for (const { metadata, sections } of reports) {
    if (keysOf(wordsOf(metadata.title)) === wanted)
      return { verdict: 'title', report: metadata.id, section: null };
    const section = sections.find(({ title }) => keysOf(wordsOf(title)) === wanted);
    if (section) return { verdict: 'title', report: metadata.id, section };
  }
  return null;
}

function keysOf(words: readonly Word[]): string {
  return words.map(({ key }) => key.toLowerCase()).join(' ');
}

/** How many words of a quotation the report lacks: if few, there is no room for a piece from elsewhere. */
function countStrange({ words, length }: Quotation, { window, alignment: { pairs } }: Laid): number {
  const isKnown = ({ quoted, reported }: Pair) => {
    const [mine, its] = [words[quoted ?? -1], window.words[reported ?? -1]];
    return mine?.kind === 'word' && its !== undefined && isSameWord(mine, its);
  };
  return length - pairs.filter(isKnown).length;
}

/** Whether whole statements are left out without an ellipsis. */
function passesOver({ words }: Quotation, { window, alignment }: Laid): boolean {
  const stretch = stretchOf(window, alignment);
  return stretch !== null && splitAtGaps(stretch, words).length > 1;
}

function notInReport(index: SearchIndex, { text }: Quotation): Verdict {
  const answer = askText(index, text, MOST_NEAREST);
  const hits = answer.outcome === 'found' ? answer.hits : [];
  return {
    verdict: 'not-in-report',
    nearest: hits.map(({ statement }) => statement).filter((statement) => isNear(text, statement.text)),
  };
}
