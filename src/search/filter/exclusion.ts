import { analyze, fold, phraseOf } from '../analyze';
import { isStopWord } from '../stop-words';
import { partsOf } from '../thesaurus';

/** What excludes, in a class of characters: the hyphen, and what telephones and word processors make of it. */
const MINUS = String.raw`\-\u2010\u2011\u2013\u2212`;
/** A word or a phrase; letters only: in `26 -27` and `villagers - what` nothing is excluded. */
const EXCLUDED = String.raw`(?:["“”„«»]([^"“”„«»]{1,300})["“”„«»]|(\p{L}[\p{L}\p{M}\p{N}]*(?:[-'’][\p{L}\p{M}\p{N}]+)*)(?=[\s,.;!?)]|$))`;
/** `-training`, `–"peace process"`; those of a list, `-training,-elections`, each. */
const BEHIND_MINUS = new RegExp(String.raw`^[${MINUS}]${EXCLUDED}(?:,(?=\s*[${MINUS}]))?\s*`, 'u');
/** `NOT training`, in capitals, as catalogues and databases have it. */
const BEHIND_NOT = new RegExp(String.raw`^NOT\s+(?:(?:the|an?)\s+)?${EXCLUDED}\s*`, 'u');
const STARTS_WITH_MINUS = new RegExp(`^[${MINUS}]`);

/** What every exclusion has, and few questions. */
export const MAY_EXCLUDE = new RegExp(String.raw`[${MINUS}]|\bNOT\b`);

/** Whether a text begins with a hyphen that excludes, whatever stands behind it. */
export function startsWithMinus(text: string): boolean {
  return STARTS_WITH_MINUS.test(text);
}

/**
 * How long the sign is that excludes at a place, a hyphen or `NOT`, whatever stands behind it; 0 where there is none.
 * @param query the whole
 * @param before what stands before the place and is no key
 */
export function excludingSignAt(query: string, at: number, before: string): number {
  const rest = query.slice(at);
  if (startsWithMinus(rest)) return 1;
  const [not = ''] = isOperator(query, before) ? (/^NOT\s+/.exec(rest) ?? []) : [];
  return not.length;
}

/** What a query excludes at a place. */
interface Exclusion {
  /** As a filter holds it: one word folded, or a phrase; empty where nothing is left of it. */
  without: string;
  /** How much of the text it takes up. */
  length: number;
}

/**
 * What a query excludes at a place; `null` where nothing.
 * @param query the whole
 * @param before what stands before the place and is no key
 */
export function exclusionAt(query: string, at: number, before: string): Exclusion | null {
  const rest = query.slice(at);
  const [behindMinus, phrase, word] = BEHIND_MINUS.exec(rest) ?? [];
  if (behindMinus !== undefined)
    return { without: excluded(phrase ?? word ?? ''), length: behindMinus.length };
  const [behindNot, notPhrase, notWord] = BEHIND_NOT.exec(rest) ?? [];
  if (behindNot === undefined || !isOperator(query, before) || isStopWord(fold(notWord ?? ''))) return null;
  return { without: excluded(notPhrase ?? notWord ?? ''), length: behindNot.length };
}

/** Whether a NOT is none of a verb's ("did NOT leave", "why NOT leave"), nor shouted with all the rest. */
function isOperator(query: string, before: string): boolean {
  if (!/\p{Ll}/u.test(query)) return false;
  const [last] = /[\p{L}'’]+(?=\s*$)/u.exec(before) ?? [];
  return last === undefined || /^(?:and|but)$/i.test(last) || !isStopWord(fold(last));
}

function excluded(words: string): string {
  const [only, ...more] = partsOf(analyze(words));
  return only !== undefined && more.length === 0 ? only.word : phraseOf(words);
}
