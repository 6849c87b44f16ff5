/** The words and signs of a text, in small letters and without accents, which are then cut into pieces. */
export function wordsIn(text: string): string[] {
  return normalised(text).match(WORD_OR_SIGN) ?? [];
}

/** A longer word gives no pieces, as with the teacher. In code points. */
const LONGEST_WORD = 100;
/** A punctuation mark or symbol of ASCII stands by itself, as does one of Unicode's punctuation marks. */
const WORD_OR_SIGN = /[\p{P}$+<=>^`|~]|[^\s\p{P}$+<=>^`|~]+/gu;
/** Characters of Chinese are words of their own. */
const CHINESE = /[\u4e00-\u9fff\u3400-\u4dbf\u{20000}-\u{2a6df}\u{2a700}-\u{2b81f}\uf900-\ufaff]/gu;
const NO_CHARACTER = /\ufffd|(?![\t\n\r])\p{C}/gu;

/** Small letters without accents, control characters and lone surrogates left out. */
function normalised(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  return text
    .replace(NO_CHARACTER, '')
    .replace(CHINESE, ' $& ')
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase();
}

/**
 * WordPiece (Schuster and Nakajima 2012) as BERT's uncased models use it (Devlin et al. 2019): `demobilised` becomes
 * `demo ##bilis ##ed` where the vocabulary has no longer piece.
 * @param word one of {@link wordsIn}
 * @param has whether the vocabulary has a piece; one that goes on a word begins with `##`
 * @returns the pieces in order; a word that cannot be cut into known pieces gives none
 * @example wordsIn('Exit strategies').flatMap((word) => piecesOf(word, (piece) => vocabulary.has(piece)))
 */
export function piecesOf(word: string, has: (piece: string) => boolean): string[] {
  const characters = [...word];
  if (characters.length > LONGEST_WORD) return [];
  const pieces: string[] = [];
  for (let start = 0; start < characters.length; ) {
    let end = characters.length;
    const pieceTo = (to: number) => (start > 0 ? '##' : '') + characters.slice(start, to).join('');
    while (end > start && !has(pieceTo(end))) end--;
    if (end === start) return [];
    pieces.push(pieceTo(end));
    start = end;
  }
  return pieces;
}
