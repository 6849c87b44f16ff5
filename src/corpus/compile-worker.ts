import { parentPort, workerData } from 'node:worker_threads';
import { ReportError } from '../report/source';
import { readAccess } from './access-file';
import { compileCorpus } from './compile-corpus';
import { isCompiled } from './open-corpus';

const { directory, some } = workerData as { directory: string; some: readonly (readonly string[])[] };

try {
  for (const only of [null, ...readAccess(directory).values()])
    if (!isCompiled(directory, only)) compileCorpus(directory, only);
  for (const only of some) compileWhereThereAreAny(only);
  parentPort?.postMessage({});
} catch (error) {
  // An error of a class of ours loses its class on the way; what it says is all that is wanted of it.
  parentPort?.postMessage({ failed: (error as Error).message });
}

/** Of those that a setting names there may be none any more, which keeps the others from nothing. */
function compileWhereThereAreAny(only: readonly string[]): void {
  try {
    if (!isCompiled(directory, only)) compileCorpus(directory, only);
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
  }
}
