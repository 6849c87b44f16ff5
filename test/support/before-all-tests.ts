import { compileOwnCorpus } from '../../src/corpus/compile-corpus';

/**
 * Before all tests: compiles the reports with the sources as they are, which each test file else had to do anew. It
 * stays when they are through, so that another run at the same time misses nothing; the next one makes it anew.
 */
export default function compile(): void {
  compileOwnCorpus();
}
