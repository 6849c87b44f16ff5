import path from 'node:path';
import { type LabelRow, labelFigures, matchRows, withoutDoubt } from '../../src/eval/labels';
import { peaceOps } from '../../src/eval/peers/peaceops';
import { firstIsRight, mean, ndcg, type QueryRow } from '../../src/eval/ranking';
import { readRows } from '../../src/eval/read-rows';
import { type SilenceFigures, silenceFigures } from '../../src/eval/silence';
import { beijing } from '../support/corpus';

/**
 * The floors that the figures must not fall below; what they are is printed by `npm run eval -- labels`.
 * These rows were labelled by reading, before the rules were seen.
 */
const FLOORS = {
  typeAccuracy: 0.95,
  recommendationF1: 0.97,
  supportAccuracy: 0.97,
  actorsF1: 0.88,
  addresseesF1: 0.85,
};

describe('the labels of the report', () => {
  const rows = readRows<LabelRow>(path.join(__dirname), 'labels.jsonl');
  const { pairs, unmatched } = matchRows(rows, beijing().library.statements);

  it('are there for every sentence that was labelled by reading', () => {
    expect(unmatched).toEqual([]);
    expect(pairs.length).toBe(136);
  });

  it.each(Object.entries(FLOORS))('hold the line: %s at least %d', (figure, floor) => {
    expect(labelFigures(withoutDoubt(pairs))[figure as keyof typeof FLOORS]).toBeGreaterThanOrEqual(floor);
  });
});

/** A little below what `npm run eval` prints: whoever raises a figure raises its floor. */
const RANKING_FLOORS = {
  all: 0.6,
  keyword: 0.81,
  acronym: 0.89,
  typo: 0.86,
  variant: 0.7,
  question: 0.74,
  paraphrase: 0.29,
  actor: 0.76,
};
const FIRST_RIGHT_FLOOR = 0.66;

describe('the ranking of the report', () => {
  const rows = readRows<QueryRow>(__dirname, 'queries.jsonl').map((row) => ({
    ...row,
    ranking: peaceOps(beijing().index).rank(row.query),
  }));

  it('has a floor for every style', () => {
    expect([...new Set(['all', ...rows.map(({ style }) => style)])].sort()).toEqual(
      Object.keys(RANKING_FLOORS).sort(),
    );
  });

  it.each(Object.entries(RANKING_FLOORS))('holds the line: nDCG@10 of %s at least %d', (style, floor) => {
    const chosen = rows.filter((row) => style === 'all' || row.style === style);
    expect(mean(chosen.map(({ ranking, relevant }) => ndcg(ranking, relevant)))).toBeGreaterThanOrEqual(
      floor,
    );
  });

  it('puts a clearly relevant statement first', () => {
    expect(mean(rows.map(({ ranking, relevant }) => firstIsRight(ranking, relevant)))).toBeGreaterThanOrEqual(
      FIRST_RIGHT_FLOOR,
    );
  });
});

describe('speaking and being silent', () => {
  const figures = silenceFigures(beijing().index, __dirname);
  const shareOf = (figure: keyof SilenceFigures) => figures[figure].part / figures[figure].whole;

  it.each([
    ['unanswered', 0.04],
    ['offTopicAnswered', 0.12],
  ] as const)('holds the line: %s at most %d', (figure, ceiling) => {
    expect(shareOf(figure)).toBeLessThanOrEqual(ceiling);
  });

  it.each([
    ['nearTopicHandled', 0.98],
    ['corrected', 0.95],
  ] as const)('holds the line: %s at least %d', (figure, floor) => {
    expect(shareOf(figure)).toBeGreaterThanOrEqual(floor);
  });
});
