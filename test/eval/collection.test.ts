import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { collectionPeer, printCollection, readCollection } from '../../tools/eval/collection';

const DIRECTORY = path.join(__dirname, 'collection');

describe('a standard test collection', () => {
  it('is read without the queries that nothing is relevant for', () => {
    const { documents, queries } = readCollection(DIRECTORY);
    expect(documents.length).toBe(15);
    expect(queries.map(({ id }) => id)).toEqual(['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8']);
    expect([...(queries[1]?.grades ?? [])]).toEqual([
      ['d5', 2],
      ['d11', 1],
    ]);
  });

  it('is ranked by PeaceOps as documents, also where two have the same text', () => {
    const text = 'Slugs eat seedlings.';
    const peer = collectionPeer([
      { id: 'a', title: '', text },
      { id: 'b', title: '', text },
      { id: 'c', title: '', text: 'Bees.' },
    ]);
    expect(peer.rank('slugs').sort()).toEqual(['a', 'b']);
  });

  it('prints the measures of both engines', () => {
    const lines: string[] = [];
    printCollection(DIRECTORY, (line) => lines.push(line));
    expect(lines[0]).toBe('15 documents, 8 queries');
    expect(lines[1]).toMatch(/PeaceOps +MiniSearch +difference/);
    expect(lines.slice(2).map((line) => line.split(' ')[0])).toEqual(['nDCG@10', 'MRR@10', 'recall@100']);
    for (const line of lines.slice(2)) expect(line).toMatch(/^\S+( +[01]\.\d{3}){2} +[+-]/);
  });

  it('names a line that is no judgement', () => {
    const directory = mkdtempSync(path.join(tmpdir(), 'collection-'));
    cpSync(DIRECTORY, directory, { recursive: true });
    writeFileSync(path.join(directory, 'qrels.tsv'), 'query\tdocument\tgrade\nq1\td1\n');
    expect(() => readCollection(directory)).toThrow(/qrels\.tsv:2: not query, document, grade/);
    rmSync(directory, { recursive: true });
    expect(() => readCollection(directory)).toThrow(/qrels\.tsv: cannot be read/);
  });
});
