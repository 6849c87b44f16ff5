/** Words in quotation marks: an opening mark, at most 400 characters, the closing mark. */
const QUOTED = /“[^“”]{1,400}”|"[^"]{1,400}"|‘[^‘’]{1,400}’(?!\w)/g;

const CONCESSION = new RegExp(
  '^(?:(?:but|and|yet|however),? )?(?:although|though|even though|while|whilst|despite|in spite of|' +
    'notwithstanding|(?:putting|leaving|setting)\\b[^,;:]{0,150}? aside)\\b[^,;:]{0,300},',
  'i',
);
const GIVEN = /, given (?:that|the)\b[^;]*$/i;

/**
 * The text with its quotations blanked out, of equal length so that offsets stay true. Somebody else's "must"
 * is not a demand of the seminar.
 * @param longest number of words up to which a quotation is blanked out, default any. A long one may carry
 *   the sentence's own content.
 */
export function withoutQuotations(text: string, longest = Number.POSITIVE_INFINITY): string {
  return text.replace(QUOTED, (quoted) =>
    quoted.split(' ').length > longest ? quoted : '_'.repeat(quoted.length),
  );
}

/**
 * The text with a leading concession (`Although ..., `, `Putting ... aside, `) and a final premise (`, given
 * that ...`) blanked out, of equal length: neither is the point of the sentence.
 */
export function withoutConcession(text: string): string {
  const blank = (clause: string) => ' '.repeat(clause.length);
  return text.replace(CONCESSION, blank).replace(GIVEN, blank);
}

/** The part of `text` from the last `;` or `:` before `offset` up to `offset`. */
export function clauseBefore(text: string, offset: number): string {
  const before = text.slice(0, offset);
  return before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf(':')) + 1);
}
