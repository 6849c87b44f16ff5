import type { Statement } from '../report/model';

/** What a corrected report changes. */
export interface StatementChanges {
  /** With the same words as before. */
  kept: { from: Statement; to: Statement }[];
  /** With words that were mended: the old statement and the new one. */
  mended: { from: Statement; to: Statement }[];
  added: Statement[];
  removed: Statement[];
}

/** Of all groups of three letters; with fewer in common two statements are two. */
const ALIKE = 0.75;

/**
 * Matches the statements of a report with those that it had before: by their words; what is left, one with one, by
 * their letters, most alike first.
 * @example
 * compareStatements(before.statements, after.statements).mended; // [{ from: ..., to: ... }]
 */
export function compareStatements(
  before: readonly Statement[],
  after: readonly Statement[],
): StatementChanges {
  const byWords = new Map<string, Statement[]>();
  for (const one of before) byWords.set(words(one), [...(byWords.get(words(one)) ?? []), one]);
  const kept: StatementChanges['kept'] = [];
  const unmatched: Statement[] = [];
  for (const to of after) {
    const from = byWords.get(words(to))?.shift();
    if (from) kept.push({ from, to });
    else unmatched.push(to);
  }
  const left = [...byWords.values()].flat();
  const pairs = left
    .flatMap((from) => unmatched.map((to) => ({ from, to, alike: likeness(from.text, to.text) })))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike);
  const used = new Set<Statement>();
  const mended: StatementChanges['mended'] = [];
  for (const { from, to } of pairs) {
    if (used.has(from) || used.has(to)) continue;
    used.add(from).add(to);
    mended.push({ from, to });
  }
  return {
    kept,
    mended: mended.sort((a, b) => a.to.source.start - b.to.source.start),
    added: unmatched.filter((one) => !used.has(one)),
    removed: left.filter((one) => !used.has(one)),
  };
}

function words({ text }: Statement): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Dice's coefficient of groups of three letters; 1 for the same letters, blanks and hyphens aside. */
function likeness(a: string, b: string): number {
  const [one, other] = [groups(a), groups(b)];
  if (Math.min(one.size, other.size) < (ALIKE / 2) * Math.max(one.size, other.size)) return 0;
  let common = 0;
  for (const group of one) if (other.has(group)) common++;
  return (2 * common) / Math.max(1, one.size + other.size);
}

const groupsOf = new Map<string, Set<string>>();

function groups(text: string): Set<string> {
  const known = groupsOf.get(text);
  if (known) return known;
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  const all = new Set<string>();
  for (let at = 0; at + 3 <= letters.length; at++) all.add(letters.slice(at, at + 3));
  groupsOf.set(text, all);
  return all;
}
