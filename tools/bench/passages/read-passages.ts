import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { PeerDocument } from '../../eval/peers';

/** A file of passages that cannot be measured with; names the file and the line. */
export class PassagesError extends Error {
  override readonly name = 'PassagesError';
  readonly code = 'passages-unreadable';
}

/**
 * Reads passages as documents without a title, in the file's order.
 * @param file JSON Lines, `{"id": ..., "text": ...}` each, gzipped if its name ends in `.gz`; blank lines are
 *   passed over
 * @throws {PassagesError} when the file cannot be read or a line has no id and text, or an id that stood before
 */
export function readPassages(file: string): PeerDocument[] {
  const ids = new Set<string>();
  return linesOf(file).flatMap((line, at) => {
    if (line.trim() === '') return [];
    const passage = parsePassage(line);
    if (passage === null || ids.has(passage.id))
      throw new PassagesError(`${file}:${at + 1}: not {"id", "text"} with an id of its own.`);
    ids.add(passage.id);
    return [passage];
  });
}

/** So many of the passages, at even distances through the file; all where there are no more. */
export function evenlyChosen<Passage>(passages: readonly Passage[], most: number): readonly Passage[] {
  if (passages.length <= most) return passages;
  return Array.from(
    { length: most },
    (_, at) => passages[Math.floor((at * passages.length) / most)] as Passage,
  );
}

function linesOf(file: string): string[] {
  try {
    const bytes = readFileSync(file);
    return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  } catch (error) {
    throw new PassagesError(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}

function parsePassage(line: string): PeerDocument | null {
  try {
    const { id, text } = JSON.parse(line);
    return typeof id === 'string' && typeof text === 'string' ? { id, title: '', text } : null;
  } catch {
    return null;
  }
}
