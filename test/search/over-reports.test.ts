import { ask } from '../../src/search/ask';
import type { Ranked } from '../../src/search/best-first';
import { indexStatements } from '../../src/search/index-statements';
import { spreadOverReports } from '../../src/search/over-reports';
import fc from '../support/fast-check';
import { severalSmall } from '../support/small-library';

/** Answers, best first, and the report of each. */
const answered = fc
  .array(
    fc.record({
      report: fc.constantFrom('a', 'b', 'c', 'd'),
      score: fc.double({ min: 0.01, max: 1, noNaN: true }),
    }),
  )
  .map((all) => {
    const best = all.sort((a, b) => b.score - a.score).map(({ score }, entry) => ({ entry, score }));
    return { best, reportOf: ({ entry }: Ranked) => all[entry]?.report ?? '' };
  });

/** Answers written as the letters of their reports, each so much behind the one before. */
function spread(reports: string, fall = 0.01): string {
  const best = [...reports].map((_, entry) => ({ entry, score: 1 - fall * entry }));
  return spreadOverReports(best, ({ entry }) => reports[entry] ?? '')
    .map(({ entry }) => reports[entry])
    .join('');
}

describe('an answer from several reports', () => {
  it('has the third statement of a report behind the best of those that have something', () => {
    expect(spread('aaaaabc')).toBe('aabcaaa');
    expect(spread('aabaab')).toBe('aabaab');
    expect(spread('abcabc')).toBe('abcabc');
  });

  it('does not put before it what is much worse', () => {
    expect(spread('aaab', 0.1)).toBe('aaba');
    expect(spread('aaab', 0.3)).toBe('aaab');
    expect(spread('aaaaab', 0.1)).toBe('aaaaba');
  });

  it('has each statement once, the best first, and those of each report best first', () => {
    fc.assert(
      fc.property(answered, ({ best, reportOf }) => {
        const all = spreadOverReports(best, reportOf);
        expect([...all].sort((a, b) => a.entry - b.entry)).toEqual(best);
        expect(all[0]).toBe(best[0]);
        for (const report of 'abcd') {
          const own = (list: readonly Ranked[]) => list.filter((one) => reportOf(one) === report);
          expect(own(all)).toEqual(own(best));
        }
      }),
    );
  });

  it('stays as it is where one report has it all', () => {
    fc.assert(fc.property(answered, ({ best }) => expect(spreadOverReports(best, () => 'a')).toEqual(best)));
  });
});

describe('what each report has', () => {
  const index = indexStatements(
    severalSmall({
      oslo: { Police: ['Police need training.', 'Train the police well.'] },
      rome: { Police: ['Police need training.'] },
      bern: { Roads: ['Roads need repair.'] },
    }),
  );

  it('is counted in the library’s order, silent ones too, a text of two in both', () => {
    const answer = ask(index, 'police');
    expect(answer).toMatchObject({ outcome: 'found', matched: 2 });
    expect(answer.byReport).toEqual([
      { report: 'oslo', matched: 2, mentioned: 0 },
      { report: 'rome', matched: 1, mentioned: 0 },
      { report: 'bern', matched: 0, mentioned: 0 },
    ]);
  });

  it('is told of those too that only mention it', () => {
    const filler = 'Roads, bridges, harbours and airfields were repaired after many long winters';
    const police = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [`${at} Police`, [`Police training needs ${at} teachers.`]]),
    );
    const answer = ask(
      indexStatements(severalSmall({ oslo: police, rome: { Roads: [`${filler}, police posts not.`] } })),
      'police training',
    );
    const mentioned = answer.byReport.map((one) => one.mentioned);
    expect(answer.byReport[1]).toEqual({ report: 'rome', matched: 0, mentioned: 1 });
    expect(mentioned.reduce((sum, one) => sum + one, 0)).toBe(answer.mentioned);
  });

  it('is counted of those alone that a filter names', () => {
    expect(ask(index, 'police report:rome report:bern').byReport).toEqual([
      { report: 'rome', matched: 1, mentioned: 0 },
      { report: 'bern', matched: 0, mentioned: 0 },
    ]);
  });

  it('is told where there is no answer: all were searched', () => {
    expect(ask(index, 'zebras').byReport.map(({ report }) => report)).toEqual(['oslo', 'rome', 'bern']);
  });
});
