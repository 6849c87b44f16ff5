import { createHash } from 'node:crypto';
import type { Statement } from '../report/model';
import { textKey } from '../search/analyze';

/** 96 bits, base64url: among a million statements two share a key once in 10^17 times. */
const KEY_LENGTH = 16;

/** A thousand channels at eight in the morning ask for the same ones. */
const keys = new WeakMap<object, string>();

/**
 * By what a channel remembers that it has seen a statement: a hash of its words, without case, accents and
 * punctuation. So a text that stands twice, in one report or in two, is one, and a new edition of a report
 * or another numbering changes nothing.
 */
export function statementKey(statement: Pick<Statement, 'text'>): string {
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
