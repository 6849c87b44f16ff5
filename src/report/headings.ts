/** A heading's number as one cites it, and its title without number, stray marks and full stop. */
export interface HeadingText {
  /** `5.1.2`, `IV`, `A`, `a`; `null` for an unnumbered heading. */
  number: string | null;
  title: string;
}

const NUMBERED = [
  /^(?:chapter|part|section)\s+(?<number>\d{1,3}|[IVXLC]{1,6})\s*[:.)\-–—]?\s+(?<title>.+)$/i,
  /^(?<number>\d{1,3}(?:\.\d{1,3}){0,4})[.):]?\s+(?<title>.+)$/,
  /^(?<number>[IVXLC]{1,6})[.):]\s+(?<title>.+)$/,
  /^(?<number>[A-Z])[.)]\s+(?<title>.+)$/,
  /^(?<number>[a-z])\.\s+(?<title>\p{Lu}.*)$/u,
];

/** What a part of a report is called that many leave without a number. */
const CUSTOMARY =
  /^(?:introduction|(?:executive )?summary|conclusions?(?: and recommendations?)?|recommendations?|observations|foreword|preface|annex(?:es)?(?: [IVX\d]{1,4})?)$/i;

/** Whether a line is nothing but a customary heading: "Introduction", "ANNEX II". */
export function isCustomaryHeading(text: string): boolean {
  return CUSTOMARY.test(text.trim());
}

/** Pandoc's, behind a heading: `{#intro .unnumbered}`, `{-}`. */
const ATTRIBUTES = /\s*\{(?:[#.][^{}]{1,200}|-)\}\s*$/;
/** "3 July 2023" is no section 3. */
const DATE =
  /^\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4}|[,.;:]|$)/;

/**
 * Reads number and title from a heading's words.
 * @param text the heading without Markdown emphasis; stray asterisks and a final full stop are dropped
 */
export function parseHeading(text: string): HeadingText {
  const bare = text.replace(ATTRIBUTES, '').replace(/\*+/g, '').replace(/\s+/g, ' ').trim();
  if (DATE.test(bare)) return { number: null, title: tidyTitle(bare) };
  for (const pattern of NUMBERED) {
    const { number, title } = pattern.exec(bare)?.groups ?? {};
    if (number && title) return { number, title: tidyTitle(title) };
  }
  return { number: null, title: tidyTitle(bare) };
}

/** Marks of footnotes as converters leave them: "Equality and non-discrimination14", "bodies1, 2". */
const NOTE_MARKS = /(?<=\p{Ll}{2})\d{1,3}(?:,\s?\d{1,3})*$/u;

function tidyTitle(title: string): string {
  return title
    .trim()
    .replace(NOTE_MARKS, '')
    .replace(/(?<!\.|\.\p{L})\.$/u, '')
    .trim();
}

/** Accents of Latin letters. In other scripts a mark may be a vowel. */
const ACCENTS = /(?<=\p{Script=Latin})[\u0300-\u036f]+/gu;

/** What stands in for the number of an unnumbered heading: `Résumé & notes` becomes `resume-notes`. */
export function slug(title: string): string {
  const words = title
    .normalize('NFD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['section'];
  return [...words.join('-')].slice(0, 60).join('');
}

/**
 * Whether a decimal number may come next in an outline: after 5.1 come 5.1.1, 5.2 and 6.
 * @param previous number of the heading before, `null` at the beginning (only `1` may follow, or `0`)
 */
export function followsInOutline(previous: string | null, next: string): boolean {
  const to = next.split('.').map(Number);
  if (previous === null) return to.length === 1 && (to[0] === 1 || to[0] === 0);
  const from = previous.split('.').map(Number);
  if (to.length === from.length + 1) return to.at(-1) === 1 && from.every((part, i) => part === to[i]);
  if (to.length > from.length) return false;
  const last = to.length - 1;
  return to.every((part, i) => part === (from[i] as number) + (i === last ? 1 : 0));
}

/** Whether two headings are the same; case, markup and punctuation do not count. */
export function sameTitle(a: string, b: string): boolean {
  const key = (title: string) =>
    title
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '');
  return key(a) === key(b);
}
