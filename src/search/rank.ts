import { type Filter, isNarrowing } from './filter/filter';
import type { Sieve } from './filter/sieve';
import { worthOf } from './information';
import { type Alternative, namesNoSuchValue, onlyNarrows, type Query, type QueryUnit } from './query';
import { type PostingList, WINDOW } from './score-window';
import { type SearchIndex, STATEMENT_TYPES } from './search-index';
import { type Ranking, Tally } from './tally';

/**
 * Ranks the entries that have something of a query.
 * For each word of the query the best of its alternatives counts, by BM25 over weighted fields; the sum is
 * multiplied by the share of the query's information that the entry covers. Entries without every quoted
 * phrase are left out, those that the query's filter keeps back, and those that fall too far behind the best.
 * Where there is nothing to look for, all that the filter lets through, in report order.
 * @param limit how many are ranked, 1 or more, default all; all are counted
 */
export function rank(index: SearchIndex, query: Query, limit = Number.POSITIVE_INFINITY): Ranking {
  if (namesNoSuchValue(query)) return { matched: 0, best: [], covered: 0 };
  if (onlyNarrows(query)) return listPassing(index, query.filter, limit);
  const { entries, window, tuning } = index;
  const asked = [...query.units, ...query.topics];
  const units = asked.map((unit) => ({
    information: unit.information,
    lists: unit.alternatives.map((alternative) => postingList(index, unit, alternative)),
  }));
  const factors = typeFactors(index, query);
  const highestWorth = units.reduce(
    (sum, { lists }) => sum + Math.max(0, ...lists.map(({ worth }) => worth)),
    0,
  );
  const tally = new Tally({
    limit,
    leastShare: tuning.leastShareOfBest,
    information: asked.reduce((sum, unit) => sum + unit.information, 0),
    power: index.coveragePower,
    undecided: index.undecided,
    types: index.types,
    factors,
    enough: tuning.leastShareOfBest * highestWorth * (tuning.saturation + 1) * Math.max(...factors),
    isEligible: eligibility(index, query),
  });
  window.clear();
  for (let from = 0; from < entries.length; from += WINDOW) {
    window.moveTo(from);
    let postings = 0;
    for (const { lists, information } of units) postings += window.add(lists, information);
    if (postings > 0) tally.addWindow(window, from);
  }
  return tally.ranking();
}

/** What the query demands of every entry; loaded when first needed: few questions narrow or quote. */
function eligibility(index: SearchIndex, { filter, phrases }: Query): Sieve | null {
  const narrows = isNarrowing(filter) ? newSieve(index, filter) : null;
  if (phrases.length === 0) return narrows;
  const { phraseTest } = require('./phrases') as typeof import('./phrases');
  const quotes = phraseTest(index, phrases);
  return narrows === null ? quotes : (entry) => narrows(entry) && quotes(entry);
}

function newSieve(index: SearchIndex, filter: Filter): Sieve {
  const { sieveOf } = require('./filter/sieve') as typeof import('./filter/sieve');
  return sieveOf(index, filter);
}

function listPassing(index: SearchIndex, filter: Filter, limit: number): Ranking {
  const { passingInReportOrder } =
    require('./filter/in-report-order') as typeof import('./filter/in-report-order');
  return passingInReportOrder(index, filter, limit);
}

function postingList(index: SearchIndex, unit: QueryUnit, alternative: Alternative): PostingList {
  const { starts, entries, strengths } = index.postings;
  const [from, to] = [starts[alternative.term], starts[alternative.term + 1]];
  return {
    entries: entries.subarray(from, to),
    strengths: strengths.subarray(from, to),
    worth: worthOf(index, unit, alternative),
    weight: alternative.weight,
    start: 0,
    at: 0,
  };
}

/** What a score is multiplied by for the type of the statement, by the type's number in `SearchIndex.types`. */
export function typeFactors({ tuning }: SearchIndex, { asksForAction }: Query): readonly number[] {
  return STATEMENT_TYPES.map((type) => {
    if (type === 'context') return tuning.contextCounts;
    return asksForAction && type === 'recommendation' ? tuning.askedOfCounts : 1;
  });
}
