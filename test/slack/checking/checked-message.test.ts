import { indexStatements } from '../../../src/search/index-statements';
import type { SearchIndex } from '../../../src/search/search-index';
import { checkedMessage } from '../../../src/slack/checking/checked-message';
import { readerAt } from '../../../src/web/addresses';
import { nodesIn } from '../../support/nodes';
import { severalSmall } from '../../support/small-library';

const EXACT = 'The police should be trained before they are sent.';

function twoReports(): SearchIndex {
  const library = severalSmall({
    oslo: { Police: [EXACT] },
    geneva: { Exits: ['Exits have been premature in most cases.'] },
  });
  const reader = readerAt({ publicUrl: 'https://x.org', access: 'open', key: null })(() => false);
  return indexStatements({ ...library, reader });
}

/** Where the links of a message lead, and what the entries of its menus carry. */
function linksAndMenus(index: SearchIndex, text: string) {
  const nodes = nodesIn(checkedMessage(index, { text, isTyped: true, teamId: 'T1' }).blocks);
  return {
    links: nodes.flatMap(({ type, url }) => (type === 'link' ? [url] : [])),
    menus: nodes.flatMap(({ value }) => (value === undefined ? [] : [value])),
  };
}

describe('what Slack shows of a check', () => {
  it('leads to the same statements where it is compared with one of several reports', () => {
    const index = twoReports();
    const withAll = linksAndMenus(index, `“${EXACT}”`);
    expect(withAll.links).toEqual(['https://x.org/r/oslo/police/1.1']);
    expect(withAll.menus.join()).toContain('oslo/police/1.1');
    expect(linksAndMenus(index, `report:oslo “${EXACT}”`)).toEqual(withAll);
  });
});
