import path from 'node:path';
import { answerLengths, findingShares, misspellingsCorrected } from '../../tools/eval/findings';
import { type LabelRow, labelFigures, matchRows, withoutDoubt } from '../../tools/eval/labels';
import { peaceOps } from '../../tools/eval/peers';
import {
  firstIsRight,
  firstThreeHaveOne,
  mean,
  ndcg,
  QUERY_FILES,
  type QueryRow,
} from '../../tools/eval/ranking';
import { readRows } from '../../tools/eval/read-rows';
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
    all: 0.71,
    keyword: 0.82,
    acronym: 0.81,
    typo: 0.76,
    variant: 0.7,
    question: 0.73,
    paraphrase: 0.61,
    actor: 0.77,
  },
  'queries-blind.jsonl': {
    all: 0.66,
    keyword: 0.85,
    acronym: 0.8,
    typo: 0.75,
    variant: 0.6,
    question: 0.64,
    paraphrase: 0.56,
    actor: 0.83,
  },
} as const;
const FIRST_RIGHT_FLOOR = 0.72;
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
  const shares = new Map(findingShares(beijing().index, __dirname).map((one) => [one.group, one]));

  it.each([
    ['queries.jsonl: answerable', 'answers', 0.94, 1],
    ['queries-blind.jsonl: answerable', 'answers', 0.95, 1],
    ['unanswerable-blind.jsonl: offtopic', 'answers', 0, 0.11],
    ['unanswerable-blind.jsonl: offtopic', 'silent', 0.75, 1],
    ['unanswerable-blind.jsonl: gibberish', 'answers', 0, 0],
    ['unanswerable-blind.jsonl: neartopic', 'answers', 0, 0.2],
    ['unanswerable-blind.jsonl: neartopic', 'near', 0.5, 1],
  ] as const)('holds the line: %s, %s, from %d to %d', (group, finding, least, most) => {
    const share = shares.get(group)?.[finding] ?? Number.NaN;
    expect(share).toBeGreaterThanOrEqual(least);
    expect(share).toBeLessThanOrEqual(most);
  });

  it.each(answerLengths(beijing().index, __dirname))(
    'lists what is worth reading: $file',
    ({ median, medianOfFew, recall }) => {
      expect(median).toBeLessThanOrEqual(20);
      expect(medianOfFew).toBeLessThanOrEqual(10);
      expect(recall).toBeGreaterThanOrEqual(0.72);
    },
  );

  it('corrects misspellings', () => {
    const { part, whole } = misspellingsCorrected(beijing().index, __dirname);
    expect(part / whole).toBeGreaterThanOrEqual(0.95);
  });
});
