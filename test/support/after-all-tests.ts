import { rmSync } from 'node:fs';
import { removeCompiledCorpus } from '../../src/corpus/compiled-corpus';

/** After all tests: removes what `before-all-tests.ts` made, and says what was left out. */
export default function clearUp(): void {
  removeCompiledCorpus();
  const { RUN_POSTGRES, TEST_DATABASE_URL, TYPESCRIPT_CACHE } = process.env;
  if (TYPESCRIPT_CACHE) rmSync(TYPESCRIPT_CACHE, { recursive: true, force: true });
  if (RUN_POSTGRES !== '1' && !TEST_DATABASE_URL)
    process.stderr.write('Left out: tests on PostgreSQL; RUN_POSTGRES=1 or TEST_DATABASE_URL runs them.\n');
}
