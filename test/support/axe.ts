import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe objects to on a page as it is now: the rule, and where. */
export async function violationsOn(page: Page): Promise<string[]> {
  // The policy of the page allows no script in it; what the debugger evaluates is none.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] }),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  );
}
