import { NO_FILTER } from '../../src/search/filter/filter';
import { nothingFoundLines } from '../../src/wording/nothing-found';
import { absentLine, readingLine } from '../../src/wording/receipt';
import { beijing } from '../support/corpus';

const RECEIPT = {
  query: 'red tape',
  words: 'red tape',
  filter: NO_FILTER,
  filterNotes: [],
  readAs: ['red', 'tape'],
  searched: { statements: 9, reports: 1 },
  byReport: [],
  corrections: [],
  expansions: [{ from: 'red tape', to: ['bureaucracy'] }],
  notInReports: ['red', 'tape'],
  byIndexEntries: [],
  silentOn: [],
  unanswered: [],
  mentioned: 0,
};

describe('the line on how a query was read', () => {
  it('names the concept for which an absent wording was taken', () => {
    expect(readingLine(RECEIPT)).toBe('Took “red tape” as bureaucracy.');
  });

  it('does not name those of words that the report has', () => {
    expect(readingLine({ ...RECEIPT, notInReports: [] })).toBe('');
  });

  it('names words that only index entries have', () => {
    expect(readingLine({ ...RECEIPT, expansions: [], byIndexEntries: ['army', 'cops'] })).toBe(
      'The report does not use “army” and “cops”; found by index entries.',
    );
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

  it('has corrections before it, and leaves what is absent to a line of its own', () => {
    const corrections = [{ from: 'tpae', to: 'tape' }];
    const receipt = { ...RECEIPT, corrections, silentOn: ['drones'] };
    expect(readingLine(receipt)).toBe('Read “tpae” as “tape”. Took “red tape” as bureaucracy.');
    expect(absentLine(receipt)).toBe('The report does not have “drones”.');
    expect(absentLine(RECEIPT)).toBe('');
  });

  it('is told where nothing was found as well', () => {
    expect(
      nothingFoundLines(beijing().library, {
        ...RECEIPT,
        outcome: 'nothing-found',
        finding: 'silent',
        nearest: [],
        withoutFilter: 0,
        suggestions: [],
      }),
    ).toEqual([
      'The report is silent on “red tape”.',
      'Took “red tape” as bureaucracy. Searched 9 statements of 1 report.',
    ]);
  });

  it('says that there is nothing, and that what follows is no answer, where something lies near', () => {
    const [sentence] = nothingFoundLines(beijing().library, {
      ...RECEIPT,
      silentOn: ['tape'],
      outcome: 'nothing-found',
      finding: 'near',
      nearest: [],
      withoutFilter: 0,
      suggestions: [],
    });
    expect(sentence).toBe(
      'The report says nothing on “red tape”. It does not have “tape”. Nearest, which is no answer:',
    );
  });
});
