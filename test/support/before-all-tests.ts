import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compileCorpus } from '../../src/corpus/compile-corpus';
import { writeCompiledCorpus } from '../../src/corpus/compiled-corpus';

/**
 * Before all tests: compiles the reports with the sources as they are, which each test file else had to do anew, and
 * makes room for what the processes that tests start compile (`run-typescript.js`).
 */
export default function compile(): void {
  const { compiled, meaning } = compileCorpus();
  writeCompiledCorpus(compiled, meaning);
  process.env['TYPESCRIPT_CACHE'] ??= mkdtempSync(path.join(tmpdir(), 'peaceops-typescript-'));
}
