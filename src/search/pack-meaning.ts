import { normsOf } from './cosines';
import type { Encoder } from './encoder';
import type { PackedMeaning } from './meaning-index';
import { GrowingShorts } from './packing';
import { remembered } from './remembered';

/** The texts by which documents are found: their own, and index entries. */
export interface MeaningTexts {
  /** Of each document. */
  own: readonly string[];
  /** All, one list's behind the other's; which documents have them, `PackedLists` says. */
  indexEntries: readonly string[];
}

/**
 * Encodes the texts of documents; done at build time.
 * @throws {RangeError} for more than 65,536 tokens
 */
export function packMeaning(encoder: Encoder, { own, indexEntries }: MeaningTexts): PackedMeaning {
  const tokensOfWord = remembered(Number.POSITIVE_INFINITY, (word) => encoder.tokensOfWord(word));
  const numbers = new Map<number, number>();
  const pieces = new GrowingShorts();
  const lengths = new GrowingShorts();
  const numberOf = (token: number) => {
    const known = numbers.get(token);
    if (known !== undefined) return known;
    numbers.set(token, numbers.size);
    return numbers.size - 1;
  };
  const add = (text: string) => {
    // Sorted, so that the same words in another order come to the very same number.
    const tokens = encoder.tokensOf(text, tokensOfWord).sort((a, b) => a - b);
    for (const token of tokens) pieces.push(numberOf(token));
    lengths.push(tokens.length);
  };
  for (const text of own) add(text);
  for (const text of indexEntries) add(text);
  const packed = {
    ...rowsOf(encoder, [...numbers.keys()]),
    pieces: pieces.all(),
    lengths: lengths.all(),
  };
  return {
    ...packed,
    norms: normsOf(packed, encoder.table.dimensions),
  };
}

function rowsOf({ table }: Encoder, tokens: readonly number[]): Pick<PackedMeaning, 'rows' | 'scales'> {
  const rows = new Int8Array(tokens.length * table.dimensions);
  const scales = new Float32Array(tokens.length);
  tokens.forEach((token, number) => {
    const row = table.rowOf(token);
    rows.set(row.numbers, number * table.dimensions);
    scales[number] = row.scale;
  });
  return { rows, scales };
}
