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
/** Also as PDFs and word processors write one at a line's end: soft, or as a sign of negation. */
const HYPHEN = String.raw`(?:[-‐‑]\s{0,9}|[\u00ad\u00ac]\s{1,9})`;
/** A word, and perhaps the rest of it behind a hyphen. */
const HYPHENED = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}]+(?:${HYPHEN}[\p{L}\p{M}]+){0,${2 * MOST_PARTS}}(?![\p{L}\p{M}\p{N}])`,
  'gu',
);
/** How many words that reports spell in several ways are tried in each. */
const MOST_VARIED = 4;

/** The spelling of a word that reports spell in several ways; null to leave it as it is. */
type Choice = (ways: readonly (readonly number[])[]) => readonly number[] | null;

/**
 * A quotation without what PDFs, word processors and careful writers leave in it: hyphens at line ends, note
 * marks, "(sic)", "(p. 7)". Hyphens stand as the reports have them.
 */
export function smooth(text: string, spelling: Spelling): string {
  return spelt(withoutMarks(text, spelling), spelling, () => null);
}

/** The same, with each word that the reports spell in several ways in each of these; the first few words, two ways each. */
export function* smoothVariants(text: string, spelling: Spelling): Generator<string> {
  const bare = withoutMarks(text, spelling);
  let varied = 0;
  spelt(bare, spelling, () => {
    varied++;
    return null;
  });
  if (varied === 0) return;
  const words = Math.min(varied, MOST_VARIED);
  for (let variant = 0; variant < 2 ** words; variant++) {
    let at = 0;
    yield spelt(bare, spelling, (ways) => ways[at < words ? (variant >> at++) & 1 : 0] ?? null);
  }
}

function withoutMarks(text: string, spelling: Spelling): string {
  return text
    .replace(NOTES, '')
    .replace(NOTED_WORD, (noted, word: string) => (!spelling.has(noted) && spelling.has(word) ? word : noted))
    .replace(NOTED_SIGN, '')
    .replace(SIC, '')
    .replace(REFERENCE, '');
}

function spelt(text: string, spelling: Spelling, choose: Choice): string {
  return text.replace(HYPHENED, (word) => asSpelt(word, spelling, choose));
}

/** Spells the longest beginning of a word that the reports have as they do, then what is behind it. */
function asSpelt(word: string, spelling: Spelling, choose: Choice): string {
  const parts = word.split(new RegExp(HYPHEN, 'u'));
  const hyphens = word.match(new RegExp(HYPHEN, 'gu')) ?? [];
  const lettersOf = (from: number, to: number) => parts.slice(from, to).join('');
  let text = '';
  for (let from = 0; from < parts.length; ) {
    let to = Math.min(parts.length, from + 2 * MOST_PARTS);
    while (to > from && spelling.of(lettersOf(from, to)).length === 0) to--;
    const ways = spelling.of(lettersOf(from, to));
    const lengths = ways.length > 1 ? choose(ways) : ways[0];
    if (lengths) text += cut(lettersOf(from, to), lengths);
    else {
      // As written: its first part, and the rest anew.
      text += parts[from];
      to = from + 1;
    }
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
