import { statementKey } from '../../../src/search/statement-key';
import { siteOf } from '../../../src/web/site/site-files';
import { twoReports } from '../../support/reader';

const NOTHING = new Uint8Array();

describe('the files of a site', () => {
  it('lead from a former address to where the statement stands now, and say so where another has the address', () => {
    const index = twoReports();
    const [report] = index.library.reports;
    const [first, second] = report?.statements ?? [];
    if (!report || !first || !second) throw new Error('no statements');
    report.former = [
      { was: '1/9.9', key: statementKey(first) },
      { was: second.id, key: statementKey(first) },
      { was: '2/8.8', key: 'of a statement that is gone' },
    ];
    const { files } = siteOf({
      ...{ index, encoder: null, assets: new Map(), originals: new Map(), base: '/reports/' },
      scripts: { worker: NOTHING, page: NOTHING },
    });
    const at = (path: string) => String(files.find((file) => file.path === path)?.content());
    const address = `/reports/r/harbour-2040/${first.id}/`;
    expect(at('r/harbour-2040/1/9.9/index.html')).toContain(`content="0; url=${address}"`);
    expect(at(`r/harbour-2040/${second.id}/index.html`)).toMatch(
      new RegExp(`stood at this address before <a href="${address}">stands elsewhere now</a>`),
    );
    expect(files.map(({ path }) => path)).not.toContain('r/harbour-2040/2/8.8/index.html');
  });
});
