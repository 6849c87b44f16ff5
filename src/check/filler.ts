/** Fills up what is shorter than what it stands for: a blank of no width, which is no part of any word. */
export const FILLER = '\u2060';
