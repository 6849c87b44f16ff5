import type { Span } from './model';

/** Abbreviations after which a sentence goes on, without their final full stop, in lower case. */
const NEVER_FINAL = new Set(
  (
    'i.e e.g cf vs viz ca approx incl esp mr mrs ms dr prof hon rev fr st mt gen col lt capt maj sgt cmdr ' +
    'brig adm amb sen rep gov pres dept assoc fig figs eds vol pp art arts para paras sect ch annex res ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
);

/** Abbreviations that go on only before a number: "No. 5", but "The answer was no. They left." */
const BEFORE_NUMBER = new Set(['no', 'nos', 'p', 'sec', 'op', 'chap', 'ref', 'doc', 'ser']);

/** Abbreviations of letters ("U.N.", "a.m.") and initials end a sentence only before one of these. */
const OPENERS = new Set(
  (
    'the a an this that these those it its he she they we i you there here in on at by for from to with of ' +
    'as if when while although though however moreover furthermore therefore thus but and or yet so such ' +
    'some many most several all each every both no not what which who how why where participants'
  ).split(' '),
);

const OPENING = String.raw`[("'\[\u00ab\u2018\u201c]`;
const CLOSING = String.raw`[)"'\]\u00bb\u2019\u201d]`;

/** End mark, closing quotation marks and brackets, a blank, and what looks like a beginning. */
const BOUNDARY = new RegExp(
  String.raw`(?<mark>[.?!\u2026]+)${CLOSING}*(?<blank> )(?=${OPENING}*(?<next>[\p{Lu}\p{Lt}\p{Lo}\p{N}\p{Extended_Pictographic}]))`,
  'gu',
);

/**
 * Splits a passage into sentences.
 * @param text one passage, white space folded to single blanks
 * @returns spans into `text`, in order, without the blanks between them; empty for an empty text.
 *
 * Semicolons, colons and roman numerals do not end a sentence. A full stop after an abbreviation or an
 * initial, or before a small letter, does not either.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(BOUNDARY)) {
    const { mark = '' } = match.groups ?? {};
    const afterBlank = match.index + match[0].length;
    if (mark === '.' && goesOn(text, match.index, afterBlank)) continue;
    spans.push({ start, end: afterBlank - 1 });
    start = afterBlank;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

function goesOn(text: string, stop: number, next: number): boolean {
  const word = /[\p{L}\p{N}.&]*$/u.exec(text.slice(Math.max(0, stop - 24), stop))?.[0] ?? '';
  const abbreviation = word.toLowerCase().replace(/^\.+/, '');
  if (NEVER_FINAL.has(abbreviation)) return true;
  if (BEFORE_NUMBER.has(abbreviation) && /\p{N}/u.test(text[next] ?? '')) return true;
  const letters = /^(?:\p{L}\.)*\p{L}$/u.test(abbreviation) && abbreviation !== 'i';
  if (!letters) return false;
  const following = /[\p{L}']+/u.exec(text.slice(next, next + 40))?.[0] ?? '';
  return !OPENERS.has(following.toLowerCase());
}
