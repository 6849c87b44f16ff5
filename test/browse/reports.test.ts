import { reportsIn } from '../../src/browse/reports';
import { indexStatements } from '../../src/search/index-statements';
import { reportInWords } from '../../src/wording/browse';
import { severalSmall } from '../support/small-library';

describe('the reports', () => {
  const index = indexStatements(
    severalSmall({
      oslo: { '1 Police': ['Police need training.', 'The mission should train the police.'] },
      bern: { '1 Police': ['Police need training.'], '2 Again': ['Police need training.'] },
    }),
  );

  it('stand in the library’s order, each with what it has: a text that stands twice in one counts once', () => {
    expect(
      reportsIn(index).map(({ metadata, sections, counts }) => [metadata.id, sections, counts.all]),
    ).toEqual([
      ['oslo', 1, 2],
      ['bern', 2, 1],
    ]);
  });

  it('are told with kind and types', () => {
    const [oslo] = reportsIn(index);
    expect(oslo && reportInWords(oslo)).toMatch(/^seminar, 2 statements in 1 section: \d recommendation/);
  });
});
