import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PeerDocument } from '../peers/peer';
import { JudgedDataError, readRows } from '../read-rows';

/** A standard test collection: documents, queries, and how well the one answers the other. */
export interface Collection {
  documents: PeerDocument[];
  queries: { id: string; text: string; grades: ReadonlyMap<string, number> }[];
}

/**
 * Reads `docs.jsonl`, `queries.jsonl` and `qrels.tsv` (query, document, grade; a first line of column names is
 * passed over). Queries for which nothing is relevant are left out: there is nothing to rank.
 * @throws {JudgedDataError} when a file is missing or a line is malformed
 */
export function readCollection(directory: string): Collection {
  const grades = readGrades(path.join(directory, 'qrels.tsv'));
  return {
    documents: readRows<Partial<PeerDocument>>(directory, 'docs.jsonl').map(({ id, title, text }) => ({
      id: String(id),
      title: title ?? '',
      text: text ?? '',
    })),
    queries: readRows<{ id: string; text: string }>(directory, 'queries.jsonl').flatMap(({ id, text }) => {
      const found = grades.get(String(id));
      return found ? [{ id: String(id), text, grades: found }] : [];
    }),
  };
}

function readGrades(file: string): Map<string, Map<string, number>> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new JudgedDataError(`${file}: cannot be read; --collection takes a directory with qrels.tsv.`);
  }
  const grades = new Map<string, Map<string, number>>();
  text.split(/\r?\n/).forEach((line, at) => {
    const [query = '', document = '', grade = ''] = line.split('\t');
    if (line.trim() === '' || (at === 0 && !isNumber(grade))) return;
    if (!isNumber(grade)) throw new JudgedDataError(`${file}:${at + 1}: not query, document, grade.`);
    if (Number(grade) > 0)
      grades.set(query, (grades.get(query) ?? new Map<string, number>()).set(document, Number(grade)));
  });
  return grades;
}

function isNumber(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text));
}
