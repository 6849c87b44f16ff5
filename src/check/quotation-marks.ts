import type { Span } from '../report/model';

/** Quotations between marks. */
export interface Marked {
  /** What stands between the marks, outermost quotations only, in order. */
  spans: Span[];
  /** Where a double mark opens and none closes. */
  unclosed: number[];
  /** Where a double mark stands that neither opens nor closes anything. */
  stray: number[];
}

/** The closing marks of each opening mark. */
const CLOSES: Readonly<Record<string, string>> = {
  '“': '”"″',
  '”': '”"',
  '„': '“”"',
  '‟': '”‟',
  '"': '"”',
  '″': '″',
  '＂': '＂',
  '«': '»',
  '»': '«»',
  '「': '」',
  '『': '』',
  '《': '》',
  '〝': '〞〟',
  '❝': '❞',
  '‘': '’',
  '‚': '‘’',
  '‹': '›',
  '›': '‹›',
  "'": "'",
};
const MARK = /["“”„‟″＂«»「」『』《》〝〞〟❝❞'‘’‚‹›]/g;
/** Marks that may also be apostrophes, or be nested in others. */
const SINGLE = /['‘’‚‹›]/;
/** These mean the same wherever they stand. */
const OPENS_ALWAYS = /[“„«‟「『《〝❝]/;
const CLOSES_ALWAYS = /[”»«」』》〞〟❞]/;
/** These open behind a blank, and close elsewhere. */
const EITHER = /[”»›]/;
const BEFORE_EITHER = /^$|[\s([{]/;
const BEFORE_OPENING = /^$|[\s([{<\-–—/“„«"‘‚‹'「『]/;
const BEHIND_CLOSING = /^$|[\s)\]}>.,;:!?…\-–—/”“»"″’‘›'*[^」』]/;
/** `5"`: inches, not a quotation. */
const INCHES = /["”″＂]/;
/** How far another closing mark is looked for, in characters. */
const LONGEST_SEARCH = 1_000;
/** Nobody nests deeper; a mark that has been open for longer does not close. */
const MOST_OPEN = 50;
const LETTER = /[\p{L}\p{N}]/u;

interface Opening {
  mark: string;
  at: number;
}

/**
 * Whether a text has a mark that is not an apostrophe, or need not be one: `‘`, `’`; also as LaTeX writes
 * them.
 */
export function hasQuotationMark(text: string): boolean {
  return /[\p{Pi}\p{Pf}]|["„″＂「『《〝❝‚]|``|''/u.test(text);
}

/**
 * Finds what stands between quotation marks. The neighbours of a straight mark tell whether it opens; an
 * apostrophe neither opens nor closes; a mark without its other half is reported.
 * @param text one paragraph
 */
export function findMarked(text: string): Marked {
  const open: Opening[] = [];
  const closed: Span[] = [];
  const unclosed: number[] = [];
  const stray: number[] = [];
  const giveUp = (openings: readonly Opening[]) => {
    for (const { mark, at } of openings) if (!SINGLE.test(mark)) unclosed.push(at);
  };
  for (const { 0: mark, index: at } of text.matchAll(MARK)) {
    const opening = open.findLastIndex((one) => CLOSES[one.mark]?.includes(mark));
    if (opening >= 0 && mayClose(text, at)) {
      closed.push({ start: (open[opening] as Opening).at + 1, end: at });
      giveUp(open.splice(opening).slice(1));
    } else if (mayOpen(text, at)) {
      open.push({ mark, at });
      if (open.length > MOST_OPEN) giveUp(open.splice(0, 1));
    } else if (!SINGLE.test(mark) && !isInches(text, at)) stray.push(at);
  }
  giveUp(open);
  return { spans: outermost(closed), unclosed: unclosed.sort((a, b) => a - b), stray };
}

function mayOpen(text: string, at: number): boolean {
  const mark = text[at] as string;
  if (!(mark in CLOSES)) return false;
  const next = text[at + 1] ?? '';
  if (OPENS_ALWAYS.test(mark)) return next !== '';
  const before = text[at - 1] ?? '';
  if (mark === '»') return BEFORE_OPENING.test(before) && next !== '';
  return (EITHER.test(mark) ? BEFORE_EITHER : BEFORE_OPENING).test(before) && /\S/.test(next);
}

function mayClose(text: string, at: number): boolean {
  const mark = text[at] as string;
  const [before, next] = [text[at - 1] ?? '', text[at + 1] ?? ''];
  if (mark === '”' && BEFORE_EITHER.test(before) && LETTER.test(next)) return false;
  if (CLOSES_ALWAYS.test(mark) || /[‹›]/.test(mark)) return true;
  if (!BEHIND_CLOSING.test(next)) return false;
  if (!SINGLE.test(mark)) return /\S/.test(before) || !/\S/.test(next);
  return /\S/.test(before) && !isGenitive(text, at);
}

function isInches(text: string, at: number): boolean {
  return INCHES.test(text[at] as string) && /\p{N}/u.test(text[at - 1] ?? '');
}

/**
 * `the troops’ needs’`: a mark behind an s and before a word belongs to the word, if another mark closes
 * later.
 */
function isGenitive(text: string, at: number): boolean {
  if (!/s/i.test(text[at - 1] ?? '') || !/^\s[\p{L}\p{N}]/u.test(text.slice(at + 1, at + 3))) return false;
  for (let later = at + 1; later < Math.min(text.length, at + LONGEST_SEARCH); later++) {
    const mark = text[later] as string;
    if (mark === '‘') return false;
    if (mark === text[at] && !LETTER.test(text[later + 1] ?? '')) return true;
  }
  return false;
}
function outermost(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end))
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}
