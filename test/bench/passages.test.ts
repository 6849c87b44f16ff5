import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { ENGINES, type Engine } from '../../tools/bench/passages/engines';
import { measureEngine } from '../../tools/bench/passages/measure-engine';
import { measureRecall } from '../../tools/bench/passages/measure-recall';
import { misspell, queriesFrom } from '../../tools/bench/passages/queries';
import { evenlyChosen, PassagesError, readPassages } from '../../tools/bench/passages/read-passages';
import { tinyEncoder } from '../support/tiny-encoder';

const SUBJECTS = ['police', 'civilians', 'elections', 'logistics', 'ceasefires', 'prisons', 'radio', 'boats'];
const documents = SUBJECTS.map((subject, at) => ({
  id: `p${at}`,
  title: '',
  text:
    `${at + 1}. The mission reported that ${subject} in the northern districts remained a serious concern, and ` +
    `it recommended that the authorities strengthen the training of those who look after ${subject} there.`,
}));

describe('a file of passages', () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'passages-'));
  const write = (name: string, content: string | Buffer) => {
    const file = path.join(directory, name);
    writeFileSync(file, content);
    return file;
  };
  afterAll(() => rmSync(directory, { recursive: true }));
  const lines = documents.map(({ id, text }) => JSON.stringify({ id, source: 'x', text })).join('\n');

  it('is read as documents, gzipped or not', () => {
    expect(readPassages(write('a.jsonl', `${lines}\n`))).toEqual(documents);
    expect(readPassages(write('a.jsonl.gz', gzipSync(lines)))).toEqual(documents);
  });

  it.each([
    ['no JSON', '{"id": "a", "text": "x"}\nboats', 2],
    ['no text', '{"id": "a"}', 1],
    ['an id twice', '{"id": "a", "text": "x"}\n\n{"id": "a", "text": "y"}', 3],
  ])('is refused for %s, and the line named', (_what, content, line) => {
    const file = write('bad.jsonl', content);
    expect(() => readPassages(file)).toThrow(
      new PassagesError(`${file}:${line}: not {"id", "text"} with an id of its own.`),
    );
  });

  it('is refused if it cannot be read', () => {
    expect(() => readPassages(path.join(directory, 'none.jsonl'))).toThrow(
      /none\.jsonl: cannot be read \(ENOENT\)/,
    );
  });
});

describe('queries from passages', () => {
  const queries = queriesFrom(documents.map(({ text }) => text));
  const of = (kind: string) =>
    queries.filter((query) => query.kind === kind).map(({ text }) => text.split(' '));

  it('are always the same, and more than 500', () => {
    expect(queries.length).toBeGreaterThan(500);
    expect(queriesFrom(documents.map(({ text }) => text))).toEqual(queries);
  });

  it('have the length of their kind', () => {
    for (const words of of('short')) expect([2, 3]).toContain(words.length);
    for (const words of of('long')) expect(words.length).toBeGreaterThan(12);
    for (const words of of('common')) expect(words).toHaveLength(2);
  });

  it('have phrases that stand in a passage', () => {
    const all = documents.map(({ text }) => text.replace(/[^\p{L}]+/gu, ' ')).join('|');
    for (const [phrase = ''] of queries.filter(({ kind }) => kind === 'phrase').map(({ text }) => [text]))
      expect(all).toContain(phrase);
  });
});

describe('a misspelling', () => {
  it('is one edit behind the first letter of the longest word, each of four in turn', () => {
    expect([0, 1, 2, 3].map((at) => misspell(['the', 'mandate'], at))).toEqual([
      ['the', 'madate'],
      ['the', 'manddate'],
      ['the', 'mandtae'],
      ['the', 'mandaee'],
    ]);
  });

  it('is none of short words', () => {
    expect(misspell(['come', 'back'], 3)).toEqual(['come', 'back']);
  });
});

describe('measuring', () => {
  it.each(Object.keys(ENGINES))('builds and asks %s', (name) => {
    const measured = measureEngine(ENGINES[name] as Engine, documents, () => {});
    expect(measured.documents).toBe(documents.length);
    expect(measured.queries.length).toBeGreaterThan(500);
    for (const { milliseconds } of measured.queries) expect(milliseconds).toBeGreaterThan(0);
  });
});

describe('the recall by meaning', () => {
  it('is 1 where fewer texts than are looked for are found in any order', () => {
    expect(measureRecall(documents, tinyEncoder(SUBJECTS))).toBe(1);
  });
});

describe('some of the passages', () => {
  it('are chosen at even distances', () => {
    expect(evenlyChosen(SUBJECTS, 4)).toEqual(['police', 'elections', 'ceasefires', 'radio']);
  });

  it('are all where there are no more', () => {
    expect(evenlyChosen(SUBJECTS, 8)).toEqual(SUBJECTS);
    expect(evenlyChosen(SUBJECTS, 1_000)).toEqual(SUBJECTS);
  });
});
