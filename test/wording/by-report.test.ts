import { openLibrary } from '../../src/report/library';
import { byReportLine, searchedReports } from '../../src/wording/by-report';
import { read } from '../support/reports';

const libraryOf = (titles: readonly string[]) =>
  openLibrary(titles.map((shortTitle, at) => read('## A\n\nText.', { id: `r${at}`, shortTitle })));

/** The line for reports called A, B, C ... that have so many. */
function line(...counts: number[]) {
  const library = libraryOf(counts.map((_, at) => String.fromCharCode(65 + at)));
  return byReportLine(library, { byReport: counts.map((matched, at) => ({ report: `r${at}`, matched })) });
}

describe('the line on what each report has', () => {
  it('is there for several reports only', () => {
    expect(line(3)).toBe('');
    expect(line(3, 1)).toBe('A: 3, B: 1.');
  });

  it('names those that are silent', () => {
    expect(line(3, 0, 1)).toBe('A: 3, C: 1; nothing in B.');
    expect(line(3, 0, 0, 0)).toBe('A: 3; nothing in B, C and D.');
    expect(line(4, 2, 0, 0, 0, 0, 0, 0)).toBe('A: 4, B: 2; nothing in C, D and 4 others.');
  });

  it('names of many those that have most, and is short however many there are', () => {
    expect(line(1, 2, 3, 4, 5, 6, 7, 8)).toBe('C: 3, D: 4, E: 5, F: 6, G: 7, H: 8, 2 others: 3.');
    const library = libraryOf(Array.from({ length: 40 }, (_, at) => `${at} ${'long '.repeat(40)}`));
    const byReport = library.reports.map(({ metadata: { id } }, at) => ({ report: id, matched: at % 2 }));
    expect(byReportLine(library, { byReport }).length).toBeLessThan(450);
    expect(searchedReports(library, { byReport }).length).toBeLessThan(350);
  });

  it('names by their ids too those that have one title', () => {
    const library = libraryOf(['Same', 'Same']);
    const byReport = [
      { report: 'r0', matched: 1 },
      { report: 'r1', matched: 0 },
    ];
    expect(byReportLine(library, { byReport })).toBe('Same (r0): 1; nothing in Same (r1).');
  });
});
