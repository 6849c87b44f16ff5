import { NO_FILTER } from '../../src/search/filter/filter';
import { nothingFoundLines } from '../../src/wording/nothing-found';
import { readingLine } from '../../src/wording/receipt';
import { beijing } from '../support/corpus';

const RECEIPT = {
  query: 'red tape',
  words: 'red tape',
  filter: NO_FILTER,
  filterNotes: [],
  readAs: ['red', 'tape'],
  searched: { statements: 9, reports: 1 },
  corrections: [],
  expansions: [{ from: 'red tape', to: ['bureaucracy'] }],
  notInReports: ['red', 'tape'],
  silentOn: [],
};

describe('the line on how a query was read', () => {
  it('names the concept for which an absent wording was taken', () => {
    expect(readingLine(RECEIPT)).toBe('Took “red tape” as bureaucracy.');
  });

  it('does not name those of words that the report has, or that nobody looked up', () => {
    expect(readingLine({ ...RECEIPT, notInReports: [] })).toBe('');
    const { notInReports, ...unknown } = RECEIPT;
    expect(readingLine(unknown)).toBe('');
  });

  it('names a word once, with the longest wording it stands in', () => {
    const expansions = [
      { from: 'tape', to: ['recording'] },
      { from: 'red tape', to: ['bureaucracy'] },
      { from: 'UN', to: ['United Nations'] },
    ];
    expect(readingLine({ ...RECEIPT, expansions })).toBe('Took “red tape” as bureaucracy.');
  });

  it('does not say that a word was taken as itself', () => {
    const expansions = [{ from: 'red tape', to: ['Red tape'] }];
    expect(readingLine({ ...RECEIPT, expansions })).toBe('');
  });

  it('names three at the most, in the order of the query', () => {
    const words = ['a', 'bbb', 'cc', 'dddd'];
    const expansions = words.map((from) => ({ from, to: [`the ${from}`] }));
    expect(readingLine({ ...RECEIPT, expansions, notInReports: words })).toBe(
      'Took “a” as the a, “bbb” as the bbb, “cc” as the cc.',
    );
  });

  it('has corrections before and silence after it', () => {
    const corrections = [{ from: 'tpae', to: 'tape' }];
    expect(readingLine({ ...RECEIPT, corrections, silentOn: ['drones'] })).toBe(
      'Read “tpae” as “tape”. Took “red tape” as bureaucracy. The report is silent on “drones”.',
    );
  });

  it('is told where nothing was found as well', () => {
    expect(
      nothingFoundLines(beijing().library, {
        ...RECEIPT,
        outcome: 'nothing-found',
        withoutFilter: 0,
        suggestions: [],
      }),
    ).toEqual([
      'The report is silent on “red tape”.',
      'Took “red tape” as bureaucracy. Searched 9 statements of 1 report.',
    ]);
  });
});
