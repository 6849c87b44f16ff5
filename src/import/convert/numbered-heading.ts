const LONGEST = 160;
const STOPPED = /[.;,:?!]$/;
const LEVELS: readonly [number, RegExp][] = [
  [1, /^(?:chapter|part|annex|appendix)\s+(?:[IVXLC]+|\d+|[A-Z])\b/i],
  [1, /^[IVXL]{1,6}\.\s+\p{Lu}/u],
  [2, /^[A-Z]\.\s+\p{Lu}/u],
  [3, /^\d{1,2}(?:\.\d{1,2}){0,4}\.?\s+\p{Lu}/u],
];
const UNNUMBERED = 3;

/**
 * The level of the heading that a paragraph in bold type is, by what numbers it: chapters and `I.` 1, `A.` 2, else 3;
 * `null` where it reads as a sentence, or is too long.
 */
export function headingLevel(text: string): number | null {
  if (text.length > LONGEST || STOPPED.test(text) || !/^[\p{Lu}\p{N}“"]/u.test(text)) return null;
  return LEVELS.find(([, pattern]) => pattern.test(text))?.[0] ?? UNNUMBERED;
}
