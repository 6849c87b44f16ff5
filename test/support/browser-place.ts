import { existsSync } from 'node:fs';

/** Where Debian and others put Chromium; CHROMIUM names another place. */
const PLACES = [process.env['CHROMIUM'] ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** The browser to run tests in; undefined where there is none. */
export const CHROMIUM = PLACES.find((place) => place !== '' && existsSync(place));
