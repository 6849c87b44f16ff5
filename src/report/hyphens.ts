import type { TextBlock } from './blocks';
import type { Part } from './markup';

/** How often each word stands in a text, in small letters; compounds with their hyphens. */
export type WordCounts = ReadonlyMap<string, number>;

/** Counts the words of a text. */
export function countWords(source: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of source.toLowerCase().matchAll(/[\p{L}\p{M}]+(?:[-\u2010\u2011][\p{L}\p{M}]+)*/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** A word that a line's end divides, and what was made of it. */
export interface DividedWord {
  /** Where it stands in the file. */
  start: number;
  word: string;
  /** Neither form stands elsewhere in the text: the hyphen was kept, and may be wrong. */
  unsure: boolean;
}

const LEFT = /(?<word>[\p{L}\p{M}]+(?:[-\u2010\u2011][\p{L}\p{M}]+)*)[-\u2010\u2011\u00ad]\s*$/u;
const RIGHT = /^\s*(?<word>[\p{L}\p{M}]+(?:[-\u2010\u2011][\p{L}\p{M}]+)*)/u;
/** "short- and medium-term": the hyphen stands for a word left out, and keeps its blank. */
const SUSPENDED = new Set(['and', 'or', 'to', 'nor', 'versus', 'et', 'ou', 'und', 'y', 'o']);

/**
 * Mends the words that line ends divide in a block. The hyphen goes where the joined word stands elsewhere in the
 * text, at least as often as the hyphened one; else it stays, and only the line's end goes: "Timor-" and "Leste" are
 * "Timor-Leste", and what is not sure is not changed.
 * @param block its parts are changed
 */
export function mendHyphens(source: string, block: TextBlock, counts: WordCounts): DividedWord[] {
  const divided: DividedWord[] = [];
  block.parts.forEach((part: Part, at) => {
    const next = block.parts[at + 1];
    if (!next) return;
    const left = LEFT.exec(source.slice(Math.max(part.start, part.end - 80), part.end));
    const right = RIGHT.exec(source.slice(next.start, Math.min(next.end, next.start + 80)));
    const [first, second] = [left?.groups?.['word'], right?.groups?.['word']];
    if (!left || first === undefined || second === undefined || SUSPENDED.has(second.toLowerCase())) return;
    const joined = known(counts, first + second);
    const hyphened = known(counts, `${first}-${second}`);
    const end = part.end - left[0].length + first.length;
    // "UNPRO-" and "FOR" are one word, "Timor-" and "Leste" are not.
    const isAcronym = hyphened === 0 && /^\p{Lu}+s?$/u.test(first + second);
    const drops = joined > 0 && joined >= hyphened && (isAcronym || /^\p{Ll}/u.test(second));
    part.end = drops ? end : end + 1;
    part.goesOn = true;
    divided.push({
      start: end - first.length,
      word: first + (drops ? '' : '-') + second,
      unsure: joined === 0 && hyphened === 0 && /^\p{Ll}/u.test(second),
    });
  });
  return divided;
}

/** How often a word stands in a text, also in the singular or plural. */
function known(counts: WordCounts, word: string): number {
  const small = word.toLowerCase();
  const forms = [small, `${small}s`, ...(small.endsWith('s') ? [small.slice(0, -1)] : [])];
  return forms.reduce((sum, form) => sum + (counts.get(form) ?? 0), 0);
}
