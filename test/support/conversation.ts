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
