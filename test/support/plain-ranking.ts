import { onlyMentions } from '../../src/report/mention';
import { phraseOf } from '../../src/search/analyze';
import type { Ranked } from '../../src/search/best-first';
import { termInformation } from '../../src/search/information';
import type { Query } from '../../src/search/query';
import type { Ranking } from '../../src/search/rank';
import type { Entry, SearchIndex } from '../../src/search/search-index';

/**
 * The ranking as it is meant, slow and obvious: every entry is scored by every alternative of every word and by every
 * text that it is found by, all are sorted, and those too far behind the best are left out.
 * @param passes which entries may answer, default all
 */
export function plainRank(
  index: SearchIndex,
  query: Query,
  passes: (entry: number) => boolean = () => true,
): Ranked[] {
  const mayAnswer = (entry: number) => passes(entry) && hasPhrases(index, query, entry);
  const words = index.entries.map((_, entry) =>
    mayAnswer(entry) ? byWords(index, query, entry) : { score: 0, coverage: 0 },
  );
  const meanings = index.entries.map((_, entry) => byMeaning(index, query, entry));
  const highest = Math.max(...meanings);
  const rest = [...meanings].sort((a, b) => b - a)[Math.min(60, meanings.length - 1)] ?? 0;
  const best = Math.max(...words.map(({ score }) => score));
  const covered = Math.min(1, Math.max(0.05, ...words.map(({ coverage }) => coverage)));
  const ranked = index.entries.flatMap((_, entry) => {
    if (!mayAnswer(entry)) return [];
    const meaning = Math.max(0, ((meanings[entry] as number) - rest) / (highest - rest || 1));
    const share = best > 0 ? (covered * (words[entry]?.score ?? 0)) / best : 0;
    const both = share + (index.meaning === null ? 0 : index.tuning.meaning.counts * meaning);
    const isMention = onlyMentions((index.entries[entry] as Entry).places[0]);
    const score = both * (isMention ? index.tuning.mentionCounts : 1);
    return score > 0 ? [{ entry, score }] : [];
  });
  ranked.sort((a, b) => b.score - a.score || a.entry - b.entry);
  if (query.phrases.length > 0) return ranked;
  const { least, more } = index.tuning.answers;
  const isAnswer = ranked.map(({ score }, at) => score >= (ranked[0]?.score ?? 0) * (least + more * at));
  return isAnswer.includes(false) ? ranked.slice(0, isAnswer.indexOf(false)) : ranked;
}

function hasPhrases({ entries }: SearchIndex, { phrases }: Query, entry: number): boolean {
  const text = ` ${phraseOf(entries[entry]?.places[0].text ?? '')} `;
  return phrases.every((phrase) => text.includes(` ${phrase} `));
}

function byWords(index: SearchIndex, query: Query, entry: number): { score: number; coverage: number } {
  let sum = 0;
  let covered = 0;
  let information = 0;
  for (const unit of [...query.units, ...query.topics]) {
    const strengths = unit.alternatives.map(({ term }) => strengthOf(index, term, entry));
    const scores = unit.alternatives.map(
      ({ term, weight, share }, at) =>
        termInformation(index, term) * weight * share * (strengths[at] as number),
    );
    const covers = unit.alternatives.map(({ weight }, at) => weight * Math.min(1, strengths[at] as number));
    sum += Math.max(0, ...scores);
    covered += unit.information * Math.max(0, ...covers);
    information += unit.information;
  }
  return { score: sum, coverage: sum === 0 ? 0 : covered / information };
}

/** The soft maximum of the cosines with all texts, or -1 where nothing is found by meaning. */
function byMeaning({ meaning, entries }: SearchIndex, query: Query, entry: number): number {
  const question = meaning?.encoder.encode(query.corrected);
  if (!meaning || !question) return -1;
  const own = (entries[entry] as Entry).places[0].text;
  const texts = meaning.indexEntries.of(entry).map(({ text }) => text);
  const cosines = [own, ...texts].map((text) => {
    const vector = meaning.encoder.encode(text);
    return vector === null ? 0 : vector.reduce((sum, one, at) => sum + one * (question[at] as number), 0);
  });
  return Math.log(cosines.reduce((sum, cosine) => sum + Math.exp(20 * cosine), 0)) / 20;
}

/** How strongly an entry has a term: 0 if it has not. */
export function strengthOf({ postings }: SearchIndex, term: number, entry: number): number {
  for (let at = postings.starts[term] as number; at < (postings.starts[term + 1] as number); at++)
    if (postings.entries[at] === entry) return postings.strengths[postings.grades[at] as number] as number;
  return 0;
}

/**
 * Whether a ranking is the obvious one: the same scores in the same places but for rounding, each its entry's own, and as
 * many entries.
 */
export function expectSameRanking({ matched, best }: Ranking, plain: readonly Ranked[]): void {
  const scores = new Map(plain.map(({ entry, score }) => [entry, score]));
  expect(matched).toBe(plain.length);
  expect(best).toHaveLength(plain.length);
  const wrong = best.flatMap(({ entry, score }, at) =>
    isClose(score, scores.get(entry)) && isClose(score, plain[at]?.score)
      ? []
      : [{ at, entry, score, own: scores.get(entry), plain: plain[at] }],
  );
  expect(wrong).toEqual([]);
}

/** To three decimals. An `expect` for each of thousands of scores takes longer than the ranking. */
function isClose(score: number, expected: number | undefined): boolean {
  return expected !== undefined && Math.abs(score - expected) < 0.0005;
}
