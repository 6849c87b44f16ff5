import type { Statement } from '../report/model';
import { stem } from './analyze';
import type { Ranked } from './best-first';
import { isEvidence, neededCoverage } from './evidence';
import { passingPlaces } from './filter/sieve';
import { worthOf } from './information';
import type { Alternative, Query, QueryUnit } from './query';
import { rank, typeFactors } from './rank';
import { readQuery } from './read-query';
import type { SearchIndex } from './search-index';

/** What a result got for one word of the query. */
export interface Part {
  unit: QueryUnit;
  /** Of the alternatives that the entry has, the one that scored most. */
  counted: Alternative;
  contribution: number;
  /** How much of the unit's information the entry has, 0 to 1. */
  cover: number;
}

/** A result's score, taken apart: the sum of the contributions, times the two factors. */
export interface ExplainedResult {
  statement: Statement;
  score: number;
  /** Share of the query's information that the entry has, 0 to 1. */
  coverage: number;
  coverageFactor: number;
  typeFactor: number;
  /** In the query's order; words of which the entry has nothing are left out. */
  parts: Part[];
}

/** How a query was read, whether it is answered, and how each of the first results earned its place. */
export interface Explanation {
  query: Query;
  /** Coverage that some statement must have, or else the report is silent; and the highest that one has. */
  needed: number;
  covered: number;
  answered: boolean;
  /** How many entries have something of the query. */
  matched: number;
  /** Best first. Where the query is not answered, these were found and not shown. */
  results: ExplainedResult[];
  /** An alternative as a person would name it: a word, or the label of a concept or an actor. */
  nameOf(alternative: Alternative): string;
}

/**
 * Asks as {@link ask} does, and keeps the reasons.
 * @param limit how many results are explained
 */
export function explain(index: SearchIndex, typed: string, limit: number): Explanation {
  const query = readQuery(index, typed);
  const { matched, best, covered } = rank(index, query, Math.max(1, limit));
  const placesOf = passingPlaces(index, query.filter);
  return {
    query,
    needed: neededCoverage(index.tuning.evidence, query),
    covered,
    answered: isEvidence(index.tuning.evidence, query, covered),
    matched,
    results: best.slice(0, limit).map((one) => ({
      statement: placesOf(one.entry)[0] as Statement,
      ...explainScore(index, query, one),
    })),
    nameOf: namer(index),
  };
}

function explainScore(
  index: SearchIndex,
  query: Query,
  { entry, score, coverage }: Ranked,
): Omit<ExplainedResult, 'statement'> {
  return {
    score,
    coverage,
    coverageFactor: coverage ** index.tuning.coverageExponent,
    typeFactor: typeFactors(index, query)[index.types[entry] as number] as number,
    parts: [...query.units, ...query.topics].flatMap((unit) => partOf(index, unit, entry) ?? []),
  };
}

function partOf(index: SearchIndex, unit: QueryUnit, entry: number): Part | null {
  const found = unit.alternatives.flatMap((counted) => {
    const strength = strengthIn(index, counted.term, entry);
    const cover = counted.weight * Math.min(1, strength);
    return strength > 0
      ? [{ unit, counted, contribution: worthOf(index, unit, counted) * strength, cover }]
      : [];
  });
  const [best] = [...found].sort((a, b) => b.contribution - a.contribution);
  return best ? { ...best, cover: Math.max(...found.map(({ cover }) => cover)) } : null;
}

/** How strongly an entry has a term, 0 for none. */
function strengthIn({ postings: { starts, entries, strengths } }: SearchIndex, term: number, entry: number) {
  const at = entries.subarray(starts[term], starts[term + 1]).indexOf(entry);
  return at < 0 ? 0 : (strengths[(starts[term] as number) + at] as number);
}

/** Terms are stems; they are named by the commonest word that has the stem. */
function namer({ vocabulary, postings }: SearchIndex): Explanation['nameOf'] {
  const words = new Map<number, string>();
  for (const word of vocabulary.keys()) {
    const term = postings.terms.get(stem(word));
    if (term === undefined) continue;
    const known = words.get(term);
    if (known === undefined || (vocabulary.get(known) ?? 0) < (vocabulary.get(word) ?? 0))
      words.set(term, word);
  }
  return ({ term, concept }) => concept ?? words.get(term) ?? '';
}
