/** Words of one length with one first letter. */
interface Row {
  words: string[];
  /** Parallel to the words: which letters each has. */
  letters: number[];
}

/**
 * Words by first letter and length, to find the few that may be an error or two away from a given one: some
 * thousand of a hundred thousand, of which their letters leave a few dozen to compare. Rejected: an index of
 * deletions (SymSpell), which finds them without looking, but takes seconds to make of that many words, and
 * more room than the words.
 */
export class WordShelf {
  readonly #rows = new Map<string, Row>();

  /** @param words of two letters and more, each once */
  constructor(words: Iterable<string>) {
    for (const word of words) {
      const key = rowKey(word[0] ?? '', word.length);
      const row = this.#rows.get(key) ?? { words: [], letters: [] };
      this.#rows.set(key, row);
      row.words.push(word);
      row.letters.push(lettersOf(word));
    }
  }

  /**
   * All words within so many edits of a word, of those that begin with one of its first two letters. An edit leaves
   * out a letter, adds one, replaces one or swaps two neighbours.
   */
  near(word: string, edits: number): string[] {
    const letters = lettersOf(word);
    const found: string[] = [];
    for (const first of new Set(word.slice(0, 2)))
      for (let length = word.length - edits; length <= word.length + edits; length++) {
        const row = this.#rows.get(rowKey(first, length));
        row?.letters.forEach((others, at) => {
          // An edit removes at most one kind of letter and adds one.
          if (countBits(letters ^ others) > 2 * edits) return;
          const known = row.words[at] as string;
          if (isWithin(edits, word, 0, known, 0)) found.push(known);
        });
      }
    return found;
  }
}

function rowKey(first: string, length: number): string {
  return first + length;
}

/** A bit for each letter that occurs; those beyond a to z share bits. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) % 32);
  return bits;
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

/** Whether so many edits turn the rest of one word into the rest of the other, each from its own place. */
function isWithin(edits: number, a: string, fromA: number, b: string, fromB: number): boolean {
  let [atA, atB] = [fromA, fromB];
  while (atA < a.length && a[atA] === b[atB]) {
    atA++;
    atB++;
  }
  if (atA === a.length || atB === b.length) return a.length - atA + (b.length - atB) <= edits;
  if (edits === 0) return false;
  return (
    isWithin(edits - 1, a, atA + 1, b, atB + 1) ||
    isWithin(edits - 1, a, atA + 1, b, atB) ||
    isWithin(edits - 1, a, atA, b, atB + 1) ||
    (a[atA] === b[atB + 1] && a[atA + 1] === b[atB] && isWithin(edits - 1, a, atA + 2, b, atB + 2))
  );
}
