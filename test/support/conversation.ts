import type { Locator, Page } from 'playwright-core';

/** Writes a line where messages are written, and sends it. `within`: the page, or the thread beside it. */
export async function sends(within: Page | Locator, line: string): Promise<void> {
  const composer = within.locator('textarea[data-composer]').first();
  await composer.fill(line);
  await composer.press('Enter');
}

/** The last message of somebody, in the channel or in a thread. */
export function lastOf(within: Page | Locator, name: string): Locator {
  return within.getByRole('article', { name: new RegExp(`^${name},`) }).last();
}

/** Chooses an entry in the menu of the first excerpt that is shown in a message or a window. */
export async function choosesIn(shown: Locator, entry: string): Promise<void> {
  await shown.getByLabel('More actions', { exact: true }).first().click();
  await shown.getByRole('button', { name: entry, exact: true }).first().click();
}
