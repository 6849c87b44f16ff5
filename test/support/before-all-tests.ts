import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { compileOwnCorpus } from '../../src/corpus/compile-corpus';

const ROOT = path.join(__dirname, '..', '..');

/**
 * Before all tests: makes of the sources as they are what the build makes, which each test file else had to do anew: the
 * compiled reports, and the scripts of a site. They stay when the tests are through, so that another run at the same time
 * misses nothing; the next one makes them anew.
 */
export default function build(): void {
  compileOwnCorpus();
  execFileSync(process.execPath, [
    path.join(ROOT, 'tools', 'site', 'bundle.js'),
    path.join(ROOT, 'build', 'src-site'),
  ]);
}
