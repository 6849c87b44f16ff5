import { fold } from './analyze';

/** Wordings of one word, as they must stand in a text to name a concept there, and not only to suggest it. */
export interface Forms {
  /** In the singular, folded. */
  words: ReadonlySet<string>;
  /** As written, where a capital stands inside: `US` is not the pronoun `us`. */
  acronyms: readonly string[];
}

/** A wording as one of the {@link Forms}: folded, or as written where a capital stands inside. */
export function formOf(wording: string): string {
  const written = wording.trim().replaceAll('.', '');
  return /.\p{Lu}/u.test(written) ? written : fold(written);
}

/** Sorts forms into words and acronyms. */
export function formsFrom(forms: readonly string[]): Forms {
  const acronyms = forms.filter((form) => form !== fold(form));
  const words = forms.filter((form) => form === fold(form)).map(singular);
  return { words: new Set(words), acronyms };
}

/**
 * Whether a text names a concept outright by a word of it, and not by one that has the same stem only (Porter's
 * stemmer makes `international` and `internment` one).
 * @param word of the text, folded, see {@link singular}
 * @param text gives the text that the word stands in, as written but without dots
 */
export function isNamedBy({ words, acronyms }: Forms, word: string, text: () => string): boolean {
  return words.has(word) || acronyms.some((acronym) => standsIn(text(), acronym));
}

/**
 * Parts before a hyphen that name nothing by themselves, though they are words elsewhere: `post-conflict`.
 */
const PREFIXES = new Set([
  'anti',
  'co',
  'counter',
  'ex',
  'inter',
  'mid',
  'multi',
  'non',
  'post',
  'pre',
  'pro',
  'self',
  'sub',
]);

/** Whether the first part of a compound names nothing. @param word folded */
export function isPrefix(word: string): boolean {
  return PREFIXES.has(word);
}

/** The singular of a folded noun. Other words come out changed, but all forms of one in the same way. */
export function singular(word: string): string {
  if (!word.endsWith('s') || /(?:s|u|i)s$/.test(word)) return word;
  return word
    .replace(/(?<=[^aeiou])ies$/, 'y')
    .replace(/(?<=s|x|z|ch|sh)es$/, '')
    .replace(/(?<=[^s])s$/, '');
}

/** Whether it stands as a word of its own, apart from an `s` for its plural. */
function standsIn(text: string, acronym: string): boolean {
  for (let at = text.indexOf(acronym); at >= 0; at = text.indexOf(acronym, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text.slice(at + acronym.length, at + acronym.length + 2).replace(/^s/, '')[0] ?? ' ';
    if (!/[\p{L}\p{N}]/u.test(before + after)) return true;
  }
  return false;
}
