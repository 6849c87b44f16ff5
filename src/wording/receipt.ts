import type { Answer } from '../search/ask';
import type { Receipt } from '../search/receipt';

/** A word or phrase as quoted in a sentence; long ones are shortened with an ellipsis. */
export function quoted(words: string): string {
  const characters = [...words];
  return `“${characters.length > LONGEST_QUOTED ? `${characters.slice(0, LONGEST_QUOTED).join('')}…` : words}”`;
}
const LONGEST_QUOTED = 60;
const MOST_LISTED = 5;
const MOST_TAKEN = 3;

/**
 * Says how the query was read, where that differs from what was typed: corrections, words that the report
 * does not have and the concepts they were taken for, and words that only its index entries have.
 */
export function readingLine(receipt: Receipt): string {
  const { corrections, searched, isCut, byIndexEntries } = receipt;
  const parts: string[] = isCut ? ['Only the beginning was read.'] : [];
  if (corrections.length > 0)
    parts.push(`Read ${corrections.map(({ from, to }) => `${quoted(from)} as ${quoted(to)}`).join(', ')}.`);
  const taken = takenFor(receipt);
  if (taken.length > 0)
    parts.push(`Took ${taken.map(({ from, to }) => `${quoted(from)} as ${to}`).join(', ')}.`);
  if (byIndexEntries.length > 0)
    parts.push(
      `${reportsDo(searched.reports)} not use ${quotedList(byIndexEntries)}; found by index entries.`,
    );
  return parts.join(' ');
}

/** The words of a query that the reports do not have; empty for none. */
export function absentLine({ silentOn, searched }: Pick<Receipt, 'silentOn' | 'searched'>): string {
  return silentOn.length === 0 ? '' : `${reportsDo(searched.reports)} not have ${quotedList(silentOn)}.`;
}

/**
 * What the reports do not have of a query that is answered all the same, said before anything else: its subjects on which
 * there is nothing, and words of the others.
 */
export function missingLine(receipt: Receipt): string {
  const { unanswered, silentOn, searched } = receipt;
  if (unanswered.length === 0) return absentLine(receipt);
  const told = new Set(unanswered.flatMap((subject) => subject.match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? []));
  const others = silentOn.filter((word) => !told.has(word));
  const nothing = `${reportsSay(searched.reports)} nothing on ${quotedList(unanswered)}.`;
  return [nothing, absentLine({ silentOn: others, searched })].filter(Boolean).join(' ');
}

/** Says that everything is listed, and not answers alone. */
export function everythingLine(answer: Extract<Answer, { outcome: 'found' }>): string {
  return answer.isEverything ? 'Everything that mentions it, whether or not it answers.' : '';
}

/** Wordings with a word that the reports do not use; the longest of those that share it. */
export function takenFor({ expansions, notInReports }: Receipt): { from: string; to: string }[] {
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

/**
 * `Searched 271 statements of 1 report.`
 * @param names of the reports, where they are to be told; default not
 */
export function searchedLine({ searched }: Pick<Receipt, 'searched'>, names = ''): string {
  const told = names === '' ? '' : `: ${names}`;
  return `Searched ${count(searched.statements, 'statement')} of ${count(searched.reports, 'report')}${told}.`;
}

/** `1 statement`, `2 statements`. */
export function count(n: number, noun: string, plural = `${noun}s`): string {
  return `${n} ${n === 1 ? noun : plural}`;
}

/** Begins a sentence on what the reports have. */
export function reportsAre(reports: number): string {
  return reports === 1 ? 'The report is' : 'The reports are';
}

/** The same, for what the reports do not speak of. */
export function reportsSay(reports: number): string {
  return reports === 1 ? 'The report says' : 'The reports say';
}

/** The same, with a verb that the sentence negates. */
export function reportsDo(reports: number): string {
  return reports === 1 ? 'The report does' : 'The reports do';
}

/** Words in quotation marks, the first of many. */
export function quotedList(words: readonly string[]): string {
  const shown = words.slice(0, MOST_LISTED).map(quoted);
  if (words.length > MOST_LISTED) return `${shown.join(', ')} and ${words.length - MOST_LISTED} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
