import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Debian and others put Chromium; CHROMIUM names another place. */
const PLACES = [process.env['CHROMIUM'] ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** The browser for pictures and tests; undefined where there is none. */
export const CHROMIUM = PLACES.find((place) => place !== '' && existsSync(place));

/** Starts it. As root, which CI is, Chromium runs without its sandbox only; it opens nothing but our own page. */
export function launch(): Promise<Browser> {
  if (CHROMIUM === undefined)
    throw new Error('There is no Chromium here; name it with CHROMIUM=/path/to/it.');
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
}
