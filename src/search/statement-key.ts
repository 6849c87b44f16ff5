import { createHash } from 'node:crypto';
import { findStatements, type Library } from '../report/library';
import type { Statement } from '../report/model';
import { textKey } from './analyze';

/** 96 bits, base64url: among a million statements two share a key once in 10^17 times. */
const KEY_LENGTH = 16;

/** A thousand channels at eight in the morning ask for the same ones. */
const keys = new WeakMap<object, string>();

/**
 * By what a channel remembers that it has seen a statement: a hash of its words, without case, accents and
 * punctuation. So a text that stands twice, in one report or in two, is one, and a new edition of a report
 * or another numbering changes nothing.
 */
export function statementKey(statement: Pick<Statement, 'text' | 'key'>): string {
  if (statement.key !== undefined) return statement.key;
  const known = keys.get(statement);
  if (known !== undefined) return known;
  const key = createHash('sha256').update(textKey(statement.text)).digest('base64url').slice(0, KEY_LENGTH);
  keys.set(statement, key);
  return key;
}

/** The first of those with the same words. */
export function eachTextOnce(statements: readonly Statement[]): Statement[] {
  const byKey = new Map<string, Statement>();
  for (const statement of statements) {
    const key = statementKey(statement);
    if (!byKey.has(key)) byKey.set(key, statement);
  }
  return [...byKey.values()];
}

/** Of each library the first statement of each key; worked out only when an id no longer leads to the words. */
const BY_KEY = new WeakMap<Library, ReadonlyMap<string, Statement>>();

/**
 * The statement that was remembered by its key: the one that had the id, if it still has these words, else the first
 * that has them. `null` where no report has them any more.
 * @param key see {@link statementKey}
 */
export function statementOfKey(
  library: Library,
  { key, statementId }: { key: string; statementId: string },
): Statement | null {
  // Stored when there was one report, the id has no report in front, and another may have it by now.
  const asBefore = findStatements(library, statementId).find((one) => statementKey(one) === key);
  if (asBefore) return asBefore;
  return byKey(library).get(key) ?? null;
}

function byKey(library: Library): ReadonlyMap<string, Statement> {
  const known = BY_KEY.get(library);
  if (known) return known;
  const all = new Map([...library.statements].reverse().map((one) => [statementKey(one), one]));
  BY_KEY.set(library, all);
  return all;
}
