import { countVerdicts } from '../../src/check/check-text';
import type { Place, Run } from '../../src/check/model';
import {
  countsInWords,
  differencesInWords,
  negationsInWords,
  placeInWords,
  reportVersion,
  versionOf,
} from '../../src/wording/check';
import { beijing } from '../support/corpus';

const { library } = beijing();
const statement = (id: string) => library.statements.find((one) => one.id === id) as Place['statements'][0];
const placeOf = (...ids: string[]): Place => ({
  statements: ids.map(statement) as Place['statements'],
  isPart: false,
  negationsOutside: [],
});
const RUNS: Run[] = [
  { kind: 'same', yours: 'in', report: 'in' },
  { kind: 'differs', yours: 'all', report: 'most' },
  { kind: 'same', yours: 'cases,', report: 'cases,' },
  { kind: 'added', yours: '[sic]', report: '' },
  { kind: 'differs', yours: 'of', report: '' },
  { kind: 'differs', yours: '', report: 'exits' },
];

describe('a checked quotation in words', () => {
  it('says what differs', () => {
    expect(differencesInWords(RUNS)).toBe('“all” in place of “most”, “of” added and “exits” missing');
  });

  it('says of many differences how many there are', () => {
    expect(differencesInWords(Array(9).fill(RUNS[1]))).toMatch(/, “all” in place of “most” and 3 more$/);
  });

  it('marks in each version the words that the other has not', () => {
    expect(versionOf(RUNS, 'yours').filter(({ isMarked }) => isMarked)).toEqual([
      { text: 'all', isMarked: true },
      { text: 'of', isMarked: true },
    ]);
    const version = reportVersion(placeOf('2/8.2'), RUNS);
    expect(version.map(({ text }) => text).join('')).toBe(statement('2/8.2').text);
    expect(version.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual(['most', 'exits']);
  });

  it('names a place by its citation and ids, and one over two passages by both', () => {
    expect(placeInWords(library, placeOf('2/8.2', '2/8.3'))).toBe(
      'Beijing 2007, 2 Executive Summary, para. 8  [2/8.2 to 2/8.3]',
    );
    expect(placeInWords(library, placeOf('2/8.3', '2/9.1'))).toBe(
      'Beijing 2007, 2 Executive Summary, para. 8 to Beijing 2007, 2 Executive Summary, para. 9  [2/8.3 to 2/9.1]',
    );
  });

  it('warns of negations beside what was quoted, each once', () => {
    expect(negationsInWords({ ...placeOf('3/17.2'), negationsOutside: ['not', 'never', 'not'] })).toBe(
      'Not quoted, but there: “not”, “never”.',
    );
    expect(negationsInWords(placeOf('3/17.2'))).toBe('');
  });

  it('counts', () => {
    const none = countVerdicts([]);
    expect(countsInWords({ ...none, exact: 1 })).toBe('1 quotation: 1 exact.');
    expect(countsInWords({ ...none, title: 2, 'too-short': 1 })).toBe(
      '3 quotations: 2 titles, 1 too short to judge.',
    );
    expect(countsInWords({ ...none, 'not-in-report': 1, 'of-another-source': 1 })).toBe(
      '2 quotations: 1 not in the report, 1 of another source.',
    );
  });
});
