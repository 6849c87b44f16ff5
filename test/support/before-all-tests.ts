import { writeFileSync } from 'node:fs';
import { compileCorpus } from '../../src/corpus/compile-corpus';
import { COMPILED_CORPUS } from '../../src/corpus/open-corpus';

/** Before all tests: compiles the reports with the sources as they are, which each test file else had to do anew. */
export default function compile(): void {
  writeFileSync(COMPILED_CORPUS, JSON.stringify(compileCorpus()));
}
