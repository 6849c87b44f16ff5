import type { SearchIndex } from '../../../src/search/search-index';
import { BROWSING_MENUS } from '../../../src/slack/features/browsing-menus';
import type { Services } from '../../../src/slack/features/feature';
import { option } from '../../../src/slack/modals/inputs';
import { beijing } from '../../support/corpus';
import fc from '../../support/fast-check';
import { anyLibrary, anyText, entriesOf } from '../messages/any-library';

type Counted = Pick<SearchIndex, 'library' | 'entries'>;

const RUNS = 25;

function entries(index: Counted, actionId: string, typed: string) {
  const menu = BROWSING_MENUS[actionId];
  if (!menu) throw new Error(`no menu ${actionId}`);
  return menu({ index } as unknown as Services, { actionId, typed, carried: {} });
}

/** Slack takes them as they are, and each leads somewhere. */
function expectSound(choices: ReturnType<typeof entries>): void {
  expect(choices.length).toBeLessThanOrEqual(100);
  for (const choice of choices) {
    expect(option(choice).value).toBe(choice.value);
    expect(option(choice).text.text.length).toBeLessThanOrEqual(75);
    expect(Object.values(JSON.parse(choice.value))).toEqual([expect.any(String)]);
  }
}

describe.each(['read', 'row:section'])('the menu %s', (actionId) => {
  it('has sound entries, whatever stands in the reports', () => {
    fc.assert(
      fc.property(anyLibrary, fc.oneof(fc.constant(''), anyText), (library, typed) => {
        expectSound(entries(entriesOf(library), actionId, typed));
      }),
      { numRuns: RUNS },
    );
  });
});

describe.each(Object.keys(BROWSING_MENUS))('the menu %s', (actionId) => {
  it('has sound entries, whatever is typed', () => {
    fc.assert(
      fc.property(anyText, (typed) => expectSound(entries(beijing().index, actionId, typed))),
      { numRuns: RUNS },
    );
  });
});

/** All but that of the reports, of which there is one. */
const OF_MANY = Object.keys(BROWSING_MENUS).filter((actionId) => actionId !== 'row:report');

describe.each(OF_MANY)('the menu %s', (actionId) => {
  it('has fewer entries the more is typed', () => {
    const all = entries(beijing().index, actionId, '');
    const some = entries(beijing().index, actionId, 'local');
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(all.length);
    for (const { text } of some) expect(text).toMatch(/local/i);
  });
});
