import { MOST_STATEMENTS, noCount } from '../in-words';
import { BEHIND_NAME, type Clauses, type Reading } from './clauses';

const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const NUMBER = String.raw`(?<![\p{L}\p{N}.,:/-])(?<number>\d{1,6}|${WORDS.join('|')})(?![\p{L}\p{N}/:-]|[.,]\d)`;
const NOUN = String.raw`\s+(?:statements?|quotes?|quotations?|excerpts?|items?|lines?)(?![\p{L}\p{N}])`;
const EACH = String.raw`\s*,?\s+(?:(?:a|per)\s+(?:day|time|digest)|each(?:\s+(?:time|day))?|at\s+a\s+time)(?![\p{L}\p{N}])`;
const CLEAR = [`${NUMBER}${NOUN}(?:${EACH})?`, `${NUMBER}${EACH}`, `,\\s*${NUMBER}\\s*$`].map(
  (source) => new RegExp(source, 'iu'),
);
/** Alone, a number of more than two digits is a year, a resolution or the like. */
const BARE = new RegExp(`${BEHIND_NAME}${NUMBER.replace('{1,6}', '{1,2}')}`, 'iu');

/** Takes the number of statements out of a line: `3 statements`, `two a day`, and before the subject `3`. */
export function readCount(clauses: Clauses): Reading<number> {
  const matches = [...CLEAR.flatMap((pattern) => clauses.takeAll(pattern)), ...clauses.takeEarly(BARE)];
  const counts = [...new Set(matches.map(({ groups }) => numberOf(groups?.['number'] ?? '')))];
  if (counts.length > 1)
    return { problem: `A digest holds one number of statements, not ${counts.join(' and ')}; choose one.` };
  const [count] = counts;
  if (count === undefined) return {};
  return count >= 1 && count <= MOST_STATEMENTS ? { value: count } : { problem: noCount(String(count)) };
}

function numberOf(text: string): number {
  const at = WORDS.indexOf(text.toLowerCase());
  return at >= 0 ? at + 1 : Number(text);
}
