/**
 * Labels for the paragraphs of a section, in order.
 * Where the report numbers none, they are counted: `1`, `2`. A printed number always stays. What stands
 * unnumbered after paragraph 12 belongs to it: `12a`, `12b`; before the first number it is `0a`, `0b`. A number
 * printed a second time is `12x2`.
 * @param printed the number that each carries in the report: `12`, `124.1`; `null` for none
 */
export function paragraphLabels(printed: readonly (string | null)[]): string[] {
  if (printed.every((number) => number === null)) return printed.map((_, at) => `${at + 1}`);
  const times = new Map<string, number>();
  let base = '0';
  let unnumbered = 0;
  return printed.map((number) => {
    if (number === null) return base + toLetters(++unnumbered);
    const time = (times.get(number) ?? 0) + 1;
    times.set(number, time);
    base = time === 1 ? number : `${number}x${time}`;
    unnumbered = 0;
    return base;
  });
}

/** How a citation names a paragraph's label; `null` for `0`, a list before any paragraph. */
export function paragraphInWords(label: string, words: ParagraphWords): string | null {
  const { number, time, more } = LABEL.exec(label)?.groups ?? {};
  if (number === undefined) return `${words.paragraph} ${label}`;
  if (number === '0') return more ? `opening ${words.paragraph} ${fromLetters(more)}` : null;
  const remarks = [time && `occurrence ${time}`, more && words.continued].filter(Boolean);
  return `${words.paragraph} ${number}${remarks.length > 0 ? ` (${remarks.join(', ')})` : ''}`;
}

/** What a short or a full citation calls things. */
export interface ParagraphWords {
  paragraph: string;
  continued: string;
}

const LABEL = /^(?<number>\d+(?:\.\d+)*)(?:x(?<time>\d+))?(?<more>[a-z]*)$/;
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

/** 1 is `a`, 26 `z`, 27 `aa`. */
function toLetters(value: number): string {
  const rest = Math.floor((value - 1) / 26);
  return (rest > 0 ? toLetters(rest) : '') + ALPHABET[(value - 1) % 26];
}

function fromLetters(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + ALPHABET.indexOf(letter) + 1, 0);
}
