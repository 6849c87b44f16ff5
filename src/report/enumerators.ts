/** One way to read a list item's marker. */
export interface Enumerator {
  /** Alphabet and punctuation: `a()` for `(b)`, `1.` for `3.`; a bullet is its own kind. */
  kind: string;
  /** Its place in the alphabet, from 1; `null` for a bullet, which may follow any other. */
  value: number | null;
}

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/**
 * The ways to read a marker, likeliest first.
 * @param sibling the next marker with the same punctuation in the same list, if any: it tells whether an `(i)` is
 *   the first roman numeral, before `(ii)`, or the ninth letter, before `(j)`.
 */
export function readMarker(marker: string, sibling: string | null): Enumerator[] {
  const name = marker.replace(/[().]/g, '');
  const style = punctuation(marker);
  if (/^\d+$/.test(name)) return [{ kind: `1${style}`, value: Number(name) }];
  if (!/^[a-z]+$/.test(name)) return [{ kind: marker, value: null }];
  const letter = { kind: `a${style}`, value: name.charCodeAt(0) - 'a'.charCodeAt(0) + 1 };
  const roman = { kind: `i${style}`, value: romanValue(name) };
  if (name.length > 1) return [roman];
  if (roman.value === 0) return [letter];
  if (name !== 'i') return [letter, roman];
  if (sibling === null) return [roman, letter];
  return /^\(?ii\b/.test(sibling) ? [roman] : /^\(?j\b/.test(sibling) ? [letter] : [roman, letter];
}

/** The punctuation around an enumerator: `()`, `)` or `.`; `''` for a bullet. */
export function punctuation(marker: string): string {
  return marker.replace(/[^().]/g, '');
}

/** The value of a roman numeral in small letters; 0 for what is none. */
export function romanValue(name: string): number {
  const values = [...name].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
