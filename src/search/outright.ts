import { fold } from './analyze';

/**
 * A wording of one word as it has to stand in a text to name its concept there and not only to remind of it: the
 * word, or, where a capital stands inside, as written: `US` is no use of something.
 */
export function formOf(label: string): string {
  const written = label.trim().replaceAll('.', '');
  return /.\p{Lu}/u.test(written) ? written : fold(written);
}

/**
 * Whether a text names a concept outright by a word of it, and not by one that has the same stem only (Porter's
 * stemmer makes `international` and `internment` one).
 * @param forms see {@link formOf}
 * @param word of the text, folded
 * @param text that the word stands in, as written
 */
export function isNamedBy(forms: readonly string[], word: string, text: string): boolean {
  return forms.some((form) =>
    form === fold(form) ? singular(form) === singular(word) : standsIn(text.replaceAll('.', ''), form),
  );
}

/** Of a noun; other words come out changed, but all forms of one in the same way. */
function singular(word: string): string {
  if (/(?:ss|[su]s|is)$/.test(word)) return word;
  return word
    .replace(/(?<=[^aeiou])ies$/, 'y')
    .replace(/(?<=s|x|z|ch|sh)es$/, '')
    .replace(/(?<=[^s])s$/, '');
}

/** As a word of its own, an `s` for its plural aside. */
function standsIn(text: string, form: string): boolean {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text.slice(at + form.length, at + form.length + 2).replace(/^s/, '')[0] ?? ' ';
    if (!/[\p{L}\p{N}]/u.test(before + after)) return true;
  }
  return false;
}
