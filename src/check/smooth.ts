import { MOST_PARTS, type Spelling } from './report-spelling';

const NOTE = String.raw`\[\^?\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,5}\]|\^\d{1,3}(?!\d)|[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,3}`;
/** Note marks, behind a word of three letters or a sign; `km²` and `10^2` are not notes. */
const NOTES = new RegExp(
  String.raw`(?<=\p{L}{3}|[\p{L})”"’»][.,;:!?…)”"’»])(?:${NOTE})(?![\p{L}\p{N}])`,
  'gu',
);
const NOTED_WORD = /(?<![\p{L}\p{N}])(?<word>\p{L}{3,})\d{1,3}(?![\p{L}\p{N}])/gu;
const NOTED_SIGN = /(?<=\p{L}{3}[.,;:!?][)”"’»]?)\d{1,3}(?=\s|$)/gu;
const SIC = /\s?[([]sic!?[)\]]/gi;
const WHERE = String.raw`(?:pp?|paras?|paragraphs?|pages?|sect|sections?|§{1,2})\.?\s?`;
const FIGURES = String.raw`\d[\d.]{0,9}(?:\s?(?:[-–,&]|and)\s?\d[\d.]{0,9}){0,5}`;
/** `(p. 7)`, `[paras. 3–4]`. */
const REFERENCE = new RegExp(String.raw`\s?[([](?:see |at )?${WHERE}${FIGURES}[)\]]`, 'gi');
/** A word, and perhaps the rest of it behind a hyphen. */
const HYPHENED = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}]+(?:[-‐‑]\s{0,9}[\p{L}\p{M}]+){0,${2 * MOST_PARTS}}(?![\p{L}\p{M}\p{N}])`,
  'gu',
);
const HYPHEN = /[-‐‑]\s*/u;

/**
 * A quotation without what PDFs, word processors and careful writers leave in it: hyphens at line ends, note
 * marks, "(sic)", "(p. 7)". Hyphens stand as the reports have them.
 */
export function smooth(text: string, spelling: Spelling): string {
  return text
    .replace(NOTES, '')
    .replace(NOTED_WORD, (noted, word: string) => (!spelling.has(noted) && spelling.has(word) ? word : noted))
    .replace(NOTED_SIGN, '')
    .replace(SIC, '')
    .replace(REFERENCE, '')
    .replace(HYPHENED, (word) => asSpelt(word, spelling));
}

/** Spells the longest beginning of a word that the reports have as they do, then what is behind it. */
function asSpelt(word: string, spelling: Spelling): string {
  const parts = word.split(HYPHEN);
  const hyphens = word.match(new RegExp(HYPHEN, 'gu')) ?? [];
  let text = '';
  for (let from = 0; from < parts.length; ) {
    let to = Math.min(parts.length, from + 2 * MOST_PARTS);
    while (to > from && !spelling.of(parts.slice(from, to).join(''))) to--;
    const lengths = spelling.of(parts.slice(from, to).join(''));
    text += lengths ? cut(parts.slice(from, to).join(''), lengths) : parts[from];
    from = Math.max(to, from + 1);
    text += hyphens[from - 1] ?? '';
  }
  return text;
}

function cut(letters: string, lengths: readonly number[]): string {
  let from = 0;
  return lengths
    .map((length) => {
      from += length;
      return letters.slice(from - length, from);
    })
    .join('-');
}
