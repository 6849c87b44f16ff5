import type { Span } from './model';

/** Abbreviations after which a sentence goes on, without their final full stop, in lower case. */
const NEVER_FINAL = new Set(
  (
    'i.e e.g cf vs viz ca approx incl esp mr mrs ms dr prof hon rev fr st mt gen col lt capt maj sgt cmdr ' +
    'brig adm amb sen rep gov pres dept assoc eds jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'supt insp cpl pte const det lieut messrs mme mlle mgr bros'
  ).split(' '),
);

/**
 * Abbreviations only before a number, because they are words as well: "No. 5", but "It was no. They left."
 */
const BEFORE_NUMBER = new Set(
  (
    'no nos p pp sec sect op ch chap ref doc docs ser vol vols fig figs art arts para paras par annex res add corr rev ' +
    'suppl supp ibid cit ed al reg sub subpara cl cap'
  ).split(' '),
);

/** "I" is the first roman numeral only where a pronoun cannot stand. */
const NUMBER =
  /^(?:\p{N}|(?!I\b)[IVXLC]+(?![\p{L}\p{N}'’])|I(?:[.,;:)\]–-]|$| (?:and|or|to|of|above|below)\b))/u;

/** A symbol of the United Nations, `A/55/305`, a capital that names a part ("ser. B"), or "No.". */
const SYMBOL = /^(?:Nos?\. |[A-Z]{1,4}\/[A-Z\d]|[B-HJ-Z](?![\p{L}\p{N}'’]))/u;
/** A year or a number in brackets, behind which a sentence goes on. */
const BRACKETED = /^\((?:\d{4}[a-z]?|\d{1,3})\)(?= \p{Ll}|[,;:])/u;

/**
 * Abbreviations of letters ("U.N.", "a.m.") and initials end a sentence only before one of these. Left out are
 * words that are often part of a name ("U.N. First Committee", "J. Will"): two sentences in one quotation are
 * still exact, half a sentence is not.
 */
const OPENERS = new Set(
  (
    'the a an this that these those it its he his she her they their them we our us i my you your there here ' +
    'who whose whom which what why how when whenever where wherever while whilst whether ' +
    'in on at by for from to with without within of as if into onto upon about after before during since ' +
    'until till between among amongst through throughout despite unlike because although though unless ' +
    'whereas and but or nor yet so such not no nobody nothing none neither either both each every everyone ' +
    'everybody everything everywhere some someone somebody something sometimes any anyone anybody anything ' +
    'all most many much several few fewer another others two three four five six seven eight nine ten ' +
    'however moreover furthermore therefore thus hence then also even only perhaps often instead indeed ' +
    'meanwhile nevertheless nonetheless otherwise finally similarly likewise consequently accordingly ' +
    'additionally overall today now soon later recently once again is are was were do does did has have had ' +
    'can could should would must participants'
  ).split(' '),
);

const OPENING = String.raw`[("'\[«‘“]`;
/** Characters behind an end mark that still belong to its sentence. */
export const CLOSING = String.raw`[)"'\]»’”）」』》】]`;

/**
 * End mark, closing quotation marks and brackets, a blank, and what looks like a beginning; or an end mark of
 * Chinese or Japanese, which needs no blank, but behind which a quotation mark closes only the quotation.
 */
const BOUNDARY = new RegExp(
  String.raw`(?<![.?!…])(?<mark>[.?!…]+)${CLOSING}*(?<blank> )(?=${OPENING}*[\p{Lu}\p{Lt}\p{Lo}\p{N}\p{Extended_Pictographic}])` +
    `|(?<![。！？｡])[。！？｡]+(?:(?!${CLOSING}|[。！？｡])|${CLOSING}+(?= ))(?<space> ?)`,
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
    const { mark, blank, space = '' } = match.groups ?? {};
    const next = match.index + match[0].length;
    if (mark === '.' && goesOn(text, match.index, next)) continue;
    spans.push({ start, end: next - (blank ?? space).length });
    start = next;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

function goesOn(text: string, stop: number, next: number): boolean {
  const word = /[\p{L}\p{N}.&]*$/u.exec(text.slice(Math.max(0, stop - 24), stop))?.[0] ?? '';
  const abbreviation = word.toLowerCase().replace(/^\.+/, '');
  if (NEVER_FINAL.has(abbreviation)) return true;
  const after = text.slice(next, next + 40);
  if (BEFORE_NUMBER.has(abbreviation) && (NUMBER.test(after) || SYMBOL.test(after))) return true;
  // "Durch et al. (2003) showed": a year or a number in brackets belongs to what stands before it.
  if (BRACKETED.test(after)) return true;
  const letters = /^(?:\p{L}\.)*\p{L}$/u.test(abbreviation) && abbreviation !== 'i';
  if (!letters) return false;
  // A compound is a name or a title: "U.N. Under-Secretary-General".
  const following = /[\p{L}\p{N}'’-]+/u.exec(after)?.[0] ?? '';
  return !OPENERS.has(following.toLowerCase());
}
