/**
 * Pads a replacement that is shorter than the original: a blank of no width, which is never part of a word.
 */
export const FILLER = '\u2060';
