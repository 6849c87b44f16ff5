import { piecesOf, wordsIn } from './word-pieces';

/** A vector for each token, as `tools/encoder` distils them from a sentence encoder; see `data/encoder/card.json`. */
export interface TokenTable {
  /** How many numbers a vector has. */
  dimensions: number;
  /** The number of a token; `undefined` for one that there is not. */
  numberOf(token: string): number | undefined;
  /** The vector of a token by its number: whole numbers of -127 to 127, times the scale. */
  rowOf(token: number): { numbers: Int8Array; scale: number };
}

/** A sum of more tokens says nothing of any. */
const MOST_TOKENS = 256;

/**
 * Turns texts into vectors that lie near each other where the texts mean much the same: the sum of the
 * vectors of their tokens (static embeddings: Tulkens and van Dongen, model2vec, 2024). It knows no word
 * order and no context.
 * @example new Encoder(table).encode('too few helicopters')
 */
export class Encoder {
  readonly table: TokenTable;

  constructor(table: TokenTable) {
    this.table = table;
  }

  /**
   * The numbers of a text's tokens, in order, up to {@link MOST_TOKENS}; a word that the table lacks gives
   * none.
   * @param ofWord what {@link tokensOfWord} gives, for many texts remembered
   */
  tokensOf(
    text: string,
    ofWord: (word: string) => readonly number[] = (word) => this.tokensOfWord(word),
  ): number[] {
    const tokens: number[] = [];
    for (const word of wordsIn(text)) {
      for (const token of ofWord(word)) tokens.push(token);
      if (tokens.length >= MOST_TOKENS) break;
    }
    return tokens.slice(0, MOST_TOKENS);
  }

  /** @param word one of {@link wordsIn} */
  tokensOfWord(word: string): number[] {
    const { table } = this;
    return piecesOf(word, (piece) => table.numberOf(piece) !== undefined).map(
      (piece) => table.numberOf(piece) as number,
    );
  }

  /** The vector of a text, of length 1; `null` for a text without a known token. */
  encode(text: string): Float32Array | null {
    return this.encodeTokens(this.tokensOf(text));
  }

  /** As {@link encode}, of tokens by their numbers. */
  encodeTokens(tokens: readonly number[]): Float32Array | null {
    const sum = this.#sumOf(tokens);
    const length = Math.hypot(...sum);
    return length > 0 ? sum.map((one) => one / length) : null;
  }

  /** The sum of the tokens' vectors. */
  #sumOf(tokens: readonly number[]): Float32Array {
    const sum = new Float32Array(this.table.dimensions);
    for (const token of tokens) {
      const { numbers, scale } = this.table.rowOf(token);
      for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] as number) + scale * (numbers[at] as number);
    }
    return sum;
  }
}
