import { withinReports, withinReportsInFront } from '../../src/search/within-reports';
import { bothReports } from '../support/corpus';

const index = bothReports();
const of = ({ filter, words }: ReturnType<typeof withinReports>) => [filter.reports, words];

describe('what narrows a list', () => {
  it.each([
    ['police report:lakeside', ['lakeside-2031'], 'police'],
    ['report:"lakeside 2031" police', ['lakeside-2031'], 'police'],
    ['report:lakeside 2031 police', ['lakeside-2031'], 'police'],
    ['report:beijing report:lakeside', ['beijing-2007', 'lakeside-2031'], ''],
    ['report:beijing,lakeside', ['beijing-2007', 'lakeside-2031'], ''],
    ['exit strategies', [], 'exit strategies'],
    ['police section:2', [], 'police section:2'],
    ['police section:2 report:lakeside', [], 'police section:2 report:lakeside'],
    ['police -training', [], 'police -training'],
  ])('in %j is %j, with the words %j', (line, reports, words) => {
    expect(of(withinReports(index, line))).toEqual([reports, words]);
  });

  it('is told where it is no report, or a misspelt key', () => {
    const notes = (line: string) => withinReports(index, line).filterNotes;
    expect(notes('report:geneva')).toMatchObject([{ note: 'no-such-value', kind: 'reports' }]);
    expect(notes('reprot:lakeside')).toMatchObject([{ note: 'no-such-key', key: 'report' }]);
  });
});

describe('what stands in front of a text', () => {
  it.each([
    ['report:lakeside “a report: of type:finding -x”', ['lakeside-2031'], '“a report: of type:finding -x”'],
    ['report:beijing report:lakeside exits', ['beijing-2007', 'lakeside-2031'], 'exits'],
    ['report: “exits have been premature”', [], 'report: “exits have been premature”'],
    ['section:2 report:lakeside', [], 'section:2 report:lakeside'],
    ['the report:lakeside', [], 'the report:lakeside'],
    ['report:lakeside\n> exits', ['lakeside-2031'], '> exits'],
  ])('%j narrows to %j and leaves %j', (text, reports, words) => {
    expect(of(withinReportsInFront(index, text))).toEqual([reports, words]);
  });
});
