import type { Library } from '../report/library';
import type { Statement } from '../report/model';
import { analyze, fold } from './analyze';
import type { Entry, Postings, SearchIndex } from './search-index';
import { Speller } from './spelling';

/**
 * What counts, how much, and how strongly a long field is discounted (BM25F's weight and b; Robertson,
 * Zaragoza and Taylor, CIKM 2004). A statement's own words count most; its lead-in and its section's title say
 * what it is about. Chosen on the project's judged queries (`npm run eval`).
 */
const FIELDS = [
  { weight: 1, b: 0.3, words: (statement: Statement) => statement.text },
  { weight: 0.3, b: 0.5, words: (statement: Statement) => statement.leadIn ?? '' },
  { weight: 0.3, b: 0.5, words: (statement: Statement) => statement.section.title },
] as const;

/** Indexes all statements of a library; done once at start. */
export function indexStatements(library: Library): SearchIndex {
  const entries = groupByText(library.statements);
  const vocabulary = new Map<string, number>();
  const fields = FIELDS.map(({ weight, b, words }) => {
    const counts: Map<string, number>[] = [];
    const lengths: number[] = [];
    const read = new Map<string, { terms: Map<string, number>; length: number }>();
    for (const { places } of entries) {
      const text = words(places[0] as Statement);
      const known = read.get(text) ?? countTerms(text, vocabulary);
      read.set(text, known);
      counts.push(known.terms);
      lengths.push(known.length);
    }
    const filled = lengths.filter((length) => length > 0);
    const average = filled.reduce((sum, length) => sum + length, 0) / Math.max(1, filled.length);
    return { weight, b, counts, lengths, average };
  });
  const postings = new Map<string, Postings>();
  entries.forEach((_, at) => {
    const weights = new Map<string, number>();
    for (const { weight, b, counts, lengths, average } of fields) {
      const norm = 1 - b + (b * (lengths[at] as number)) / Math.max(1, average);
      for (const [term, count] of counts[at] as Map<string, number>)
        weights.set(term, (weights.get(term) ?? 0) + (weight * count) / norm);
    }
    for (const [term, weight] of weights) {
      const list = postings.get(term) ?? { entries: [], weights: [] };
      postings.set(term, list);
      list.entries.push(at);
      list.weights.push(weight);
    }
  });
  return { library, entries, postings, vocabulary, speller: new Speller(vocabulary) };
}

/** Two statements with the same words (white space, case and final punctuation aside) are one entry. */
function groupByText(statements: readonly Statement[]): Entry[] {
  const byText = new Map<string, Entry>();
  for (const statement of statements) {
    const key = fold(statement.text).replace(/[\s.;,]+$/, '');
    const entry = byText.get(key);
    if (entry) entry.places.push(statement);
    else byText.set(key, { places: [statement] });
  }
  return [...byText.values()];
}

function countTerms(text: string, vocabulary: Map<string, number>) {
  const terms = new Map<string, number>();
  const tokens = analyze(text);
  for (const { word, term } of tokens) {
    terms.set(term, (terms.get(term) ?? 0) + 1);
    vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1);
  }
  return { terms, length: tokens.length };
}
