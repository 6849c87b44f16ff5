import { createHash } from 'node:crypto';
import type { Statement } from '../report/model';
import { analyze } from '../search/analyze';
import { statementKey } from '../search/statement-key';
import { isStopWord } from '../search/stop-words';

/** How far a channel has come. */
export interface Coverage {
  seen: number;
  total: number;
}

/** The places of a digest's statements among all that match, counted from 1: `17` to `19` of `96`. */
export interface Position {
  first: number;
  last: number;
  total: number;
}

/** What a digest would hold now. */
export type NextStatements =
  | { outcome: 'statements'; statements: Statement[]; position: Position }
  | { outcome: 'all-seen'; coverage: Coverage }
  | { outcome: 'nothing-matches' };

/** The seed of a channel that has no digest yet: any shows what a digest looks like. */
export const SEED_OF_NONE = 1;

/**
 * The statements to send now: the first in the seed's order that have not been seen. Near-duplicates of one
 * chosen wait for another day, so there may be fewer than asked for, but there is always one while any is left.
 * @example
 * const matching = matchingStatements(index, 'type:recommendation section:5');
 * const seen = new Set(matching.slice(0, 16).map(statementKey));
 * nextStatements(matching, seen, SEED_OF_NONE, 3).position; // { first: 17, last: 19, total: 27 }
 * @param matching see `matchingStatements`
 * @param seen keys, see {@link statementKey}
 * @param count at least 1
 */
export function nextStatements(
  matching: readonly Statement[],
  seen: ReadonlySet<string>,
  seed: number,
  count: number,
): NextStatements {
  if (matching.length === 0) return { outcome: 'nothing-matches' };
  const coverage = coverageOf(matching, seen);
  const statements: Statement[] = [];
  const unseen = matching.filter((statement) => !seen.has(statementKey(statement)));
  for (const statement of inOrder(unseen, seed)) {
    if (statements.length >= count) break;
    if (!statements.some((chosen) => areNearDuplicates(chosen, statement))) statements.push(statement);
  }
  if (statements.length === 0) return { outcome: 'all-seen', coverage };
  const { seen: before, total } = coverage;
  const position = { first: before + 1, last: before + statements.length, total };
  return { outcome: 'statements', statements, position };
}

/** How many of the statements that match have been seen; what was seen and no longer matches does not count. */
export function coverageOf(matching: readonly Statement[], seen: ReadonlySet<string>): Coverage {
  const total = matching.length;
  return { seen: matching.filter((statement) => seen.has(statementKey(statement))).length, total };
}

/**
 * The order in which a channel gets statements, drawn from its seed. Each has a place of its own, whatever else
 * there is, so a report or query that changes moves nothing that stays.
 */
export function inOrder(statements: readonly Statement[], seed: number): Statement[] {
  const drawn = statements.map((statement) => ({
    statement,
    place: drawPlace(statementKey(statement), seed),
  }));
  drawn.sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0));
  return drawn.map(({ statement }) => statement);
}

/** What it gives must never change: channels are in the midst of their order. */
function drawPlace(key: string, seed: number): string {
  return createHash('sha256').update(`${seed} ${key}`).digest('hex');
}

/**
 * Of the shorter statement's stems, so that a sentence which a longer one takes up is found too. In the report
 * 24 of 25,425 pairs are alike by these two numbers, some ten of them wrongly, which costs a day's delay; a
 * share of all stems (Jaccard) misses half of the others, because one is often three times as long.
 */
const LEAST_SHARE = 0.6;
/** "Form follows function" has three; with fewer, any two short items would be alike. */
const LEAST_STEMS = 3;

/** Whether two statements say nearly the same, judged by the stems of the words that carry meaning. */
export function areNearDuplicates(one: Pick<Statement, 'text'>, other: Pick<Statement, 'text'>): boolean {
  const [stems, others] = [stemsOf(one), stemsOf(other)];
  const shared = [...stems].filter((term) => others.has(term)).length;
  return shared >= LEAST_STEMS && shared >= LEAST_SHARE * Math.min(stems.size, others.size);
}

function stemsOf({ text }: Pick<Statement, 'text'>): Set<string> {
  const telling = analyze(text).filter(({ word }) => !isStopWord(word));
  return new Set(telling.map(({ term }) => term));
}
