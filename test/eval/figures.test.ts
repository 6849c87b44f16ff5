import path from 'node:path';
import { type LabelRow, labelFigures, matchRows, withoutDoubt } from '../../src/eval/labels';
import { peaceOps } from '../../src/eval/peers/peaceops';
import {
  firstIsRight,
  firstThreeHaveOne,
  mean,
  ndcg,
  QUERY_FILES,
  type QueryRow,
} from '../../src/eval/ranking';
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
  'queries.jsonl': {
    all: 0.72,
    keyword: 0.82,
    acronym: 0.74,
    typo: 0.84,
    variant: 0.69,
    question: 0.7,
    paraphrase: 0.64,
    actor: 0.77,
  },
  'queries-blind.jsonl': {
    all: 0.67,
    keyword: 0.85,
    acronym: 0.8,
    typo: 0.75,
    variant: 0.6,
    question: 0.64,
    paraphrase: 0.58,
    actor: 0.83,
  },
} as const;
const FIRST_RIGHT_FLOOR = 0.74;
const FIRST_THREE_FLOOR = 0.85;

describe.each(QUERY_FILES)('the ranking of the report, %s', (file) => {
  const floors: Readonly<Record<string, number>> = RANKING_FLOORS[file];
  const { rank } = peaceOps(beijing().index);
  const rows = readRows<QueryRow>(__dirname, file).map((row) => ({ ...row, ranking: rank(row.query) }));
  const meanOf = (measure: typeof ndcg, chosen = rows) =>
    mean(chosen.map(({ ranking, relevant }) => measure(ranking, relevant)));

  it('has a floor for every style', () => {
    expect([...new Set(['all', ...rows.map(({ style }) => style)])].sort()).toEqual(
      Object.keys(floors).sort(),
    );
  });

  it.each(Object.entries(floors))('holds the line: nDCG@10 of %s at least %d', (style, floor) => {
    const chosen = rows.filter((row) => style === 'all' || row.style === style);
    expect(meanOf(ndcg, chosen)).toBeGreaterThanOrEqual(floor);
  });

  it('puts a clearly relevant statement first, or among the first three', () => {
    expect(meanOf(firstIsRight)).toBeGreaterThanOrEqual(FIRST_RIGHT_FLOOR);
    expect(meanOf(firstThreeHaveOne)).toBeGreaterThanOrEqual(FIRST_THREE_FLOOR);
  });
});

describe('single words', () => {
  const rows = readRows<QueryRow>(__dirname, 'words.jsonl');
  const { rank } = peaceOps(beijing().index);

  it.each([
    ['word', 0.9],
    ['misspelt word', 0.9],
  ])('holds the line: of the first three one is right, %s at least %d', (style, floor) => {
    const chosen = rows.filter((row) => row.style === style);
    expect(chosen.length).toBeGreaterThan(50);
    const right = chosen.map(({ query, relevant }) => firstThreeHaveOne(rank(query), relevant));
    expect(mean(right)).toBeGreaterThanOrEqual(floor);
  });
});

describe('speaking and being silent', () => {
  const figures = silenceFigures(beijing().index, __dirname);
  const shareOf = (figure: keyof SilenceFigures) => figures[figure].part / figures[figure].whole;

  it.each([
    ['unanswered', 0.04],
    ['offTopicAnswered', 0.24],
  ] as const)('holds the line: %s at most %d', (figure, ceiling) => {
    expect(shareOf(figure)).toBeLessThanOrEqual(ceiling);
  });

  it.each([
    ['nearTopicHandled', 0.5],
    ['corrected', 0.95],
  ] as const)('holds the line: %s at least %d', (figure, floor) => {
    expect(shareOf(figure)).toBeGreaterThanOrEqual(floor);
  });
});
