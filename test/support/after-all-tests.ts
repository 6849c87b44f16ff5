import { removeCompiledCorpus } from '../../src/corpus/compiled-corpus';

/** After all tests: removes the compiled reports, and says what was left out. */
export default function clearUp(): void {
  removeCompiledCorpus();
  const { RUN_POSTGRES, TEST_DATABASE_URL } = process.env;
  if (RUN_POSTGRES !== '1' && !TEST_DATABASE_URL)
    process.stderr.write('Left out: tests on PostgreSQL; RUN_POSTGRES=1 or TEST_DATABASE_URL runs them.\n');
}
