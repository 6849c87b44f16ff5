const { TEST_DATABASE_URL, RUN_POSTGRES } = process.env;

/** `describe`, or without a PostgreSQL one that skips. */
export const describeWithPostgres = TEST_DATABASE_URL || RUN_POSTGRES === '1' ? describe : describe.skip;

/** What the title says of a group that is left out. */
export const WHEN_POSTGRES = '(with RUN_POSTGRES=1 or TEST_DATABASE_URL)';
