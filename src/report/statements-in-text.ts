import { halfWidth } from './half-width';
import { findStatements, idsIn, type Library, looksLikeId } from './library';

/** Between the id of a report and that of its statement people may write a colon: `beijing-2007:6.1/1.3`. */
const COLON = /(?<![\p{L}\p{M}\p{N}_/-])([\p{L}\p{M}\p{N}_-]+):\s?(?=\S)/gu;
const SECTION = String.raw`(?:section\s+)?((?:[\p{L}\p{M}\p{N}_-]+\/)?(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[a-z]+(?:-[a-z]+)+))`;
const PARAGRAPH = String.raw`(?:paras?|paragraphs?|¶)\.?\s*(\d+(?:[-.]\d+)*)`;
/** `3 para 17`, `section 3, paragraph 17`. */
const IN_SECTION = new RegExp(String.raw`^${SECTION}\s*,?\s+${PARAGRAPH}$`, 'iu');
/** `para. 17 of section 3`. */
const OF_SECTION = new RegExp(String.raw`^${PARAGRAPH}\s*,?\s+(?:(?:of|in)\s+)?${SECTION}$`, 'iu');
/** `para. 17`, which many a section has. */
const ALONE = new RegExp(String.raw`^(?:the\s+)?${PARAGRAPH}$`, 'iu');
/** What ends in a sentence's number; `9/11` does not. */
const OF_SENTENCE = /\/\d[^/]*\.\d+$/;
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/**
 * The ids of which a line consists, also as people write them by section and paragraph; `null` where it has anything else.
 * @example
 * idsMeant(library, '3 para 17'); // ['3/17']
 */
export function idsMeant(library: Library, line: string): string[] | null {
  const typed = place(line);
  const [, section, label] = IN_SECTION.exec(typed) ?? [];
  if (section !== undefined) return [`${section}/${label}`];
  const [, first, second] = OF_SECTION.exec(typed) ?? [];
  if (second !== undefined) return [`${second}/${first}`];
  return idsIn(withStrokes(library, line));
}

function place(line: string): string {
  return halfWidth(line)
    .trim()
    .replace(/[\s.!?]+$/, '');
}

/** The ids of statements that a text has among other words, `compare 6.1/1.3 and 5.3/1.1`; none where one names nothing. */
export function idsAmong(library: Library, text: string): string[] {
  const words = withStrokes(library, halfWidth(text)).split(/[\s,;]+/);
  const ids = words
    .map((word) => word.replace(AROUND, ''))
    .filter((word) => looksLikeId(word) && OF_SENTENCE.test(word));
  return ids.every((id) => findStatements(library, id).length > 0) ? [...new Set(ids)] : [];
}

/** The passages that a line means by a paragraph alone, as ids; empty where it means none. */
export function paragraphsMeant(library: Library, line: string): string[] {
  const [, label] = ALONE.exec(place(line)) ?? [];
  if (label === undefined) return [];
  const passages = library.statements.filter(({ passage }) => passage === label);
  return [...new Set(passages.map(({ id }) => id.replace(/\.\d+$/, '')))];
}

function withStrokes({ reports }: Library, text: string): string {
  const known = new Set(reports.map(({ metadata }) => metadata.id.toLowerCase()));
  return text.replace(COLON, (whole, report: string) =>
    known.has(report.toLowerCase()) ? `${report}/` : whole,
  );
}
