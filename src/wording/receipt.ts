import { fold } from '../search/analyze';
import type { Receipt } from '../search/ask';

/** A word or phrase as quoted in a sentence; long ones are shortened with an ellipsis. */
export function quoted(words: string): string {
  const characters = [...words];
  return `“${characters.length > LONGEST_QUOTED ? `${characters.slice(0, LONGEST_QUOTED).join('')}…` : words}”`;
}
const LONGEST_QUOTED = 60;
const MOST_LISTED = 5;
const MOST_TAKEN = 3;
const MOST_TOPICS = 2;

/**
 * How the query was read, where that differs from what was typed: corrections, words that the report does not
 * have and the concepts they were taken for, and those on which it is silent.
 */
export function readingLine(receipt: Receipt): string {
  const { corrections, searched, isCut } = receipt;
  const parts: string[] = isCut ? ['Only the beginning was read.'] : [];
  if (corrections.length > 0)
    parts.push(`Read ${corrections.map(({ from, to }) => `${quoted(from)} as ${quoted(to)}`).join(', ')}.`);
  const taken = takenFor(receipt);
  const silentOn = untaken(receipt.silentOn, taken);
  if (taken.length > 0)
    parts.push(`Took ${taken.map(({ from, to }) => `${quoted(from)} as ${to}`).join(', ')}.`);
  if (silentOn.length > 0) parts.push(`${reportsAre(searched.reports)} silent on ${quotedList(silentOn)}.`);
  const near = silentOn.length > 0 ? (receipt.topics ?? []).slice(0, MOST_TOPICS) : [];
  if (near.length > 0) parts.push(`Looked also for ${near.join(', ')}.`);
  return parts.join(' ');
}

/** Words of which nothing else tells what they were taken for. */
export function untaken(words: readonly string[], taken: readonly { from: string }[]): string[] {
  const told = new Set(taken.flatMap(({ from }) => from.split(' ')));
  return words.filter((word) => !told.has(fold(word)));
}

/** Wordings with a word that the reports do not use; of those that share it, the longest. */
export function takenFor({ expansions, notInReports = [] }: Receipt): { from: string; to: string }[] {
  const untold = new Set(notInReports);
  const chosen = new Set<string>();
  for (const { from } of [...expansions].sort((a, b) => b.from.length - a.from.length)) {
    const words = from.split(' ');
    if (!words.some((word) => untold.has(word))) continue;
    chosen.add(from);
    for (const word of words) untold.delete(word);
  }
  return expansions
    .filter(({ from }) => chosen.has(from))
    .flatMap(({ from, to: [concept = ''] }) =>
      concept.toLowerCase() === from ? [] : [{ from, to: concept }],
    )
    .slice(0, MOST_TAKEN);
}

/** `Searched 271 statements of 1 report.` */
export function searchedLine({ searched }: Pick<Receipt, 'searched'>): string {
  return `Searched ${count(searched.statements, 'statement')} of ${count(searched.reports, 'report')}.`;
}

/** `1 statement`, `2 statements`. */
export function count(n: number, noun: string, plural = `${noun}s`): string {
  return `${n} ${n === 1 ? noun : plural}`;
}

/** Begins a sentence on what the reports have. */
export function reportsAre(reports: number): string {
  return reports === 1 ? 'The report is' : 'The reports are';
}

/** Words in quotation marks, the first of many. */
export function quotedList(words: readonly string[]): string {
  const shown = words.slice(0, MOST_LISTED).map(quoted);
  if (words.length > MOST_LISTED) return `${shown.join(', ')} and ${words.length - MOST_LISTED} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
