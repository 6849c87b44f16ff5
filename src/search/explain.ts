import type { Statement } from '../report/model';
import { stem } from './analyze';
import { answersFirst } from './ask';
import { type Evidence, evidenceFor, type Finding, findingOf } from './evidence';
import { passingPlaces } from './filter/sieve';
import type { Writer } from './index-entries';
import { worthOf } from './information';
import { meaningScale } from './meaning-scale';
import type { Alternative, Query, QueryUnit } from './query';
import { eligibility, mentionFactor, rank, scoreByWords, wordsWorth } from './rank';
import { readQueries } from './read-query';
import type { Entry, SearchIndex } from './search-index';

/** What a result got for one word of the query. */
export interface WordPart {
  unit: QueryUnit;
  /** The alternative of the entry that scored most. */
  counted: Alternative;
  contribution: number;
  /** The share of the unit's information that the entry has, 0 to 1. */
  cover: number;
}

/** The contribution of meaning to a result. */
export interface MeaningPart {
  contribution: number;
  /** The text by which it was found: an index entry, or the statement itself; and its cosine with the query. */
  by: LeadingText;
  cosine: number;
}

/**
 * A result's score in parts: the sum of the words' contributions, times what the words are worth, plus the
 * contribution of meaning, both times the factor for a mere mention.
 */
export interface ExplainedResult {
  statement: Statement;
  score: number;
  /** Share of the query's information that the entry's words have, 0 to 1. */
  coverage: number;
  /** Less than 1 where the statement only mentions its matter. */
  mentionFactor: number;
  /** The same for all results of a query. */
  wordsWorth: number;
  /** In the query's order; words of which the entry has nothing are left out. */
  parts: WordPart[];
  /** `null` where nothing is found by meaning. */
  meaning: MeaningPart | null;
}

/** How a query was read, whether it is answered, and how each of the first results earned its place. */
export interface Explanation {
  query: Query;
  evidence: Evidence;
  /** The largest share of the query's information that a statement's words have, 0 to 1. */
  covered: number;
  /** The highest cosine of the query with a text by which a statement is found; 0 without an encoder. */
  nearest: number;
  finding: Finding;
  /** How many entries are listed where the query is answered. */
  matched: number;
  /** Best first. Where the query is not answered, these were found and not shown. */
  results: ExplainedResult[];
  /** Names an alternative for a person: a word, or the label of a concept or an actor. */
  nameOf(alternative: Alternative): string;
}

/**
 * Asks as {@link ask} does, and keeps the reasons: of each subject of a query its own.
 * @param limit how many results are explained
 */
export function explain(index: SearchIndex, typed: string, limit: number): Explanation[] {
  return readQueries(index, typed).map((query) => explainSubject(index, query, limit));
}

function explainSubject(index: SearchIndex, query: Query, limit: number): Explanation {
  const ranking = rank(index, query);
  const { matched, covered, nearest } = ranking;
  const placesOf = passingPlaces(index, query.filter);
  const explainScore = scoreExplainer(index, query);
  return {
    query,
    evidence: evidenceFor(index.tuning.evidence, query, ranking),
    covered,
    nearest,
    finding: findingOf(index.tuning.evidence, query, ranking),
    matched,
    results: answersFirst(index, { query, ranking })
      .slice(0, limit)
      .map(({ entry, score }) => ({
        statement: placesOf(entry)[0] as Statement,
        score,
        ...explainScore(entry),
      })),
    nameOf: namer(index),
  };
}

function scoreExplainer(index: SearchIndex, query: Query) {
  const isEligible = eligibility(index, query);
  const worth = wordsWorth(scoreByWords(index, query, isEligible));
  const scale = meaningScale(query, isEligible);
  const asked = [...query.units, ...query.topics];
  const information = asked.reduce((sum, unit) => sum + unit.information, 0);
  return (entry: number): Omit<ExplainedResult, 'statement' | 'score'> => {
    const parts = asked.flatMap((unit) => partOf(index, unit, entry) ?? []);
    const covered = parts.reduce((sum, { unit, cover }) => sum + unit.information * cover, 0);
    const by = leadingText(index, query, entry);
    return {
      coverage: information > 0 ? covered / information : 0,
      mentionFactor: mentionFactor(index, entry),
      wordsWorth: worth,
      parts,
      meaning: by && {
        contribution: index.tuning.meaning.counts * (scale?.of(entry) ?? 0),
        by,
        cosine: query.nearness?.cosines[entry] ?? 0,
      },
    };
  };
}

function partOf(index: SearchIndex, unit: QueryUnit, entry: number): WordPart | null {
  const found = unit.alternatives.flatMap((counted) => {
    const strength = strengthIn(index, counted.term, entry);
    const cover = counted.weight * Math.min(1, strength);
    return strength > 0 ? [{ unit, counted, contribution: worthOf(index, counted) * strength, cover }] : [];
  });
  const [best] = [...found].sort((a, b) => b.contribution - a.contribution);
  return best ? { ...best, cover: Math.max(...found.map(({ cover }) => cover)) } : null;
}

/** How strongly an entry has a term, 0 for none. */
function strengthIn({ postings: { starts, entries, strengths } }: SearchIndex, term: number, entry: number) {
  const at = entries.subarray(starts[term], starts[term + 1]).indexOf(entry);
  return at < 0 ? 0 : (strengths[(starts[term] as number) + at] as number);
}

/** Terms are stems; each is named by the commonest word that has it. */
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

/** A text by which a statement was found: its own, or one of its index entries. */
export interface LeadingText {
  text: string;
  /** Who wrote the index entry; `null` for the statement's own text. */
  writer: Writer | null;
}

/** The text of an entry that is nearest to a query by meaning; `null` where nothing is found by meaning. */
function leadingText(index: SearchIndex, { nearness }: Query, entry: number): LeadingText | null {
  if (nearness === null || index.meaning === null) return null;
  const { indexEntries } = index.meaning;
  const at = nearness.leading[entry] as number;
  if (at < 0) return { text: (index.entries[entry] as Entry).places[0].text, writer: null };
  const { text, by } = indexEntries.numbered(at);
  return { text, writer: by };
}
