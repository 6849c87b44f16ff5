import { inSameSection } from '../report/places';
import { splitSentences } from '../report/sentences';
import type { SearchIndex } from '../search/search-index';
import { findInARow } from './find-in-a-row';
import { layOn, placeOfLaid } from './laid';
import type { Piece } from './model';
import { FEWEST_TO_JUDGE, type Quotation, type QuotedWord, readQuotation, trimmed } from './quotation';
import type { ReadingOrder } from './reading-order';
import { runInARow, runsOf } from './runs';
import type { Group } from './seams';

const SENTENCE_END = /^[.!?]$/;

/**
 * The pieces of a quotation whose sentences all stand in the reports word for word, but not one behind the
 * other. Each piece is as long as it can be.
 * @returns null where a sentence does not stand there, or where all is from one place
 */
export function exactPieces(index: SearchIndex, reading: ReadingOrder, { text }: Quotation): Piece[] | null {
  const sentences = splitSentences(text);
  const pieces: Piece[] = [];
  for (let first = 0; first < sentences.length; ) {
    let piece: Piece | null = null;
    let end = first;
    for (; end < sentences.length; end++) {
      const longer = pieceInARow(index, reading, text.slice(sentences[first]?.start, sentences[end]?.end));
      if (!longer) break;
      piece = longer;
    }
    if (!piece) return null;
    pieces.push(piece);
    first = end;
  }
  const isOnePlace = pieces.every((piece, at) => at === 0 || goesOn(reading, pieces[at - 1] as Piece, piece));
  return isOnePlace ? null : pieces;
}

/** Whether a piece stands right behind another: what is missing between them is a change, and no splice. */
function goesOn(reading: ReadingOrder, { place: before }: Piece, { place: behind }: Piece): boolean {
  const last = before.statements.at(-1) ?? before.statements[0];
  const [first] = behind.statements;
  return inSameSection(last, first) && reading.positionOf(first) - reading.positionOf(last) === 1;
}

function pieceInARow(index: SearchIndex, reading: ReadingOrder, text: string): Piece | null {
  const quotation = readQuotation(text);
  const [found] = quotation.length < FEWEST_TO_JUDGE ? [] : findInARow(index, reading, quotation.words);
  return found ? { text, place: found.place, runs: [runInARow(quotation, found)] } : null;
}

/**
 * Makes pieces of a quotation from groups of stretches. Each is compared anew with all that it is from, and
 * together they have every word of the quotation: a word changed where two pieces meet must show as well.
 */
export function piecesOf(reading: ReadingOrder, quotation: Quotation, groups: readonly Group[]): Piece[] {
  const { words } = quotation;
  let from = 0;
  return groups.map((group, at) => {
    const to = groups[at + 1] ? seamBetween(words, group, groups[at + 1] as Group) : words.length;
    const piece = pieceOf(reading, { ...quotation, words: trimmed(words.slice(from, to)) }, group);
    from = to;
    return piece;
  });
}

/**
 * Where one piece ends: words that neither has go with their sentence, or else with what stands before them.
 */
function seamBetween(words: readonly QuotedWord[], before: Group, [next]: Group): number {
  const { to } = before.at(-1) ?? before[0];
  for (let at = next.from - 1; at >= to; at--) if (SENTENCE_END.test(words[at]?.key ?? '')) return at + 1;
  return next.from;
}

function pieceOf(reading: ReadingOrder, quotation: Quotation, group: Group): Piece {
  const positions = group.flatMap(({ window, start, end }) => {
    const [first, last] = [window.words[start], window.words[end - 1]];
    return window.positions.slice(first?.statement, (last?.statement ?? 0) + 1);
  });
  const window = reading.windowOn([...new Set(positions)]);
  const laid = layOn(quotation, window);
  const { text, words } = quotation;
  return {
    text: text.slice(words[0]?.start, words.at(-1)?.end),
    place: placeOfLaid(laid),
    runs: runsOf(quotation, window, laid.alignment),
  };
}
