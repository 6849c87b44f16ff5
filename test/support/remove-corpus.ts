import { rmSync } from 'node:fs';
import { COMPILED_CORPUS } from '../../src/corpus/open-corpus';

/** After all tests. */
export default function remove(): void {
  rmSync(COMPILED_CORPUS, { force: true });
}
