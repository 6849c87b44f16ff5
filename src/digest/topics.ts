/** As long as a line that one reads: longer ones are cut at a word. */
export const LONGEST_TOPIC = 150;

/**
 * A topic as a plan holds it: on one line, without control characters, and without the semicolon, which
 * parts topics where a plan stands in one line.
 * @returns empty where nothing is left
 */
export function cleanTopic(typed: string): string {
  const clean = tidy(typed.replaceAll(';', ','));
  if (clean.length <= LONGEST_TOPIC) return clean;
  const cut = clean.slice(0, LONGEST_TOPIC).replace(/[\ud800-\udbff]$/, '');
  return tidy(cut.replace(/\s\S*$/, '') || cut);
}

/** On one line, without control and private characters and halves of surrogate pairs. */
export function tidy(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\p{Co}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
