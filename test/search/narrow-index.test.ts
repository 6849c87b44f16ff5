import { actorsIn } from '../../src/browse/actors';
import { mapSections } from '../../src/browse/sections';
import { topicsIn } from '../../src/browse/topics';
import { openLibrary } from '../../src/report/library';
import { ask } from '../../src/search/ask';
import { indexStatements } from '../../src/search/index-statements';
import { narrowIndex } from '../../src/search/narrow-index';
import { SMALL_THESAURUS } from '../support/any-index';
import { anyOutlinedIndex } from '../support/any-outline';
import { bothReports } from '../support/corpus';
import fc from '../support/fast-check';

describe('an index narrowed to reports', () => {
  it('counts as one that was made of these reports alone', () => {
    fc.assert(
      fc.property(anyOutlinedIndex, fc.nat(), (index, at) => {
        const report = index.library.reports[at % index.library.reports.length];
        if (report === undefined) return;
        const narrowed = narrowIndex(index, [report.metadata.id]);
        const alone = indexStatements(openLibrary([report]), SMALL_THESAURUS);
        expect(mapSections(narrowed).total).toEqual(mapSections(alone).total);
        expect(mapSections(narrowed).rows.map(({ counts }) => counts)).toEqual(
          mapSections(alone).rows.map(({ counts }) => counts),
        );
        expect(topicsIn(narrowed)).toEqual(topicsIn(alone));
        const countsOf = (one: typeof index) =>
          actorsIn(one).map(({ actor, asked, named }) => [actor, asked.length, named]);
        expect(countsOf(narrowed)).toEqual(countsOf(alone));
      }),
    );
  });

  it('answers from these reports alone, with the ids of all', () => {
    const answer = ask(narrowIndex(bothReports(), ['lakeside-2031']), 'police');
    expect(answer.searched.reports).toBe(1);
    const ids = answer.outcome === 'found' ? answer.hits.map(({ statement }) => statement.id) : [];
    expect(ids.length).toBeGreaterThan(3);
    for (const id of ids) expect(id).toMatch(/^lakeside-2031\//);
  });

  it('is the index itself where it leaves nothing out', () => {
    const index = bothReports();
    expect(narrowIndex(index, [])).toBe(index);
    expect(narrowIndex(index, ['lakeside-2031', 'beijing-2007'])).toBe(index);
  });
});
