import { parentPort, workerData } from 'node:worker_threads';
import { readAccess } from './access-file';
import { compileCorpus } from './compile-corpus';
import { isCompiled } from './open-corpus';

const { directory } = workerData as { directory: string };

try {
  for (const only of [null, ...readAccess(directory).values()])
    if (!isCompiled(directory, only)) compileCorpus(directory, only);
  parentPort?.postMessage({});
} catch (error) {
  // An error of a class of ours loses its class on the way; what it says is all that is wanted of it.
  parentPort?.postMessage({ failed: (error as Error).message });
}
