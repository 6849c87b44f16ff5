import { compileCorpus } from '../../src/corpus/compile-corpus';
import { writeCompiledCorpus } from '../../src/corpus/compiled-corpus';

/** Before all tests: compiles the reports with the sources as they are, which each test file else had to do anew. */
export default function compile(): void {
  const { compiled, meaning } = compileCorpus();
  writeCompiledCorpus(compiled, meaning);
}
