import type { Statement } from '../report/model';
import { BestFirst, type Ranked } from './best-first';
import { type Filter, isNarrowing } from './filter/filter';
import type { Sieve } from './filter/sieve';
import { worthOf } from './information';
import { type MeaningScale, meaningScale } from './meaning-scale';
import { type Mentioning, mentioning, NONE_MENTIONING } from './mentions';
import { type Alternative, namesNoSuchValue, onlyNarrows, type Query } from './query';
import { type PostingList, WINDOW } from './score-window';
import type { SearchIndex } from './search-index';
import type { Tuning } from './tuning';
import type { WordScores } from './word-scores';

/** What a query finds. */
export interface Ranking {
  /** How many entries answer. */
  matched: number;
  /** These, best first, equals in report order; of everything, the others behind them. */
  best: Ranked[];
  /** Those that mention a word of the query; for a phrase none, as all that have it are answers. */
  mentioning: Mentioning;
  /** The largest share of the query's information that any entry's words have, 0 to 1. */
  covered: number;
  /** The highest cosine of the query with a text by which an entry is found, -1 to 1; 0 without an encoder. */
  nearest: number;
}

/** Below this share of the query's information, covering less does not make the words count less. */
const LEAST_COVERED = 0.05;

/**
 * Ranks the entries that answer a query by its words and by its meaning.
 *
 * By words: for each word of the query the best alternative counts, by BM25 over weighted fields. By meaning:
 * the cosine of the query with the texts by which an entry is found. An entry's score is its share of the
 * best score by words, times the share of the query that any entry's words cover, plus its meaning: where the
 * reports have all the words, these decide; where they have few of them, the meaning does.
 *
 * Left out are entries without every quoted phrase, those that the filter keeps back, and those that fall too
 * far behind the best, see {@link countAnswers}. For a phrase, all that have it are answers. Where there is
 * nothing to look for, all that the filter lets through is ranked, in report order.
 * @param isEverything ranks all that have anything of the query, the answers first
 */
export function rank(index: SearchIndex, query: Query, isEverything = false): Ranking {
  if (namesNoSuchValue(query))
    return { matched: 0, best: [], mentioning: NONE_MENTIONING, covered: 0, nearest: 0 };
  if (onlyNarrows(query)) return passingInReportOrder(index, query.filter);
  const isEligible = eligibility(index, query);
  const words = scoreByWords(index, query, isEligible);
  const meaning = meaningScale(query, isEligible);
  const scoreOf = joined(index, words, meaning);
  const isComplete = isEverything || query.phrases.length > 0;
  const first = new BestFirst(isComplete ? Number.POSITIVE_INFINITY : mostAnswers(index.tuning));
  const offer = (entry: number) => {
    const score = scoreOf(entry);
    if (score > 0 && score >= first.threshold) first.offer({ entry, score });
  };
  for (const entry of words.found) offer(entry);
  for (const entry of meaning?.counting ?? []) if (words.scores[entry] === 0) offer(entry);
  const sorted = first.sorted();
  const matched = query.phrases.length > 0 ? sorted.length : countAnswers(index.tuning, sorted);
  return {
    matched,
    best: isEverything ? sorted : sorted.slice(0, matched),
    mentioning: query.phrases.length > 0 ? NONE_MENTIONING : mentioning(index, query, isEligible),
    covered: words.covered,
    nearest: meaning?.nearest ?? 0,
  };
}

/** Counts the answers among the best: the longer the list is already, the better a statement must be. */
function countAnswers({ answers: { least, more } }: Tuning, sorted: readonly Ranked[]): number {
  const best = sorted[0]?.score ?? 0;
  const end = sorted.findIndex(({ score }, before) => score < best * (least + more * before));
  return end < 0 ? sorted.length : end;
}

/** At this length, a statement would have to be better than the best. */
function mostAnswers({ answers: { least, more } }: Tuning): number {
  return Math.floor((1 - least) / more) + 1;
}

function joined(
  index: SearchIndex,
  words: WordScores,
  meaning: MeaningScale | null,
): (entry: number) => number {
  const { tuning } = index;
  const worth = wordsWorth(words);
  return (entry) => {
    const byWords = worth * (words.scores[entry] as number);
    const byMeaning = meaning === null ? 0 : tuning.meaning.counts * meaning.of(entry);
    return (byWords + byMeaning) * mentionFactor(index, entry);
  };
}

/** The factor of an entry's score: less than 1 where it only says that its matter came up. */
export function mentionFactor({ tuning, mentions }: SearchIndex, entry: number): number {
  return mentions[entry] === 1 ? tuning.mentionCounts : 1;
}

/** The factor of scores by words: with it the best of them equals what the words cover of the query. */
export function wordsWorth({ best, covered }: Pick<WordScores, 'best' | 'covered'>): number {
  return best > 0 ? Math.min(1, Math.max(LEAST_COVERED, covered)) / best : 0;
}

/** Scores every entry by the words of a query; the next query overwrites the result. */
export function scoreByWords(index: SearchIndex, query: Query, isEligible: Sieve | null): WordScores {
  const { entries, window, wordScores } = index;
  const asked = [...query.units, ...query.topics];
  const units = asked.map((unit) => ({
    information: unit.information,
    lists: unit.alternatives.map((alternative) => postingList(index, alternative)),
  }));
  const rules = {
    information: asked.reduce((sum, unit) => sum + unit.information, 0),
    isEligible,
  };
  window.clear();
  wordScores.clear();
  for (let from = 0; from < entries.length; from += WINDOW) {
    window.moveTo(from);
    let postings = 0;
    for (const { lists, information } of units) postings += window.add(lists, information);
    if (postings > 0) wordScores.addWindow(window, from, rules);
  }
  return wordScores;
}

/** What the query demands of every entry. */
export function eligibility(index: SearchIndex, { filter, phrases }: Query): Sieve | null {
  const narrows = isNarrowing(filter) ? sieves().sieveOf(index, filter) : null;
  if (phrases.length === 0) return narrows;
  // See `sieves`.
  const { phraseTest } = require('./phrases') as typeof import('./phrases');
  const quotes = phraseTest(index, phrases);
  return narrows === null ? quotes : (entry) => narrows(entry) && quotes(entry);
}

function postingList(index: SearchIndex, alternative: Alternative): PostingList {
  const { starts, entries, strengths } = index.postings;
  const [from, to] = [starts[alternative.term], starts[alternative.term + 1]];
  return {
    entries: entries.subarray(from, to),
    strengths: strengths.subarray(from, to),
    worth: worthOf(index, alternative),
    weight: alternative.weight,
    start: 0,
    at: 0,
  };
}

/** All entries that a filter lets through, by the first of their places that meets it. None is better than another. */
export function passingInReportOrder(index: SearchIndex, filter: Filter): Ranking {
  const { passingPlaces, sieveOf } = sieves();
  const passes = sieveOf(index, filter);
  const placesOf = passingPlaces(index, filter);
  const all: { entry: number; place: Statement }[] = [];
  for (let entry = 0; entry < index.entries.length; entry++)
    if (passes(entry)) all.push({ entry, place: placesOf(entry)[0] as Statement });
  const order = new Map(index.library.reports.map(({ metadata: { id } }, at) => [id, at]));
  const reportOf = ({ report }: Statement) => order.get(report) ?? 0;
  all.sort((a, b) => reportOf(a.place) - reportOf(b.place) || a.place.source.start - b.place.source.start);
  return {
    matched: all.length,
    best: all.map(({ entry }) => ({ entry, score: 0 })),
    mentioning: NONE_MENTIONING,
    covered: all.length > 0 ? 1 : 0,
    nearest: 0,
  };
}

/** What lets entries pass; 2 ms with `phrases.ts`, and few questions narrow or quote. */
export function sieves(): typeof import('./filter/sieve') {
  return require('./filter/sieve') as typeof import('./filter/sieve');
}
