import { CHROMIUM } from '../../tools/pictures/browser';

/** After all tests: says what was left out. */
export default function sayWhatWasLeftOut(): void {
  const { RUN_POSTGRES, TEST_DATABASE_URL } = process.env;
  if (RUN_POSTGRES !== '1' && !TEST_DATABASE_URL)
    process.stderr.write('Left out: tests on PostgreSQL; RUN_POSTGRES=1 or TEST_DATABASE_URL runs them.\n');
  if (CHROMIUM === undefined)
    process.stderr.write(
      'Left out: tests in a browser; install Chromium, or name one with CHROMIUM=/path/to/it.\n',
    );
}
