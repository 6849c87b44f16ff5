import { inSameSection } from '../report/places';
import { splitSentences } from '../report/sentences';
import type { SearchIndex } from '../search/search-index';
import { findInARow } from './find-in-a-row';
import type { Piece, Place } from './model';
import { placeOf } from './place';
import { FEWEST_TO_JUDGE, type Quotation, readQuotation } from './quotation';
import type { Reading } from './reading';
import type { Group } from './seams';

/**
 * The pieces of a quotation whose sentences all stand in the reports word for word, but not one behind the other; each
 * as long as it can be.
 * @returns null where a sentence does not, or where all is from one place
 */
export function exactPieces(index: SearchIndex, reading: Reading, { text }: Quotation): Piece[] | null {
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
function goesOn(reading: Reading, { place: before }: Piece, { place: behind }: Piece): boolean {
  const last = before.statements.at(-1) ?? before.statements[0];
  const [first] = behind.statements;
  return inSameSection(last, first) && reading.positionOf(first) - reading.positionOf(last) === 1;
}

function pieceInARow(index: SearchIndex, reading: Reading, text: string): Piece | null {
  const { words, length } = readQuotation(text);
  const [found] = length < FEWEST_TO_JUDGE ? [] : findInARow(index, reading, words);
  return found ? { text, place: found.place } : null;
}

/** The piece of a quotation that a group of stretches is. */
export function pieceOf({ text, words }: Quotation, [first, ...others]: Group): Piece {
  const last = others.at(-1) ?? first;
  const place = placeOf(first.window, first.start, first.end);
  const more = others.flatMap(({ window, start, end }) => placeOf(window, start, end).statements);
  const statements = [...new Set([...place.statements, ...more])] as Place['statements'];
  return {
    text: text.slice(words[first.from]?.start, words[last.to - 1]?.end),
    place: { ...place, statements },
  };
}
